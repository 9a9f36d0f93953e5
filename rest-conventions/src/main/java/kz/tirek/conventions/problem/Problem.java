package kz.tirek.conventions.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A failure as RFC 9457 describes it.
///
/// @param errors every field error of the request at once; empty where no field is to blame
/// @param members further members of this kind of problem, such as the arithmetic of a refused sum
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A failure (RFC 9457). Further members depend on the code: see /problems/{code}")
public record Problem(
        @Schema(description = "Address of the explanation", examples = "/problems/invalid-request")
        String type,

        @Schema(examples = "Запрос содержит ошибки") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "Ошибок: 1.") String detail,

        @Schema(description = "Stable code", examples = "invalid-request")
        String code,

        @Schema(description = "Trace of this request", examples = "0af7651916cd43dd8448eb211c80319c") @Nullable
        String traceId,

        @Schema(description = "Everything that is wrong with the request")
        List<FieldError> errors,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    /// Media type of problem documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// A problem of `type` in `language`; `arguments` fill the placeholders of its detail.
    public static Problem of(
            ProblemType type,
            Language language,
            @Nullable String traceId,
            List<FieldError> errors,
            Map<String, Object> members,
            Object... arguments) {
        MessageFormat detail = new MessageFormat(type.detail().in(language).replace("'", "''"), language.locale());
        return new Problem(
                "/problems/" + type.code(),
                type.title().in(language),
                type.status(),
                detail.format(arguments),
                type.code(),
                traceId,
                errors,
                members);
    }

    /// A problem of `type` without field errors.
    public static Problem of(ProblemType type, Language language, @Nullable String traceId, Object... arguments) {
        return of(type, language, traceId, List.of(), Map.of(), arguments);
    }
}
