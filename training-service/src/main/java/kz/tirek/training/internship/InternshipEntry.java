package kz.tirek.training.internship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An internship in a list, in the feed and in the history: without names of people and words about them.
@Schema(description = "An internship in a list")
record InternshipEntry(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000006")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "SUBJECT") InternshipKind kind,

        @Schema(examples = "PHYSICS") @Nullable Subject subject,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000001") @Nullable
        UUID providerId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000010") @Nullable
        UUID hostSchoolId,

        @Schema(examples = "NIS school of physics and mathematics, Almaty") @Nullable
        String hostOrganisation,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003") @Nullable
        UUID courseRunId,

        @Schema(description = "First day", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13")
        LocalDate until,

        @Schema(description = "Whole hours", examples = "72")
        int hours,

        @Schema(examples = "RUNNING") InternshipStatus status,

        @Schema(description = "Hours the diary accounts for", examples = "18.5")
        BigDecimal diaryHours,

        @Schema(examples = "2026-02-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version) {

    static InternshipEntry of(Internship internship) {
        return new InternshipEntry(
                internship.id(),
                internship.teacherId(),
                internship.kind(),
                internship.subject(),
                internship.providerId(),
                internship.hostSchoolId(),
                internship.hostOrganisation(),
                internship.courseRunId(),
                internship.from(),
                internship.until(),
                internship.hours(),
                internship.status(),
                internship.diaryHours(),
                internship.createdAt(),
                internship.version());
    }
}
