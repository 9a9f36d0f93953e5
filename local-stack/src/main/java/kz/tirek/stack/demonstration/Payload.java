package kz.tirek.stack.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a request sends.
record Payload(String mediaType, String text) {

    /// What the step sends once its references are resolved; null for nothing.
    ///
    /// @param folder where its file is on the class path
    static @Nullable Payload of(Step step, Answers answers, String folder) {
        if (step.file() != null && step.mediaType() != null) {
            return new Payload(step.mediaType(), answers.resolve(read(folder + "/" + step.file())));
        }
        if (step.body() == null) {
            return null;
        }
        return new Payload(
                step.method().equals("PATCH") ? "application/merge-patch+json" : "application/json",
                answers.resolve(step.body()).toString());
    }

    private static String read(String resource) {
        try (InputStream stream = Payload.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new DemonstrationFailure(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
