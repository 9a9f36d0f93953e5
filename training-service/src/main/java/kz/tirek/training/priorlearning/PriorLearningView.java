package kz.tirek.training.priorlearning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Recognised prior learning as the API shows it.
@Schema(name = "PriorLearning", description = "What a teacher learned elsewhere, recognised in place of a course")
record PriorLearningView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000081")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "The course it stands in for", examples = "0198c5a0-0000-7000-8000-000000000002")
        UUID courseId,

        @Schema(description = "When it was completed", examples = "2019-06-14")
        LocalDate completedOn,

        @Schema(
                description = "The document that proves it; missing once the personal data is erased",
                examples = "«Өрлеу» сертификаты № 0214567, 2019-06-14")
        @Nullable
        String evidence,

        @Schema(examples = "RECOGNISED") PriorLearningStatus status,

        @Schema(description = "Why it is no longer recognised", examples = "Құжат басқа курс туралы") @Nullable
        String revocationReason,

        @Schema(description = "When the texts that may name the person were erased", examples = "2026-06-01T06:00:00Z")
        @Nullable
        Instant erasedAt,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static PriorLearningView of(PriorLearning learning) {
        return new PriorLearningView(
                learning.id(),
                learning.teacherId(),
                learning.courseId(),
                learning.completedOn(),
                learning.evidence(),
                learning.status(),
                learning.revocationReason(),
                learning.erasedAt(),
                learning.createdAt(),
                learning.version());
    }

    /// What the feed and the history say: without texts, which may name the person.
    PriorLearningView published() {
        return new PriorLearningView(
                id, teacherId, courseId, completedOn, null, status, null, erasedAt, createdAt, version);
    }
}
