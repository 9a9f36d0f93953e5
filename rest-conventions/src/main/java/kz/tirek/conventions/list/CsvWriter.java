package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes a list as CSV (RFC 4180, UTF-8): a column for each component of the view, nested ones with a dot
/// (`name.kk`), lists joined by `; `. Pages are streamed one after the other, so that a long list needs no more
/// memory than a short one.
@Provider
@Produces(CsvWriter.MEDIA_TYPE)
public class CsvWriter implements MessageBodyWriter<Page<?>> {

    /// Media type of CSV answers.
    public static final String MEDIA_TYPE = "text/csv";

    private final ObjectMapper mapper;

    @Inject
    CsvWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("Content-Type", MEDIA_TYPE + ";charset=UTF-8");
        Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<String> columns = columns(view(genericType), "");
        csv.printRecord(columns);
        for (Page<?> current = page; current != null; current = following(current)) {
            for (Object item : current.items()) {
                JsonNode row = mapper.valueToTree(item);
                csv.printRecord(columns.stream().map(column -> cell(row, column)));
            }
            csv.flush();
        }
    }

    private static @org.jspecify.annotations.Nullable Page<?> following(Page<?> page) {
        Supplier<? extends Page<?>> following = page.following();
        return following == null ? null : following.get();
    }

    private static Class<?> view(Type page) {
        Type item =
                page instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : page;
        if (item instanceof Class<?> view && view.isRecord()) {
            return view;
        }
        throw new IllegalStateException("a CSV list needs a method that returns Page<some record>, not " + page);
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
        return java.util.Arrays.stream(type.getMethods())
                .anyMatch(method -> method.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class));
    }

    private static String cell(JsonNode row, String column) {
        JsonNode value = row;
        for (String step : column.split("\\.", -1)) {
            value = value.path(step);
        }
        return text(value);
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(element -> parts.add(element.isValueNode() ? element.asText() : element.toString()));
            return harmless(String.join("; ", parts));
        }
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? harmless(value.textValue()) : value.isObject() ? value.toString() : value.asText();
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection);
    /// numbers, amounts among them, stay as they are.
    static String harmless(String text) {
        if (text.isEmpty() || text.matches("-?[0-9]+([.][0-9]+)?")) {
            return text;
        }
        return "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
