package kz.tirek.funding.auditrule;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule's query found.
///
/// @param on the day that falls into the period
/// @param occasion what else tells findings about one subject apart
/// @param evidence as JSON
record Suspicion(
        SubjectType subjectType,
        @Nullable UUID subjectId,
        LocalDate on,
        String occasion,
        @Nullable Long amountTiyn,
        String evidence) {

    static Suspicion of(Tuple row) {
        return new Suspicion(
                SubjectType.valueOf(row.get("subject_type", String.class)),
                row.get("subject_id", UUID.class),
                row.get("subject_on", LocalDate.class),
                row.get("occasion", String.class),
                row.get("amount_tiyn", Long.class),
                row.get("evidence", String.class));
    }
}
