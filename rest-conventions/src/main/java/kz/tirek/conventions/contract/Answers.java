package kz.tirek.conventions.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// What the generator leaves out of answers, or says of every media type alike.
final class Answers {

    private static final Map<String, String> DESCRIPTIONS =
            Map.of("200", "OK", "201", "Created", "202", "Accepted", "204", "No content");

    private Answers() {}

    /// Each answer has a description, and what is neither text nor JSON is a file, not the object that JSON writes.
    static void complete(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(Answers::complete);
        }
    }

    private static void complete(String status, APIResponse answer) {
        if (answer.getRef() != null) {
            return;
        }
        if (answer.getDescription() == null) {
            answer.setDescription(DESCRIPTIONS.getOrDefault(status, "Answer"));
        }
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().forEach((type, media) -> {
                if (type.startsWith("text/")) {
                    media.setSchema(text());
                } else if (!type.equals("application/json") && !type.endsWith("+json")) {
                    media.setSchema(text().format("binary"));
                }
            });
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
