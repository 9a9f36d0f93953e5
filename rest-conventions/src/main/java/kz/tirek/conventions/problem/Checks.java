package kz.tirek.conventions.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tirek.conventions.problem.Refusal.FieldFault;

/// Collects everything that is wrong with a body, rather than stop at the first. A check is left out where something
/// is wrong already with a field it reads: it could only stumble over it, or say it again.
public final class Checks {

    private final Set<String> wrong = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
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

    /// Makes a check that reads these fields.
    public Checks on(List<String> fields, Runnable check) {
        if (fields.stream().noneMatch(this::isWrong)) {
            try {
                check.run();
            } catch (Refusal refused) {
                if (refused.type().status() >= 500) {
                    throw refused;
                }
                refusals.add(refused);
                note(refused.faults());
            }
        }
        return this;
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
        return List.copyOf(refusals);
    }

    /// Refuses the body with everything that the checks refused, under the first problem.
    public void raise() {
        if (!refusals.isEmpty()) {
            Refusal first = refusals.getFirst();
            refusals.stream().skip(1).forEach(other -> first.at(other.faults()));
            throw first;
        }
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
