package kz.tirek.conventions.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import kz.tirek.conventions.problem.CommonProblem;

/// Reads every JSON body into the record a resource method declares. It stands for plain text too, to refuse it: the
/// framework would make a record of one text of any text.
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
public class JsonBodyReader implements MessageBodyReader<Object> {

    private final Bodies bodies;

    @Inject
    JsonBodyReader(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (mediaType.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.refuse();
        }
        return bodies.read(body, genericType);
    }
}
