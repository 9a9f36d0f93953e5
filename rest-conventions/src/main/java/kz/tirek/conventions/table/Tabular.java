package kz.tirek.conventions.table;

import java.util.List;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// An answer that is also a table: a method that returns one offers it as CSV, XLSX and PDF by content negotiation,
/// as far as its `@Produces` has [Csv#MEDIA_TYPE], [Xlsx#MEDIA_TYPE] and [Pdf#MEDIA_TYPE].
public interface Tabular {

    /// The language the answer is in.
    Language language();

    /// What a file of the answer is called, without its ending: letters, digits and hyphens.
    String fileName();

    /// What stands above it on paper.
    default Text title() {
        return sheets().getFirst().title();
    }

    /// What it was asked for with.
    default List<Parameter> parameters() {
        return List.of();
    }

    /// The cursor of the next page where JSON comes in pages; files hold all of it.
    default @Nullable String next() {
        return null;
    }

    /// The sheets, the table itself first: CSV holds that one only.
    List<Sheet<?>> sheets();
}
