package kz.tirek.conventions.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request that is refused, as a typed failure. It becomes a [Problem] in the caller's language.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "code", "traceId", "errors", "members");

    private final transient ProblemType type;
    private final transient Object[] arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldFault> faults = new ArrayList<>();
    private @Nullable Integer retryAfterSeconds;

    /// One field that is wrong, not yet in a language.
    ///
    /// @param pointer JSON pointer (RFC 6901) into the body, or the name of a query parameter or header
    /// @param code stable, kebab-case
    public record FieldFault(String pointer, String code, Text message) {}

    Refusal(ProblemType type, Object... arguments) {
        super(type.code(), null, false, true);
        this.type = type;
        this.arguments = arguments.clone();
    }

    /// Adds an extension member to the problem, such as the figures of a refused sum.
    public Refusal with(String member, Object value) {
        if (RESERVED.contains(member)) {
            throw new IllegalArgumentException(member + " is a member of every problem and cannot be an extension");
        }
        members.put(member, value);
        return this;
    }

    /// Adds a field error.
    public Refusal at(String pointer, String code, Text message) {
        faults.add(new FieldFault(pointer, code, message));
        return this;
    }

    /// Adds field errors.
    public Refusal at(List<FieldFault> more) {
        faults.addAll(more);
        return this;
    }

    /// Names the field the refusal is about, with the problem's own title as the message.
    public Refusal at(String pointer) {
        return at(pointer, type.code(), type.title());
    }

    /// Names just these field errors.
    Refusal naming(List<FieldFault> all) {
        faults.clear();
        return at(all);
    }

    /// Names a field as the caller's request does, where the rule that refuses calls it by another pointer.
    public Refusal rename(String pointer, String inRequest) {
        faults.replaceAll(fault ->
                fault.pointer().equals(pointer) ? new FieldFault(inRequest, fault.code(), fault.message()) : fault);
        return this;
    }

    /// Tells the caller to try the same request again after this time.
    public Refusal retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /// Seconds for the `Retry-After` header, if trying again helps.
    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /// The problem document of this refusal.
    public Problem problem(Language language, @Nullable String traceId) {
        List<FieldError> errors = faults.stream()
                .map(fault -> new FieldError(
                        fault.pointer(), fault.code(), fault.message().in(language)))
                .toList();
        return Problem.of(type, language, traceId, errors, members, arguments);
    }
}
