package kz.tirek.conventions.list;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import kz.tirek.conventions.table.Sheet;
import org.jspecify.annotations.Nullable;

/// A list as a sheet: a column for each component of the view, nested ones with a dot (`name.kk`), lists joined by
/// `; `. Pages are read one after the other, so that a long list needs no more memory than a short one.
final class PageSheet {

    private static final ObjectWriter PLAIN = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer();

    private PageSheet() {}

    /// @param genericType what the resource method returns: `Page` of some record
    static Sheet<List<? extends @Nullable Object>> of(Page<?> first, Type genericType, ObjectMapper mapper) {
        Class<?> view = view(genericType);
        List<String> columns = columns(view, "");
        Iterable<List<Object>> rows = () -> new Rows(first, item -> {
            JsonNode row = mapper.valueToTree(item);
            return columns.stream().map(column -> cell(row, column)).toList();
        });
        return Sheet.of(view.getSimpleName().replaceFirst("View$", ""), columns, rows);
    }

    private static Class<?> view(Type page) {
        Type item =
                page instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : page;
        if (item instanceof Class<?> view && view.isRecord()) {
            return view;
        }
        throw new IllegalStateException("a list as a table needs a method that returns Page<some record>, not " + page);
    }

    private static List<String> columns(Class<?> view, String prefix) {
        List<String> columns = new ArrayList<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.getType().isRecord() && !isScalar(component.getType())) {
                columns.addAll(columns(component.getType(), prefix + component.getName() + "."));
            } else {
                columns.add(prefix + component.getName());
            }
        }
        return columns;
    }

    /// A record with one component written as a single JSON value, such as an amount of money, is one column.
    private static boolean isScalar(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Object cell(JsonNode row, String column) {
        JsonNode value = row;
        for (String step : column.split("\\.", -1)) {
            value = value.path(step);
        }
        return switch (value.getNodeType()) {
            case NUMBER -> value.numberValue();
            case BOOLEAN -> value.booleanValue();
            case ARRAY -> {
                List<String> parts = new ArrayList<>();
                value.forEach(element -> parts.add(element.isValueNode() ? element.asText() : json(element)));
                yield String.join("; ", parts);
            }
            case OBJECT, POJO -> json(value);
            case STRING, BINARY -> value.asText();
            case MISSING, NULL -> "";
        };
    }

    /// As JSON with numbers as a person writes them: 60, not 6E+1.
    private static String json(JsonNode value) {
        try {
            return PLAIN.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface RowOf {
        List<Object> row(Object item);
    }

    /// The rows of a page and of all that follow it; a page is read when its first row is asked for.
    private static final class Rows implements Iterator<List<Object>> {

        private final RowOf rowOf;
        private @Nullable Page<?> page;
        private int read;

        Rows(Page<?> first, RowOf rowOf) {
            this.page = first;
            this.rowOf = rowOf;
        }

        @Override
        public boolean hasNext() {
            while (page != null && read == page.items().size()) {
                Supplier<? extends Page<?>> following = page.following();
                page = following == null ? null : following.get();
                read = 0;
            }
            return page != null;
        }

        @Override
        public List<Object> next() {
            if (!hasNext() || page == null) {
                throw new NoSuchElementException();
            }
            return rowOf.row(page.items().get(read++));
        }
    }
}
