package kz.tirek.hubschool.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity as callers see it.
@Schema(name = "MentoringActivity", description = "What a hub school and a school it mentors do together")
record MentoringActivityView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8080")
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

        @Schema(description = "Where it stands", examples = "HELD")
        ActivityStatus status,

        @Schema(description = "What is done", examples = "SESSION_CLASSES")
        ActivityType type,

        @Schema(description = "The (first) day", examples = "2026-02-09")
        LocalDate heldOn,

        @Schema(description = "The last day of what takes several", examples = "2026-02-20") @Nullable
        LocalDate heldUntil,

        @Schema(description = "How those who take part meet", examples = "IN_PERSON")
        ActivityMode mode,

        @Schema(description = "What it is about", examples = "8-сынып: физика және химия, зертханалық жұмыстар")
        String topic,

        @Schema(description = "The school subject, where it is about one", examples = "PHYSICS") @Nullable
        Subject subject,

        @Schema(description = "Who hosts it", examples = "HUB_SCHOOL")
        ActivityHost host,

        @Schema(description = "Where", examples = "Физика кабинеті") @Nullable
        String place,

        @Schema(
                description = "The document it rests on (Law on Teacher Status, art. 6)",
                examples = "Приказ №14 от 02.02.2026")
        String basis,

        @Schema(description = "How many hours it takes, all days together", examples = "60") @Nullable
        BigDecimal durationHours,

        @Schema(description = "Who took part, or is expected")
        List<Participants> participants,

        @Schema(description = "How many took part in all roles", examples = "24")
        int participantCount,

        @Schema(description = "What it brought", examples = "Барлық зертханалық жұмыс орындалды") @Nullable
        String outcome,

        @Schema(description = "Why it does not take place", examples = "Боран, жол жабық") @Nullable
        String cancelReason,

        @Schema(description = "When it was recorded", examples = "2026-02-21T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static MentoringActivityView of(MentoringActivity activity) {
        return new MentoringActivityView(
                activity.id(),
                activity.mentorship().id(),
                activity.hubSchool().id(),
                activity.hubSchool().code(),
                activity.school().id(),
                activity.school().code(),
                activity.status(),
                activity.type(),
                activity.heldOn(),
                activity.heldUntil(),
                activity.mode(),
                activity.topic(),
                activity.subject(),
                activity.host(),
                activity.place(),
                activity.basis(),
                activity.durationHours(),
                activity.participants(),
                activity.participants().stream().mapToInt(Participants::count).sum(),
                activity.outcome(),
                activity.cancelReason(),
                activity.createdAt(),
                activity.version());
    }
}
