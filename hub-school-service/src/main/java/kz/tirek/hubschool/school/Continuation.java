package kz.tirek.hubschool.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one kind of record does when the school it belongs to is merged into another or split. A bean of every
/// feature whose records run on; records of the past stay with the school they were made for, so that earlier
/// reports and histories do not change.
public interface Continuation {

    /// The kind of record, as in the change feed: `mentorship`.
    String resourceType();

    /// The hub schools whose rows a move or its undoing counts on or writes: they are locked before the schools, so
    /// that
    /// nobody waits for the other.
    ///
    /// @param schools all schools of the reorganisation
    default Set<UUID> hubSchools(Set<UUID> schools) {
        return Set.of();
    }

    /// What would become of the records that run on the day `on` or begin later; nothing is changed.
    ///
    /// @param on the first day on which `target` stands in for `source`
    List<Affected> preview(School source, School target, LocalDate on);

    /// Ends those records the day before `on` and begins their successors at `target` where they can go on; records
    /// the changes. A record that has not begun by `on` is taken over whole.
    ///
    /// @param only the records chosen, in a split; all of them where null
    List<Moved> move(School source, School target, LocalDate on, @Nullable Set<UUID> only);

    /// Takes one move back: the successor goes, the record runs on as before.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REORGANISATION_BUILT_UPON where either was changed since
    void undo(Moved moved);

    /// What would become of a record.
    ///
    /// @param label what people know it by, such as `H-2022-0001 → S-000018`
    /// @param reason why it ends, where it does not go on
    record Affected(
            String resourceType,
            UUID id,
            String label,
            Outcome outcome,
            @Nullable String reason) {}

    /// Whether a record goes on at the other school.
    enum Outcome {
        /// It goes on at the other school.
        CONTINUES,
        /// It ends the day before.
        ENDS
    }

    /// What became of a record, with the versions the move left, by which an undo sees later changes.
    ///
    /// @param until the last day the record had before
    /// @param successor the record that goes on in its place, if any
    record Moved(
            String resourceType,
            UUID id,
            long version,
            @Nullable LocalDate until,
            @Nullable UUID successor,
            @Nullable Long successorVersion) {}
}
