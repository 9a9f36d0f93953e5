package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.training.attendance.NewStatement.Person;
import org.jspecify.annotations.Nullable;

/// Reckons what counts about people, from everything stated and decided, and writes it. The caller holds the locks of
/// [RunLocks].
@ApplicationScoped
class Reckoner {

    static final String TYPE = "course-run-attendance";

    private final Book book;
    private final ConflictWriter conflicts;
    private final Changes changes;

    @Inject
    Reckoner(Book book, ConflictWriter conflicts, Changes changes) {
        this.book = book;
        this.conflicts = conflicts;
        this.changes = changes;
    }

    /// What counts about one person at one session.
    ///
    /// @param statements how many there are
    /// @param conflicts those that are open
    record Standing(AttendanceStatus status, int statements, List<ConflictReference> conflicts) {}

    /// What was reckoned.
    ///
    /// @param changedRuns runs whose attendance changed by it
    record Result(Map<Person, Standing> standings, Set<UUID> changedRuns) {}

    /// Reckons the people's sessions of some days.
    ///
    /// @param days null for all
    /// @param decided the conflict a person has just decided
    Result reckon(Collection<UUID> teachers, @Nullable Collection<LocalDate> days, @Nullable UUID decided) {
        Map<UUID, Map<Matter, Ruling>> rulings = book.rulings(teachers);
        Map<UUID, Reckoning> reckonings = new HashMap<>();
        book.occasions(teachers, days)
                .forEach((teacher, occasions) ->
                        reckonings.put(teacher, new Reckoning(occasions, rulings.getOrDefault(teacher, Map.of()))));
        List<Book.Entry> entries = new ArrayList<>();
        reckonings.forEach((teacher, reckoning) -> reckoning
                .occasions()
                .forEach(occasion ->
                        entries.add(new Book.Entry(teacher, occasion, reckoning.status(occasion.sessionId())))));
        Set<UUID> changedRuns = book.write(entries);
        Map<ConflictWriter.Key, UUID> ids = conflicts.write(reckonings, decided, changedRuns);
        Map<Person, Standing> standings = new HashMap<>();
        for (Book.Entry entry : entries) {
            UUID session = entry.occasion().sessionId();
            standings.put(
                    new Person(entry.teacherId(), session),
                    new Standing(entry.status(), entry.occasion().statements(), new ArrayList<>()));
        }
        reckonings.forEach((teacher, reckoning) -> reckoning.findings().stream()
                .filter(Finding::isOpen)
                .forEach(finding -> refer(standings, teacher, finding, ids)));
        return new Result(standings, changedRuns);
    }

    private static void refer(
            Map<Person, Standing> standings, UUID teacher, Finding finding, Map<ConflictWriter.Key, UUID> ids) {
        Matter matter = finding.matter();
        UUID id = ids.get(new ConflictWriter.Key(teacher, matter));
        if (id == null) {
            throw new IllegalStateException("a conflict is not written: " + matter);
        }
        ConflictReference reference = new ConflictReference(id, finding.kind(), finding.grade());
        for (UUID session : matter.sessions()) {
            Standing standing = standings.get(new Person(teacher, session));
            if (standing != null) {
                standing.conflicts().add(reference);
            }
        }
    }

    /// Records in feed and history that the attendance of `runs` changed.
    void record(Collection<UUID> runs) {
        if (!runs.isEmpty()) {
            changes.recordAll(book.figures(runs).stream()
                    .map(figures -> new Change(TYPE, figures.courseRunId(), "RECORDED", figures))
                    .toList());
        }
    }
}
