package kz.tirek.hubschool.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.reorganisation.Division.Taken;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.Continuation.Affected;
import kz.tirek.hubschool.school.Continuation.Moved;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// The records that run on move from school to school, each in its own way.
final class Relocation {

    private final List<Continuation> continuations;
    private final LocalDate on;
    private final List<RecordMove> moves = new ArrayList<>();

    /// @param on the first day after the move
    Relocation(List<Continuation> continuations, LocalDate on) {
        this.continuations = continuations;
        this.on = on;
    }

    /// What moved, in the order in which it did.
    List<RecordMove> moves() {
        return List.copyOf(moves);
    }

    /// Moves everything.
    void moveAll(School source, School target) {
        for (Continuation continuation : continuations) {
            move(continuation, source, target, null);
        }
    }

    /// Moves what was chosen.
    ///
    /// @param pointer where the body lists it
    /// @throws kz.tirek.conventions.problem.Refusal NAMED_TWICE, UNKNOWN_REFERENCE
    void move(School source, School target, List<Taken> chosen, String pointer) {
        Set<Taken> there = new HashSet<>();
        running(source, target).forEach(affected -> there.add(new Taken(affected.resourceType(), affected.id())));
        Set<Taken> seen = new HashSet<>();
        moves.forEach(move -> seen.add(new Taken(move.resourceType(), move.recordId())));
        for (int i = 0; i < chosen.size(); i++) {
            Taken taken = chosen.get(i);
            String place = pointer + "/" + i;
            if (!seen.add(taken)) {
                throw ReorganisationProblem.NAMED_TWICE
                        .refuse(taken.resourceType(), taken.id())
                        .at(place);
            }
            if (!there.contains(taken)) {
                throw CommonProblem.UNKNOWN_REFERENCE
                        .refuse(taken.resourceType(), taken.id())
                        .at(place);
            }
        }
        Map<String, Set<UUID>> byType = chosen.stream()
                .collect(Collectors.groupingBy(
                        Taken::resourceType, Collectors.mapping(Taken::id, Collectors.toUnmodifiableSet())));
        for (Continuation continuation : continuations) {
            Set<UUID> ids = byType.get(continuation.resourceType());
            if (ids != null) {
                move(continuation, source, target, ids);
            }
        }
    }

    /// What runs on at `source` when `target` could stand in for it.
    List<Affected> running(School source, School target) {
        return continuations.stream()
                .flatMap(continuation -> continuation.preview(source, target, on).stream())
                .toList();
    }

    private void move(Continuation continuation, School source, School target, @Nullable Set<UUID> only) {
        Map<UUID, Affected> foreseen = continuation.preview(source, target, on).stream()
                .collect(Collectors.toMap(Affected::id, Function.identity(), (first, second) -> first));
        for (Moved moved : continuation.move(source, target, on, only)) {
            Affected known = foreseen.get(moved.id());
            if (known == null) {
                throw new IllegalStateException(moved + " moved without having been foreseen");
            }
            moves.add(RecordMove.of(source, target, moved, known));
        }
    }
}
