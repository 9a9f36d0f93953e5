package kz.tirek.conventions.table;

import java.util.List;
import kz.tirek.conventions.problem.Text;

/// What a table was asked for with, to be read beside it.
///
/// @param value as a cell of a [Column]
public record Parameter(Text name, Object value) {

    private static final Text PARAMETERS = new Text("Параметрлер", "Параметры", "Parameters");
    private static final Text NAME = new Text("Параметр", "Параметр", "Parameter");
    private static final Text VALUE = new Text("Мәні", "Значение", "Value");

    /// Parameters as a sheet of their own.
    static Sheet<Parameter> sheet(List<Parameter> parameters) {
        return new Sheet<>(
                PARAMETERS,
                List.of(Column.text("parameter", NAME, Parameter::name), Column.text("value", VALUE, Parameter::value)),
                parameters);
    }
}
