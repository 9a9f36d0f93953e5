package kz.tirek.hubschool.reorganisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.hubschool.school.Continuation.Affected;
import kz.tirek.hubschool.school.Continuation.Moved;
import kz.tirek.hubschool.school.Continuation.Outcome;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// What became of a record that ran on, with what undoing it needs to know.
@Embeddable
record RecordMove(
        UUID sourceId,
        UUID targetId,
        String resourceType,
        UUID recordId,
        long recordVersion,
        String label,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable String reason,
        @Nullable LocalDate until,
        @Nullable UUID successorId,
        @Nullable Long successorVersion) {

    /// @param foreseen what was said of the record before it moved
    static RecordMove of(School source, School target, Moved moved, Affected foreseen) {
        return new RecordMove(
                source.id(),
                target.id(),
                moved.resourceType(),
                moved.id(),
                moved.version(),
                foreseen.label(),
                foreseen.outcome(),
                foreseen.reason(),
                moved.until(),
                moved.successor(),
                moved.successorVersion());
    }

    /// The move as whoever takes it back has to see it.
    ///
    /// @param version of the record, as long as it is what the move left
    /// @param nextVersion of the successor, likewise
    Moved moved(long version, @Nullable Long nextVersion) {
        return new Moved(resourceType, recordId, version, until, successorId, nextVersion);
    }
}
