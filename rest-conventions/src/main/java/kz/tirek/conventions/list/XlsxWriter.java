package kz.tirek.conventions.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.table.Xlsx;

/// Writes a list as an XLSX workbook.
@Provider
@Produces(XlsxWriter.MEDIA_TYPE)
public class XlsxWriter implements MessageBodyWriter<Page<?>> {

    /// Media type of XLSX answers.
    public static final String MEDIA_TYPE = Xlsx.MEDIA_TYPE;

    private final ObjectMapper mapper;

    @Inject
    XlsxWriter(ObjectMapper mapper) {
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
        headers.putSingle("Content-Type", MEDIA_TYPE);
        Xlsx.write(List.of(PageSheet.of(page, genericType, mapper)), Language.RU, body);
    }
}
