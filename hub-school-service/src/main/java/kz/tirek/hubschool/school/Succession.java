package kz.tirek.hubschool.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.UnderfilledDecisions.Decision;

/// What reorganisations do to schools themselves: names, successors, closing, and all of it back again. Every method
/// runs in the caller's transaction with the school locked.
@ApplicationScoped
public class Succession {

    private final Schools schools;
    private final SchoolRegister register;
    private final FormerNames formerNames;
    private final UnderfilledDecisions underfilled;
    private final Changes changes;
    private final Clock clock;
    private final Event<SchoolChanged> changed;
    private final Event<SchoolCloses> closes;
    private final Event<SchoolReopens> reopens;

    @Inject
    Succession(
            Schools schools,
            SchoolRegister register,
            FormerNames formerNames,
            UnderfilledDecisions underfilled,
            Changes changes,
            Clock clock,
            Event<SchoolChanged> changed,
            Event<SchoolCloses> closes,
            Event<SchoolReopens> reopens) {
        this.schools = schools;
        this.register = register;
        this.formerNames = formerNames;
        this.underfilled = underfilled;
        this.changes = changes;
        this.clock = clock;
        this.changed = changed;
        this.closes = closes;
        this.reopens = reopens;
    }

    /// Registers the school a reorganisation founds.
    ///
    /// @param pointer where the body describes the school
    /// @throws kz.tirek.conventions.problem.Refusal as for any new school
    public School found(NewSchool facts, String pointer) {
        return schools.findById(register.register(facts, pointer).id());
    }

    /// The first day on which a school can get another name: it has each name for a day at least.
    public LocalDate earliestRename(School school) {
        return formerNames.sinceWhen(school).map(since -> since.plusDays(1)).orElse(LocalDate.MIN);
    }

    /// The first day on which a school can close: its status of an underfilled school lasts for a day at least.
    public LocalDate earliestClosing(School school) {
        UnderfilledStatus status = school.underfilledStatus();
        return status == null ? LocalDate.MIN : status.since().plusDays(1);
    }

    /// Gives a school another name; it goes on being found by the one it had.
    ///
    /// @param on the first day of the new name
    public void rename(School school, Name name, LocalDate on) {
        LocalDate since = formerNames.sinceWhen(school).orElse(null);
        formerNames.persist(new FormerName(school, since, on.minusDays(1), clock.instant()));
        school.rename(name);
        recorded(school, "RENAMED");
        changed.fire(new SchoolChanged(school));
    }

    /// Gives a renamed school the name back that it had until the day before `on`.
    public void takeNameBack(School school, Name name, LocalDate on) {
        formerNames.delete("schoolId = ?1 and validUntil = ?2", school.id(), on.minusDays(1));
        school.rename(name);
        recorded(school, "RESTORED");
        changed.fire(new SchoolChanged(school));
    }

    /// Notes on both schools that `target` stands in for `source`, and lets it be found by the other's names.
    public void link(School source, School target, String reorganisation) {
        source.precede(new SchoolLink(target.id(), target.code(), reorganisation));
        target.succeed(new SchoolLink(source.id(), source.code(), reorganisation));
    }

    /// Takes the links of a reorganisation back.
    public void unlink(School school, String reorganisation) {
        school.forget(reorganisation);
    }

    /// Closes a school that others stand in for from the day `on`; its status of an underfilled school ends with it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal by whoever still needs the school
    public void close(School school, LocalDate on, String reason) {
        closes.fire(new SchoolCloses(school, on));
        Decision ended =
                school.isUnderfilled() ? underfilled.end(school, on.minusDays(1), reason, "/effectiveOn") : null;
        school.close(on, reason);
        schools.flush();
        underfilled.record(ended);
    }

    /// Opens a school again that [#close] closed on the day `closedOn`, with the status it had then: one that had
    /// ended before stays ended.
    ///
    /// @param reason why it was closed
    public void reopen(School school, LocalDate closedOn, String reason) {
        school.reopen();
        Decision resumed = underfilled.resume(school, closedOn.minusDays(1), reason);
        schools.flush();
        underfilled.record(resumed);
        reopens.fire(new SchoolReopens(school, closedOn));
    }

    /// Closes a school that a reorganisation founded, when that is taken back: as if it had never been open.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal by whoever still needs the school
    public void dissolve(School school, LocalDate on, String reason) {
        closes.fire(new SchoolCloses(school, on));
        underfilled.withdraw(school);
        school.close(on, reason);
    }

    /// Writes what was done to the school and records it as one change.
    ///
    /// @param operation past participle: MERGED, SPLIT, RESTORED
    public void recorded(School school, String operation) {
        schools.flush();
        school.beFoundBy(names(school));
        schools.flush();
        changes.record("school", school.id(), operation, SchoolView.of(school));
    }

    /// The names the school had, and those of the schools it stands in for.
    private String names(School school) {
        Stream<School> predecessors =
                school.predecessors().stream().map(SchoolLink::id).distinct().map(schools::findById);
        Stream<Name> inherited = predecessors.flatMap(before -> Stream.concat(
                Stream.of(before.name()), formerNames.of(before).stream().map(FormerName::name)));
        return Stream.concat(formerNames.of(school).stream().map(FormerName::name), inherited)
                .flatMap(name -> Stream.of(name.kk(), name.ru(), name.en() == null ? "" : name.en()))
                .distinct()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
