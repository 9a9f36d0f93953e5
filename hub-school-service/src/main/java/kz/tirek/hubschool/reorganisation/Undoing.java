package kz.tirek.hubschool.reorganisation;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Succession;

/// Takes reorganisations back, in the caller's transaction: schools, names and records become what they were. Where
/// anything was built upon the outcome nothing is taken back.
@ApplicationScoped
class Undoing {

    private final Reorganisations reorganisations;
    private final Stage stage;
    private final Foundations foundations;
    private final Succession succession;
    private final List<Continuation> continuations;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Undoing(
            Reorganisations reorganisations,
            Stage stage,
            Foundations foundations,
            Succession succession,
            @All List<Continuation> continuations,
            Changes changes,
            Dates dates,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.stage = stage;
        this.foundations = foundations;
        this.succession = succession;
        this.continuations = continuations;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /// @param reorganisation locked
    /// @throws Refusal STATE_CONFLICT, UNDO_TIME_OVER, REORGANISATION_BUILT_UPON with everything that was `changed`
    ReorganisationView undo(Reorganisation reorganisation, String reason) {
        reorganisation.requireUndoable(dates.today());
        Map<UUID, School> schools = stage.locked(reorganisation);
        refuse(foundations.of(reorganisation, schools));
        restoreSources(reorganisation, schools);
        refuse(takeBack(reorganisation));
        reorganisation
                .schools()
                .forEach(one -> settle(reorganisation, one, requireNonNull(schools.get(one.schoolId()))));
        reorganisation.undo(reason, clock.instant());
        reorganisations.flush();
        ReorganisationView view = ReorganisationView.of(reorganisation);
        changes.record(Reorganising.RESOURCE, reorganisation.id(), "UNDONE", view);
        return view;
    }

    /// Opens what was closed, so that records can run on there.
    private void restoreSources(Reorganisation reorganisation, Map<UUID, School> schools) {
        reorganisation.schools().stream()
                .filter(ReorganisedSchool::closed)
                .forEach(one -> succession.reopen(
                        requireNonNull(schools.get(one.schoolId())),
                        reorganisation.effectiveOn(),
                        reorganisation.basis()));
    }

    /// Takes the moves back, the last first.
    private List<BuiltUpon> takeBack(Reorganisation reorganisation) {
        List<BuiltUpon> changed = new ArrayList<>();
        for (RecordMove move : reorganisation.moves().reversed()) {
            try {
                continuation(move).undo(foundations.moved(move, reorganisation));
            } catch (Refusal refusal) {
                changed.add(new BuiltUpon(move.resourceType(), move.recordId(), move.label()));
            }
        }
        return changed.reversed();
    }

    private Continuation continuation(RecordMove move) {
        return continuations.stream()
                .filter(continuation -> continuation.resourceType().equals(move.resourceType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing moves " + move.resourceType()));
    }

    private void settle(Reorganisation reorganisation, ReorganisedSchool one, School school) {
        if (one.newName() != null) {
            succession.takeNameBack(school, one.name(), reorganisation.effectiveOn());
            return;
        }
        succession.unlink(school, reorganisation.code());
        if (one.founded()) {
            succession.dissolve(school, reorganisation.effectiveOn(), reorganisation.code());
            succession.recorded(school, "CLOSED");
        } else {
            succession.recorded(school, "RESTORED");
        }
    }

    private static void refuse(List<BuiltUpon> changed) {
        if (!changed.isEmpty()) {
            BuiltUpon first = changed.getFirst();
            throw HubSchoolProblem.REORGANISATION_BUILT_UPON
                    .refuse(first.resourceType(), first.label())
                    .with("changed", changed);
        }
    }
}
