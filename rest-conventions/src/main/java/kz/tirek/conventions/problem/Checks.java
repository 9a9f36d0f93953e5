package kz.tirek.conventions.problem;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.Refusal.FieldFault;

/// Collects everything that is wrong with a body, rather than stop at the first. A check is left out where something
/// is wrong already with a field it reads: it could only stumble over it, or say it again.
///
/// Several refusals leave as one problem, see [#raise]. What the caller has to correct in the body anyway (400, 422)
/// leads; then what stands in the way of it now, such as a state (409); and last what may pass if only the same
/// request is sent again. Among equals the first leads. So a caller who acts on the leading problem alone does
/// nothing in vain.
public final class Checks {

    private final Set<String> wrong = new HashSet<>();
    /// Each with the fields that its check reads.
    private final Map<Refusal, List<String>> refusals = new LinkedHashMap<>();
    private final Set<List<Object>> taken;
    private final Set<List<Object>> claims = new HashSet<>();

    /// Checks of a body of which nothing wrong is known.
    public Checks() {
        this(List.of(), Set.of());
    }

    /// Checks of one of many bodies some of whose fields are wrong, and may be missing.
    ///
    /// @param taken the claims of the bodies before
    public Checks(List<FieldFault> known, Set<List<Object>> taken) {
        this.taken = taken;
        note(known);
    }

    /// Makes a check that reads one field.
    ///
    /// @param field JSON pointer; what is below it belongs to it
    /// @param check throws a [Refusal] where it fails
    public Checks on(String field, Runnable check) {
        return on(List.of(field), check);
    }

    /// Makes a check that reads these fields. A refusal that names no field is about the first of them.
    public Checks on(List<String> fields, Runnable check) {
        if (fields.stream().noneMatch(this::isWrong)) {
            try {
                check.run();
            } catch (Refusal refused) {
                if (refused.type().status() >= 500) {
                    throw refused;
                }
                refusals.put(refused, fields);
                note(faults(refused, fields));
            }
        }
        return this;
    }

    /// Makes a check of one field that finds something, such as what an id stands for.
    ///
    /// @param search gets the field; throws a [Refusal] where it finds nothing
    /// @return nothing where it was refused or left out
    public <T> Optional<T> find(String field, Function<String, T> search) {
        AtomicReference<T> found = new AtomicReference<>();
        on(field, () -> found.set(search.apply(field)));
        return Optional.ofNullable(found.get());
    }

    /// Claims a value that no two may have.
    ///
    /// @return false where a body before has it, which may not be stored yet
    public boolean claim(String field, Object value) {
        List<Object> claim = List.of(field, value);
        claims.add(claim);
        return !taken.contains(claim);
    }

    /// What the body claims.
    public Set<List<Object>> claims() {
        return Set.copyOf(claims);
    }

    /// What the checks refused, in their order.
    public List<Refusal> refusals() {
        return List.copyOf(refusals.keySet());
    }

    /// Refuses the body with everything that the checks refused. The leading problem keeps its members and its detail,
    /// and lists the faults of the others behind its own; INVALID_REQUEST counts them all.
    public void raise() {
        Refusal lead = refusals.keySet().stream()
                .min(Comparator.comparingInt(Checks::rank))
                .orElse(null);
        if (lead == null) {
            return;
        }
        if (refusals.size() == 1) {
            throw lead;
        }
        List<FieldFault> faults = Stream.concat(
                        Stream.of(lead), refusals.keySet().stream().filter(refusal -> refusal != lead))
                .flatMap(refusal -> faults(refusal, refusals.getOrDefault(refusal, List.of())).stream())
                .toList();
        throw lead.type() == CommonProblem.INVALID_REQUEST
                ? CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults)
                : lead.naming(faults);
    }

    private static int rank(Refusal refusal) {
        if (refusal.retryAfterSeconds() != null) {
            return 2;
        }
        int status = refusal.type().status();
        return status == 400 || status == 422 ? 0 : 1;
    }

    private static List<FieldFault> faults(Refusal refusal, List<String> fields) {
        ProblemType type = refusal.type();
        return !refusal.faults().isEmpty()
                ? refusal.faults()
                : fields.stream()
                        .limit(1)
                        .map(field -> new FieldFault(field, type.code(), type.title()))
                        .toList();
    }

    private void note(List<FieldFault> faults) {
        faults.forEach(fault -> wrong.add(fault.pointer()));
    }

    private boolean isWrong(String field) {
        return wrong.stream()
                .anyMatch(pointer -> pointer.equals(field)
                        || pointer.startsWith(field + "/")
                        || (!pointer.isEmpty() && field.startsWith(pointer + "/")));
    }
}
