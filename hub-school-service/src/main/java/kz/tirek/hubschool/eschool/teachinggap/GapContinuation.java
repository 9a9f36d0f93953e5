package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// Teaching gaps follow the pupils of a reorganised school, and the remote classes follow the gaps. A gap that the
/// other school has itself ends: what lacks there is recorded there.
@ApplicationScoped
class GapContinuation implements Continuation {

    private final TeachingGaps gaps;
    private final GapRegister register;
    private final Event<TeachingGapMoves> moves;
    private final Changes changes;
    private final Clock clock;

    @Inject
    GapContinuation(
            TeachingGaps gaps, GapRegister register, Event<TeachingGapMoves> moves, Changes changes, Clock clock) {
        this.gaps = gaps;
        this.register = register;
        this.moves = moves;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String resourceType() {
        return GapRegister.RESOURCE;
    }

    @Override
    public List<Affected> preview(School source, School target, LocalDate on) {
        return gaps.goingOn(source, on).stream()
                .map(gap -> {
                    Optional<TeachingGap> same = sameAt(target, gap, on);
                    return new Affected(
                            resourceType(),
                            gap.id(),
                            label(gap),
                            same.isPresent() ? Outcome.ENDS : Outcome.CONTINUES,
                            same.map(other -> "Осындай жазба бар / Такая запись уже есть: " + target.code())
                                    .orElse(null));
                })
                .toList();
    }

    @Override
    public List<Moved> move(School source, School target, LocalDate on, @Nullable Set<UUID> only) {
        List<UUID> chosen = gaps.goingOn(source, on).stream()
                .map(TeachingGap::id)
                .filter(id -> only == null || only.contains(id))
                .toList();
        List<Moved> moved = new ArrayList<>();
        for (TeachingGap gap : gaps.locked(chosen)) {
            moved.add(move(gap, target, on));
        }
        return moved;
    }

    private Moved move(TeachingGap gap, School target, LocalDate on) {
        LocalDate until = gap.days().until();
        TeachingGap successor =
                sameAt(target, gap, on).isPresent() ? null : gap.continuedAt(target, on, clock.instant());
        gap.close(on.minusDays(1), "Қайта құру / Реорганизация: " + target.code());
        gaps.flush();
        register.recorded(gap, "CLOSED");
        if (successor == null) {
            return new Moved(resourceType(), gap.id(), gap.version(), until, null, null);
        }
        gaps.persistAndFlush(successor);
        register.recorded(successor, "CREATED");
        moves.fire(new TeachingGapMoves(gap, successor, false));
        return new Moved(resourceType(), gap.id(), gap.version(), until, successor.id(), successor.version());
    }

    @Override
    public void undo(Moved moved) {
        UUID successorId = moved.successor();
        List<TeachingGap> locked =
                gaps.locked(successorId == null ? List.of(moved.id()) : List.of(moved.id(), successorId));
        TeachingGap gap = unchanged(locked, moved.id(), moved.version());
        String closeReason = null;
        if (successorId != null && moved.successorVersion() != null) {
            TeachingGap successor = unchanged(locked, successorId, moved.successorVersion());
            closeReason = successor.closeReason();
            moves.fire(new TeachingGapMoves(gap, successor, true));
            if (gaps.isTaught(successor)) {
                throw builtUpon(successorId);
            }
            gaps.delete(successor);
            gaps.flush();
            changes.record(resourceType(), successorId, "DELETED", null);
        }
        gap.resume(moved.until(), closeReason);
        gaps.flush();
        register.recorded(gap, "RESUMED");
    }

    private Optional<TeachingGap> sameAt(School target, TeachingGap gap, LocalDate on) {
        LocalDate first = on.isAfter(gap.days().from()) ? on : gap.days().from();
        TeachingGapTerms rest = new TeachingGapTerms(
                gap.grades(), gap.hoursPerWeek(), first, gap.days().until(), null);
        return register.same(target, gap.id(), gap.taught(), rest);
    }

    private TeachingGap unchanged(List<TeachingGap> locked, UUID id, long version) {
        return locked.stream()
                .filter(gap -> gap.id().equals(id) && gap.version() == version)
                .findFirst()
                .orElseThrow(() -> builtUpon(id));
    }

    private RuntimeException builtUpon(UUID id) {
        return HubSchoolProblem.REORGANISATION_BUILT_UPON
                .refuse(resourceType(), id)
                .with("changed", List.of(id));
    }

    private static String label(TeachingGap gap) {
        String other = gap.taught().otherSubject();
        return gap.school().code() + " " + (other == null ? gap.taught().subject() : other) + " " + gap.grades();
    }
}
