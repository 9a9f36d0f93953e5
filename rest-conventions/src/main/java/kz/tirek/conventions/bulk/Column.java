package kz.tirek.conventions.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tirek.conventions.bulk.Table.Cell;
import kz.tirek.conventions.bulk.Table.Kind;

/// A column of a file of rows: a component of the row record, a nested one with a dot (`name.kk`). A component
/// that is a collection takes its values separated by semicolons in one cell.
///
/// @param path names of the components from the row down
/// @param type what one value is
/// @param required whether every file must have the column
record Column(List<String> path, Class<?> type, boolean many, boolean required) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final List<Class<? extends Annotation>> REQUIRING =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Set<Class<?>> PRIMITIVE_NUMBERS = Set.of(int.class, long.class, short.class, double.class);

    /// Day 0 of spreadsheets; they believe that 1900 was a leap year, so earlier serials than 61 are off by one
    /// and not taken.
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FIRST_DATE = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DATE = BigDecimal.valueOf(2_958_465);

    /// The columns of a row record, by header.
    static Map<String, Column> of(Class<?> row) {
        Map<String, Column> columns = new LinkedHashMap<>();
        collect(row, List.of(), true, columns);
        return columns;
    }

    private static void collect(Class<?> record, List<String> path, boolean required, Map<String, Column> columns) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<String> inner = new ArrayList<>(path);
            inner.add(component.getName());
            boolean needed = required && REQUIRING.stream().anyMatch(component.getAccessor()::isAnnotationPresent);
            Class<?> type = component.getType();
            if (type.isRecord() && !isScalar(type)) {
                collect(type, inner, needed, columns);
            } else {
                boolean many = Collection.class.isAssignableFrom(type);
                Class<?> value = many
                        ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                        : type;
                columns.put(String.join(".", inner), new Column(List.copyOf(inner), value, many, needed));
            }
        }
    }

    /// Whether JSON writes the record as one value, as it does an amount of money.
    private static boolean isScalar(Class<?> record) {
        return Stream.of(record.getDeclaredMethods(), record.getDeclaredConstructors())
                .flatMap(Arrays::stream)
                .map(AnnotatedElement.class::cast)
                .anyMatch(member ->
                        member.isAnnotationPresent(JsonValue.class) || member.isAnnotationPresent(JsonCreator.class));
    }

    /// JSON pointer to the component.
    String pointer() {
        return "/" + String.join("/", path);
    }

    /// Puts the cell's value into the JSON of its row. A blank cell is a missing property.
    void put(ObjectNode row, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        ObjectNode owner = row;
        for (String step : path.subList(0, path.size() - 1)) {
            owner = owner.withObjectProperty(step);
        }
        owner.set(path.getLast(), many ? values(cell) : value(cell));
    }

    private ArrayNode values(Cell cell) {
        ArrayNode values = JSON.arrayNode();
        Arrays.stream(cell.text().split(";", -1))
                .map(text -> value(new Cell(cell.kind(), text.strip())))
                .forEach(values::add);
        return values;
    }

    /// The JSON a client would have sent. What does not fit stays text, for the reading of JSON to refuse it in
    /// its own words.
    private JsonNode value(Cell cell) {
        String text = cell.text();
        if ((Number.class.isAssignableFrom(type) || PRIMITIVE_NUMBERS.contains(type))
                && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return number.scale() > 0 ? JSON.numberNode(number) : JSON.numberNode(number.toBigIntegerExact());
        }
        if ((type == Boolean.class || type == boolean.class) && text.matches("(?i)true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (type == LocalDate.class && cell.kind() == Kind.NUMBER) {
            BigDecimal serial = new BigDecimal(text);
            if (serial.compareTo(FIRST_DATE) >= 0 && serial.compareTo(LAST_DATE) <= 0) {
                return JSON.textNode(
                        SPREADSHEET_EPOCH.plusDays(serial.longValue()).toString());
            }
        }
        return JSON.textNode(text);
    }
}
