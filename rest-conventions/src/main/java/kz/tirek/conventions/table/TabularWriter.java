package kz.tirek.conventions.table;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Writes an answer that is a table as the file its media type names.
@Provider
@Produces({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE})
public class TabularWriter implements MessageBodyWriter<Tabular> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        boolean csv = mediaType.isCompatible(MediaType.valueOf(Csv.MEDIA_TYPE));
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + answer.fileName() + (csv ? ".csv\"" : ".xlsx\""));
        if (csv) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE + ";charset=UTF-8");
            Csv.write(answer.sheets().getFirst(), body);
        } else {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, Xlsx.MEDIA_TYPE);
            Xlsx.write(answer.sheets(), body);
        }
    }
}
