package kz.tirek.funding.journal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a report as CSV, by the rules of lists. Totals stand in the JSON form only, so that a sum
/// over a column of the CSV is the total.
@Provider
@Produces(CsvWriter.MEDIA_TYPE)
public class ReportCsv implements MessageBodyWriter<Report<?>> {

    private final CsvWriter csv;

    @Inject
    ReportCsv(CsvWriter csv) {
        this.csv = csv;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Report<?> report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Page<?> page = new Page<>(report.items(), null);
        csv.writeTo(page, Page.class, new PageOf(report.rowType()), annotations, mediaType, headers, body);
    }

    private record PageOf(Class<?> row) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {row};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
