package kz.tirek.conventions.table;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.channels.ClosedChannelException;

/// Writes an answer that is a table as the file its media type names.
@Provider
@Produces({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
public class TabularWriter implements MessageBodyWriter<Tabular> {

    private final RoutingContext exchange;

    @Inject
    TabularWriter(RoutingContext exchange) {
        this.exchange = exchange;
    }

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
        TableFormat format = TableFormat.of(mediaType);
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + answer.fileName() + "." + format.ending() + "\"");
        headers.putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        format.write(answer, new Heard(body, exchange.response()));
    }

    /// Ends where the caller hangs up: what is written to a connection that is closed is dropped without a word.
    private static final class Heard extends FilterOutputStream {

        private final HttpServerResponse response;

        Heard(OutputStream body, HttpServerResponse response) {
            super(body);
            this.response = response;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (response.closed()) {
                throw new ClosedChannelException();
            }
            out.write(bytes, from, length);
        }
    }
}
