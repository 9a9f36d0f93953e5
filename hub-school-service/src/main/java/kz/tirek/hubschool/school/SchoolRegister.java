package kz.tirek.hubschool.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Text;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.UnderfilledDecisions.Decision;
import kz.tirek.hubschool.territory.Territories;
import kz.tirek.hubschool.territory.TerritoriesMoved;
import kz.tirek.hubschool.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Writes the registry. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class SchoolRegister {

    private static final String RESOURCE = "school";
    private static final String STATUS = "/underfilledStatus";
    private static final Text BIN_ELSEWHERE =
            new Text("БСН bin өрісінде беріледі", "БИН указывается в поле bin", "A BIN is given in the field bin");

    private final Schools schools;
    private final Territories territories;
    private final UnderfilledDecisions underfilled;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;
    private final Event<SchoolChanged> changed;
    private final Event<SchoolCloses> closes;

    @Inject
    SchoolRegister(
            Schools schools,
            Territories territories,
            UnderfilledDecisions underfilled,
            Changes changes,
            Dates dates,
            Clock clock,
            Event<SchoolChanged> changed,
            Event<SchoolCloses> closes) {
        this.schools = schools;
        this.territories = territories;
        this.underfilled = underfilled;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
        this.changed = changed;
        this.closes = closes;
    }

    SchoolView register(NewSchool facts) {
        return register(facts, "");
    }

    /// The same of a school that is part of a body.
    ///
    /// @param pointer where the body describes the school
    SchoolView register(NewSchool facts, String pointer) {
        Territory territory = fitting(facts, null, pointer);
        School school = new School(schools.nextCode(), facts, territory, clock.instant());
        schools.persist(school);
        Decision decision = underfilled.first(school, facts.underfilledStatus(), pointer + STATUS);
        schools.flush();
        SchoolView view = recorded(school, "CREATED");
        underfilled.record(decision);
        return view;
    }

    /// Registers many schools with few statements. That a BIN or an identifier is taken, the database refuses.
    List<UUID> registerAll(List<NewSchool> all) {
        for (NewSchool facts : all) {
            foreign(facts.identifiers(), "").ifPresent(refusal -> {
                throw refusal;
            });
        }
        territories.load(all.stream().map(NewSchool::territory).collect(Collectors.toSet()));
        Iterator<String> codes = schools.nextCodes(all.size()).iterator();
        List<School> registered = all.stream()
                .map(facts -> new School(
                        codes.next(), facts, territories.present(facts.territory(), "/territory"), clock.instant()))
                .toList();
        registered.forEach(schools::persist);
        List<Decision> decisions = registered.stream()
                .map(school -> underfilled.first(school, school.underfilledStatus(), STATUS))
                .filter(Objects::nonNull)
                .toList();
        schools.flush();
        changes.recordAll(registered.stream()
                .map(school -> new Change(RESOURCE, school.id(), "CREATED", SchoolView.of(school)))
                .toList());
        underfilled.recordAll(decisions);
        return registered.stream().map(School::id).toList();
    }

    /// A school that stops being underfilled keeps the mentorships it has: support is not cut off by a change of
    /// status. It gets no
    /// new ones.
    SchoolView describe(School school, NewSchool facts) {
        if (facts.equals(NewSchool.of(school))) {
            return SchoolView.of(school);
        }
        Territory territory = fitting(facts, school, "");
        Decision decision = underfilled.describe(school, facts.underfilledStatus(), STATUS);
        school.describe(facts, territory);
        return restated(school, decision);
    }

    SchoolView assignUnderfilledStatus(School school, UnderfilledStatus status) {
        return restated(school, underfilled.assign(school, status, ""));
    }

    /// The school keeps the mentorships it has and gets no new ones.
    SchoolView endUnderfilledStatus(School school, UnderfilledEnd end) {
        return restated(school, underfilled.end(school, end.until(), end.basis(), ""));
    }

    private SchoolView restated(School school, @Nullable Decision decision) {
        schools.flush();
        SchoolView view = recorded(school, "UPDATED");
        underfilled.record(decision);
        changed.fire(new SchoolChanged(school));
        return view;
    }

    SchoolView close(School school, SchoolClosure closure) {
        if (!school.isActive()) {
            throw CommonProblem.STATE_CONFLICT.refuse(school.status(), "close").with("allowedActions", List.of());
        }
        dates.requirePast(closure.closedOn(), "/closedOn");
        closes.fire(new SchoolCloses(school, closure.closedOn()));
        school.close(closure.closedOn(), closure.reason());
        schools.flush();
        return recorded(school, "CLOSED");
    }

    /// Shows the new paths of territories that lie elsewhere in the tree.
    void follow(@Observes TerritoriesMoved moved) {
        for (School school : schools.in(moved.codes())) {
            schools.getEntityManager().lock(school, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            restated(school, null);
        }
    }

    /// The territory of a school whose facts fit to all that is registered already. Facts that do not are refused
    /// with everything that does not fit, under the first problem.
    private Territory fitting(NewSchool facts, @Nullable School self, String pointer) {
        Checks checks = new Checks();
        check(facts, self, pointer, checks);
        checks.raise();
        return territories.named(facts.territory(), pointer + "/territory");
    }

    /// Whether the facts of a school fit to all that is registered already.
    ///
    /// @param self the school there is; none where it is new
    void check(NewSchool facts, @Nullable School self, String pointer, Checks checks) {
        checks.on(pointer + "/territory", () -> {
            if (self == null || !facts.territory().equals(self.territory())) {
                territories.present(facts.territory(), pointer + "/territory");
            }
        });
        UUID id = self == null ? null : self.id();
        for (SchoolIdentifier identifier : facts.identifiers()) {
            checks.on(List.of(), () -> requireFree(identifier, id, pointer, checks));
        }
        checks.on(pointer + "/bin", () -> {
            if (facts.bin() != null && (!checks.claim(pointer + "/bin", facts.bin()) || isTaken(facts.bin(), id))) {
                throw HubSchoolProblem.SCHOOL_BIN_TAKEN.refuse().at(pointer + "/bin");
            }
        });
        UnderfilledStatus status = self == null ? facts.underfilledStatus() : null;
        if (status != null) {
            checks.on(
                    pointer + STATUS + "/since", () -> dates.requirePast(status.since(), pointer + STATUS + "/since"));
        }
    }

    private void requireFree(SchoolIdentifier identifier, @Nullable UUID self, String pointer, Checks checks) {
        foreign(Set.of(identifier), pointer).ifPresent(refusal -> {
            throw refusal;
        });
        if (!checks.claim(pointer + "/identifiers", identifier) || schools.isTakenFrom(self, identifier)) {
            throw SchoolProblem.SCHOOL_IDENTIFIER_TAKEN
                    .refuse(identifier.scheme(), identifier.value())
                    .at(pointer + "/identifiers");
        }
    }

    /// The refusal of a BIN among the identifiers, where it would be neither checked nor the only one of a school.
    private static Optional<Refusal> foreign(Set<SchoolIdentifier> identifiers, String pointer) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(SchoolIdentifier.BIN))
                .findFirst()
                .map(identifier -> CommonProblem.INVALID_REQUEST
                        .refuse(1)
                        .at(pointer + "/identifiers", "bin-has-its-own-field", BIN_ELSEWHERE));
    }

    private boolean isTaken(String bin, @Nullable UUID self) {
        return schools.find("bin", bin)
                .firstResultOptional()
                .filter(other -> !other.id().equals(self))
                .isPresent();
    }

    private SchoolView recorded(School school, String operation) {
        SchoolView view = SchoolView.of(school);
        changes.record(RESOURCE, school.id(), operation, view);
        return view;
    }
}
