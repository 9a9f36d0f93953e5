package kz.tirek.hubschool.mentorship;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A goal as callers see it.
@Schema(name = "MentorshipGoal", description = "What a mentorship is to reach by a day")
record GoalView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8070")
        UUID id,

        @Schema(description = "The mentorship", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID mentorshipId,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "The mentored school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The mentored school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "What it is about", examples = "LEARNING_OUTCOMES")
        GoalArea area,

        @Schema(description = "The school subject", examples = "MATHEMATICS") @Nullable
        Subject subject,

        @Schema(description = "The goal", examples = "4-сыныпта математикадан білім сапасын көтеру")
        String text,

        @Schema(description = "What is measured, with its unit", examples = "Сапа, %") @Nullable
        String measure,

        @Schema(description = "Where it began", examples = "42.5") @Nullable
        BigDecimal baseline,

        @Schema(description = "What is to be reached", examples = "60") @Nullable
        BigDecimal target,

        @Schema(description = "The value that was reached", examples = "61.3") @Nullable
        BigDecimal reached,

        @Schema(description = "By when", examples = "2027-05-31")
        LocalDate dueOn,

        @Schema(description = "Where it stands", examples = "REACHED")
        GoalStatus status,

        @Schema(description = "When it was reached or dropped", examples = "2027-05-20") @Nullable
        LocalDate closedOn,

        @Schema(description = "How it was reached, or why dropped", examples = "Жыл соңындағы мониторинг") @Nullable
        String closingNote,

        @Schema(description = "When it was recorded", examples = "2026-01-20T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "1")
        long version)
        implements Versioned {

    static GoalView of(Goal goal) {
        return new GoalView(
                goal.id(),
                goal.mentorship().id(),
                goal.mentorship().hubSchool().id(),
                goal.mentorship().hubSchool().code(),
                goal.mentorship().school().id(),
                goal.mentorship().school().code(),
                goal.area(),
                goal.subject(),
                goal.text(),
                goal.measure(),
                goal.baseline(),
                goal.target(),
                goal.reached(),
                goal.dueOn(),
                goal.status(),
                goal.closedOn(),
                goal.closingNote(),
                goal.createdAt(),
                goal.version());
    }
}
