package kz.tirek.conventions.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One thing that is wrong with a request.
@Schema(description = "One thing that is wrong with a request")
public record FieldError(
        @Schema(description = "JSON pointer into the body, or the name of a parameter or header", examples = "/name/kk")
        String pointer,

        @Schema(description = "Stable code of the rule", examples = "not-blank")
        String code,

        @Schema(description = "The rule in the caller's language", examples = "не должно быть пустым")
        String message) {}
