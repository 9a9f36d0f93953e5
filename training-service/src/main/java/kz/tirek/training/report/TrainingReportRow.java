package kz.tirek.training.report;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row a figure is made of. It names nobody.
@Schema(description = "A row a figure is made of; it names nobody")
record TrainingReportRow(
        @Schema(description = "What it is, as in the change feed", examples = "enrolment")
        String resourceType,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
        UUID id,

        @Schema(description = "Id of the teacher; none of a run", examples = "0198c5a0-0000-7000-8000-000000000004")
        @Nullable
        UUID teacherId,

        @Schema(
                description = "Id of the school where the teacher worked on the day",
                examples = "0198c5a0-0000-7000-8000-000000000010")
        @Nullable
        UUID schoolId,

        @Schema(description = "KATO code of the place of that school", examples = "273620100") @Nullable
        String territory,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003") @Nullable
        UUID courseRunId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000001") @Nullable
        UUID providerId,

        @Schema(description = "The form of the training", examples = "SEMINAR")
        String format,

        @Schema(description = "The day on which it ended, or was issued", examples = "2025-06-30")
        LocalDate on,

        @Schema(description = "What it adds to the hours", examples = "72")
        int hours,

        @Schema(description = "Whether it was completed", examples = "true")
        boolean completed,

        @Schema(description = "Of a run: places that were held", examples = "25") @Nullable
        Integer asked,

        @Schema(description = "Of a run: answers given right after it", examples = "21") @Nullable
        Integer answered,

        @Schema(
                description = "Where the row itself is",
                examples = "/api/v1/enrolments/0198c5a0-0000-7000-8000-000000000005")
        String href) {

    /// Columns over the facts `f`.
    static final String OF_PEOPLE = "f.id, f.kind, f.teacher_id, f.school_id,"
            + " (select s.territory from school s where s.id = f.school_id) as territory, f.course_run_id, f.provider_id,"
            + " f.format, f.day, f.hours, f.completed";

    /// Columns over the runs `f`.
    static final String OF_RUNS = "f.id, f.kind, f.teacher_id, cast(null as uuid) as school_id,"
            + " cast(null as text) as territory, f.course_run_id, f.provider_id, f.format, f.day, f.hours, f.completed,"
            + " f.asked, f.answered";

    static TrainingReportRow of(Tuple row, boolean ofRun) {
        String kind = row.get("kind", String.class);
        UUID id = row.get("id", UUID.class);
        return new TrainingReportRow(
                kind,
                id,
                row.get("teacher_id", UUID.class),
                row.get("school_id", UUID.class),
                row.get("territory", String.class),
                row.get("course_run_id", UUID.class),
                row.get("provider_id", UUID.class),
                row.get("format", String.class),
                row.get("day", LocalDate.class),
                row.get("hours", Integer.class),
                row.get("completed", Boolean.class),
                ofRun ? row.get("asked", Integer.class) : null,
                ofRun ? row.get("answered", Integer.class) : null,
                "/api/v1/" + kind + "s/" + id);
    }
}
