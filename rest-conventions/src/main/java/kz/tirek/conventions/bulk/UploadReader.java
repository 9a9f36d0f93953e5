package kz.tirek.conventions.bulk;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import kz.tirek.conventions.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/// Reads the body of a method that takes a `File`: bounded, and gone when the request is done with, because uploads
/// hold personal data. A caller who hangs up does not take it from under the method, which finishes as any other.
@Provider
public class UploadReader implements MessageBodyReader<File> {

    static final String PREFIX = "tirek-upload-";

    private final long largestBytes;

    @Inject
    UploadReader(@ConfigProperty(name = "tirek.upload.largest-bytes", defaultValue = "10485760") long largestBytes) {
        this.largestBytes = largestBytes;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == File.class;
    }

    @Override
    public File readFrom(
            Class<File> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        File file = Files.createTempFile(PREFIX, null).toFile();
        CurrentRequestManager.get().registerCompletionCallback(done -> file.delete());
        try (OutputStream out = Files.newOutputStream(file.toPath())) {
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > largestBytes) {
                    throw CommonProblem.BODY_TOO_LARGE.refuse(largestBytes);
                }
                out.write(buffer, 0, read);
            }
        }
        return file;
    }
}
