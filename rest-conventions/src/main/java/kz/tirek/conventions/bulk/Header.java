package kz.tirek.conventions.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.bulk.Table.Cell;
import kz.tirek.conventions.bulk.Table.Kind;
import kz.tirek.conventions.bulk.Table.Line;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The first row of a file: which column stands where. A column without a name is null and must stay empty.
record Header(List<@Nullable Column> columns) {

    private static final int LONGEST_NAME_SHOWN = 100;

    private static final Text UNKNOWN = new Text("мұндай баған жоқ", "такого столбца нет", "there is no such column");
    private static final Text REPEATED =
            new Text("баған қайталанған", "столбец повторяется", "the column is there twice");
    private static final Text MISSING = new Text("баған қажет", "нужен этот столбец", "the column is required");
    private static final Text NAMELESS = new Text(
            "атауы жоқ бағанда мән тұр", "значение в столбце без названия", "a value in a column without a name");
    private static final Text ERROR = new Text(
            "ұяшықта мәннің орнына қате тұр",
            "в ячейке ошибка вместо значения",
            "the cell holds an error instead of a value");

    /// Matches the first row with the components of the row record.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST, naming every unknown, repeated and missing
    ///     column
    static Header of(Line first, Class<?> rowType) {
        Map<String, Column> known = Column.of(rowType);
        List<@Nullable Column> columns = new ArrayList<>();
        List<FieldFault> faults = new ArrayList<>();
        for (Cell cell : first.cells()) {
            Column column = known.get(cell.text());
            if (column == null && !cell.isBlank()) {
                faults.add(new FieldFault(pointer(cell.text()), "unknown-column", UNKNOWN));
            } else if (column != null && columns.contains(column)) {
                faults.add(new FieldFault(column.pointer(), "repeated-column", REPEATED));
            }
            columns.add(column);
        }
        known.values().stream()
                .filter(column -> column.required() && !columns.contains(column))
                .forEach(column -> faults.add(new FieldFault(column.pointer(), "missing-column", MISSING)));
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return new Header(columns);
    }

    private static String pointer(String name) {
        String shown = name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) + "…" : name;
        return "/" + shown.replace("~", "~0").replace("/", "~1").replaceAll("\\p{Cntrl}", "?");
    }

    /// The JSON of a row; cells that have none are added to `faults`.
    ObjectNode json(Line line, List<FieldFault> faults) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cell(i);
            Column column = i < columns.size() ? columns.get(i) : null;
            if (column == null) {
                if (!cell.isBlank()) {
                    faults.add(new FieldFault("", "nameless-column", NAMELESS));
                }
            } else if (cell.kind() == Kind.ERROR) {
                faults.add(new FieldFault(column.pointer(), "cell-error", ERROR));
            } else {
                column.put(json, cell);
            }
        }
        return json;
    }
}
