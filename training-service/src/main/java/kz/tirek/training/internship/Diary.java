package kz.tirek.training.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.version.Precondition;

/// Keeps diaries. Whoever writes holds the lock of the internship, which carries the sum of the hours.
@ApplicationScoped
class Diary {

    static final String TYPE = "internship-diary-entry";

    private static final Text AFTER =
            new Text("күн тағылымдамадан кейін", "дата позже стажировки", "the day is after the internship");

    private final DiaryEntries entries;
    private final Internships internships;
    private final Practice practice;
    private final Changes changes;
    private final Caller caller;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    Diary(
            DiaryEntries entries,
            Internships internships,
            Practice practice,
            Changes changes,
            Caller caller,
            Precondition precondition,
            Clock clock) {
        this.entries = entries;
        this.internships = internships;
        this.practice = practice;
        this.changes = changes;
        this.caller = caller;
        this.precondition = precondition;
        this.clock = clock;
    }

    DiaryEntryView add(UUID internshipId, NewDiaryEntry stated) {
        Internship internship = reachable(internshipId);
        internship.requireRunning("diary");
        requireDay(internship, stated.day());
        requireFree(internship, stated.day());
        DiaryEntry entry = new DiaryEntry(internship.id(), stated, clock.instant());
        entries.persist(entry);
        return record(internship, entry, "CREATED");
    }

    /// The entry as the caller knows it, under the lock of its internship.
    DiaryEntry writable(UUID internshipId, UUID id) {
        Internship internship = internships.locked(internshipId);
        DiaryEntry entry = entries.get(internship, id);
        precondition.require(entry.version());
        caller.requireTerritory(internship.territories());
        internship.requireRunning("diary");
        return entry;
    }

    /// @param entry from [#writable]
    DiaryEntryView change(DiaryEntry entry, NewDiaryEntry stated) {
        Internship internship = internships.get(entry.internshipId());
        requireDay(internship, stated.day());
        if (!entry.day().equals(stated.day())) {
            requireFree(internship, stated.day());
        }
        entry.change(stated);
        return record(internship, entry, "UPDATED");
    }

    /// @param entry from [#writable]
    void delete(DiaryEntry entry) {
        Internship internship = internships.get(entry.internshipId());
        entries.delete(entry);
        account(internship);
        changes.record(TYPE, entry.id(), "DELETED", null);
    }

    private Internship reachable(UUID id) {
        Internship internship = internships.locked(id);
        caller.requireTerritory(internship.territories());
        return internship;
    }

    private void requireDay(Internship internship, LocalDate day) {
        practice.requirePast(internship, day, "/day");
        if (day.isAfter(internship.until())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/day", "after-internship", AFTER);
        }
    }

    private void requireFree(Internship internship, LocalDate day) {
        if (entries.hasDay(internship, day)) {
            throw InternshipProblem.DIARY_DAY_TAKEN.refuse(day.toString()).at("/day");
        }
    }

    private DiaryEntryView record(Internship internship, DiaryEntry entry, String operation) {
        account(internship);
        DiaryEntryView view = DiaryEntryView.of(entry);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }

    private void account(Internship internship) {
        entries.flush();
        internship.account(internships.diaryHours(internship.id()));
        practice.record(internship, "DIARY_KEPT");
    }
}
