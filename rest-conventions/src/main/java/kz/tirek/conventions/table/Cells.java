package kz.tirek.conventions.table;

import java.math.BigDecimal;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;

/// Cells as texts.
final class Cells {

    private Cells() {}

    /// What a cell says in `language`.
    static String text(Object cell, Language language) {
        return switch (cell) {
            case String text -> text;
            case Text text -> text.in(language);
            case Name name ->
                switch (language) {
                    case KK -> name.kk();
                    case RU -> name.ru();
                    case EN -> name.en() == null ? name.ru() : name.en();
                };
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
