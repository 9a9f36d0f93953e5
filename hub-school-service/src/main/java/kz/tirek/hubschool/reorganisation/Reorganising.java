package kz.tirek.hubschool.reorganisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.reorganisation.Cast.Heir;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.Continuation.Affected;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Succession;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Carries reorganisations out, in the caller's transaction. Nothing dated before the day they take effect changes:
/// what ran on ends the day before, and goes on with the school that stands in.
@ApplicationScoped
class Reorganising {

    static final String RESOURCE = "reorganisation";

    private final Reorganisations reorganisations;
    private final Stage stage;
    private final Obstacles obstacles;
    private final Succession succession;
    private final List<Continuation> continuations;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;
    private final int undoDays;

    /// @param undoDays for how many days after it was recorded a reorganisation can be undone
    @Inject
    Reorganising(
            Reorganisations reorganisations,
            Stage stage,
            Obstacles obstacles,
            Succession succession,
            @All List<Continuation> continuations,
            Changes changes,
            Dates dates,
            Clock clock,
            @ConfigProperty(name = "tirek.reorganisation.undo-days", defaultValue = "30") int undoDays) {
        this.reorganisations = reorganisations;
        this.stage = stage;
        this.obstacles = obstacles;
        this.succession = succession;
        this.continuations = continuations;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
        this.undoDays = undoDays;
    }

    /// What would be left over of the deed if it were done: for a preview, which takes it back.
    ///
    /// @param blocks what it is refused with
    /// @param stays records that run on where they are
    record Deed(
            @Nullable Reorganisation reorganisation,
            List<Refusal> blocks,
            Relocation relocation,
            List<Affected> stays) {

        /// The schools that would be founded.
        Set<UUID> founded() {
            return reorganisation == null
                    ? Set.of()
                    : reorganisation.schools().stream()
                            .filter(ReorganisedSchool::founded)
                            .map(ReorganisedSchool::schoolId)
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    ReorganisationView record(NewReorganisation asked) {
        Cast cast = stage.locked(asked);
        List<Refusal> blocks = obstacles.to(asked, cast);
        if (!blocks.isEmpty()) {
            throw blocks.getFirst();
        }
        return ReorganisationView.of(
                carryOut(asked, cast, new Relocation(continuations, asked.effectiveOn()), new ArrayList<>()));
    }

    /// Does it as far as it can be done; the caller takes it back.
    Deed rehearse(NewReorganisation asked) {
        Relocation relocation = new Relocation(continuations, asked.effectiveOn());
        List<Affected> stays = new ArrayList<>();
        List<Refusal> blocks = new ArrayList<>();
        try {
            Cast cast = stage.locked(asked);
            blocks.addAll(obstacles.to(asked, cast));
            if (blocks.isEmpty()) {
                return new Deed(carryOut(asked, cast, relocation, stays), blocks, relocation, stays);
            }
        } catch (Refusal refusal) {
            blocks.add(refusal);
        }
        return new Deed(null, blocks, relocation, stays);
    }

    /// The last day on which what is recorded today can be undone.
    LocalDate undoUntil() {
        return dates.today().plusDays(undoDays);
    }

    private Reorganisation carryOut(NewReorganisation asked, Cast cast, Relocation relocation, List<Affected> stays) {
        String code = reorganisations.nextCode(asked.effectiveOn().getYear());
        List<ReorganisedSchool> schools = new ArrayList<>();
        cast.all()
                .forEach((pointer, school) -> schools.add(new ReorganisedSchool(
                        school.id(),
                        school.code(),
                        pointer.equals(Cast.TARGET) ? SchoolRole.TARGET : SchoolRole.SOURCE,
                        false,
                        cast.closes() && !pointer.equals(Cast.TARGET),
                        school.name(),
                        asked.rename() == null ? null : asked.rename().name())));
        List<School> heirs = new ArrayList<>();
        for (Heir heir : cast.heirs()) {
            heirs.add(heir.school() == null ? founded(heir, schools) : heir.school());
        }
        List<School> sources = List.copyOf(cast.sources().values());
        for (School source : sources) {
            relocate(source, cast, heirs, relocation, stays);
        }
        Reorganisation reorganisation =
                new Reorganisation(code, asked, undoUntil(), schools, relocation.moves(), clock.instant());
        reorganisations.persist(reorganisation);
        settle(asked, cast, sources, heirs, code);
        reorganisations.flush();
        changes.record(RESOURCE, reorganisation.id(), "CREATED", ReorganisationView.of(reorganisation));
        return reorganisation;
    }

    private School founded(Heir heir, List<ReorganisedSchool> schools) {
        School school = succession.found(Objects.requireNonNull(heir.founded()), heir.pointer());
        schools.add(
                new ReorganisedSchool(school.id(), school.code(), SchoolRole.TARGET, true, false, school.name(), null));
        return school;
    }

    private static void relocate(
            School source, Cast cast, List<School> heirs, Relocation relocation, List<Affected> stays) {
        for (int i = 0; i < heirs.size(); i++) {
            Heir heir = cast.heirs().get(i);
            if (heir.takes() == null) {
                relocation.moveAll(source, heirs.get(i));
            } else {
                relocation.move(source, heirs.get(i), heir.takes(), "/split/parts/" + i + "/takes");
            }
        }
        if (!heirs.isEmpty()) {
            stays.addAll(relocation.running(source, heirs.getFirst()));
        }
        if (cast.closes() && !stays.isEmpty()) {
            throw ReorganisationProblem.REORGANISATION_LEAVES_RECORDS
                    .refuse(stays.size())
                    .with("left", stays)
                    .at("/split/parts");
        }
    }

    /// Names, links and closes the schools, and records their changes.
    private void settle(NewReorganisation asked, Cast cast, List<School> sources, List<School> heirs, String code) {
        if (asked.rename() != null) {
            Name name = asked.rename().name();
            sources.forEach(school -> succession.rename(school, name, asked.effectiveOn()));
            return;
        }
        String operation = asked.merge() != null ? "MERGED" : "SPLIT";
        sources.forEach(source -> heirs.forEach(heir -> succession.link(source, heir, code)));
        for (School source : sources) {
            if (cast.closes()) {
                succession.close(source, asked.effectiveOn(), asked.basis());
            }
            succession.recorded(source, operation);
        }
        heirs.forEach(heir -> succession.recorded(heir, operation));
    }
}
