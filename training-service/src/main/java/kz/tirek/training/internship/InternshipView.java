package kz.tirek.training.internship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.training.courserun.Basis;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An internship as the API shows it. Auditors see no names and no words about the teacher.
@Schema(name = "Internship", description = "Supervised practice at a host")
record InternshipView(
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

        @Schema(
                description = "Name of the supervisor, of a teacher as it is now; not shown to auditors",
                examples = "A. Supervisor")
        @Nullable
        String supervisor,

        @Schema(description = "Id of the supervisor, where that is a teacher here") @Nullable
        UUID supervisorTeacherId,

        @Schema(description = "On what basis the supervisor was erased, until another one is named") @Nullable
        String supervisorErasureBasis,

        @Nullable Basis basis,

        @Schema(description = "First day", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13")
        LocalDate until,

        @Schema(description = "Whole hours", examples = "72")
        int hours,

        @Schema(
                description =
                        "Hours counted from the internship itself: all of them once it is COMPLETED, none where the"
                                + " enrolment in its course run counts",
                examples = "0")
        int hoursCounted,

        @Schema(description = "Hours the diary accounts for", examples = "18.5")
        BigDecimal diaryHours,

        @Schema(description = "Hours the diary has to account for at completion", examples = "57.6")
        BigDecimal diaryHoursNeeded,

        @Schema(description = "The plan") List<TaskView> tasks,

        @Schema(description = "By the supervisor") @Nullable EvaluationView supervisorEvaluation,

        @Schema(description = "By the teacher") @Nullable EvaluationView selfEvaluation,

        @Schema(examples = "RUNNING") InternshipStatus status,

        @Schema(description = "Why it failed or was cancelled; not shown to auditors", examples = "Illness") @Nullable
        String reason,

        @Schema(examples = "2026-02-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    /// @param supervisor the supervisor's name
    /// @param hoursCounted hours counted from the internship itself
    /// @param sharePercent how much of the hours the diary has to account for now
    static InternshipView of(Internship internship, @Nullable String supervisor, int hoursCounted, int sharePercent) {
        Integer share = internship.diarySharePercent();
        return new InternshipView(
                internship.id(),
                internship.teacherId(),
                internship.kind(),
                internship.subject(),
                internship.providerId(),
                internship.hostSchoolId(),
                internship.hostOrganisation(),
                internship.courseRunId(),
                supervisor,
                internship.supervisorTeacherId(),
                internship.supervisorErasureBasis(),
                internship.basis(),
                internship.from(),
                internship.until(),
                internship.hours(),
                hoursCounted,
                internship.diaryHours(),
                Completion.needed(internship.hours(), share == null ? sharePercent : share),
                internship.tasks().stream().map(TaskView::of).toList(),
                internship
                        .evaluation(Evaluator.SUPERVISOR)
                        .map(EvaluationView::of)
                        .orElse(null),
                internship.evaluation(Evaluator.SELF).map(EvaluationView::of).orElse(null),
                internship.status(),
                internship.reason(),
                internship.createdAt(),
                internship.version());
    }

    /// What auditors see.
    InternshipView withoutWords() {
        return new InternshipView(
                id,
                teacherId,
                kind,
                subject,
                providerId,
                hostSchoolId,
                hostOrganisation,
                courseRunId,
                null,
                supervisorTeacherId,
                supervisorErasureBasis,
                basis,
                from,
                until,
                hours,
                hoursCounted,
                diaryHours,
                diaryHoursNeeded,
                tasks.stream().map(TaskView::withoutWords).toList(),
                supervisorEvaluation == null ? null : supervisorEvaluation.withoutWords(),
                selfEvaluation == null ? null : selfEvaluation.withoutWords(),
                status,
                null,
                createdAt,
                version);
    }
}
