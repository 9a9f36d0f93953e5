package kz.tirek.hubschool.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.hubschool.Decimals;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity to be recorded, or planned.
@Schema(description = "An activity to be recorded, or planned")
record NewActivity(
        @Schema(description = "Whether it is to come; otherwise it was held", examples = "false") @Nullable
        Boolean planned,

        @Schema(description = "What is done", examples = "SESSION_CLASSES") @NotNull
        ActivityType type,

        @Schema(description = "The (first) day; within the mentorship", examples = "2026-02-09") @NotNull
        LocalDate heldOn,

        @Schema(description = "The last day of what takes several", examples = "2026-02-20") @Nullable
        LocalDate heldUntil,

        @Schema(description = "How those who take part meet", examples = "IN_PERSON") @NotNull
        ActivityMode mode,

        @Schema(description = "What it is about", examples = "8-сынып: физика және химия, зертханалық жұмыстар")
        @NotBlank
        @Size(max = 1000)
        String topic,

        @Schema(description = "The school subject, where it is about one", examples = "PHYSICS") @Nullable
        Subject subject,

        @Schema(description = "Who hosts it", examples = "HUB_SCHOOL") @NotNull
        ActivityHost host,

        @Schema(description = "Where; needed where neither school hosts it", examples = "Физика кабинеті")
        @Size(min = 1, max = 300)
        @Nullable
        String place,

        @Schema(
                description = "The document it rests on (Law on Teacher Status, art. 6)",
                examples = "Приказ №14 от 02.02.2026")
        @NotBlank
        @Size(max = 500)
        String basis,

        @Schema(description = "How many hours it takes, all days together", examples = "60")
        @Positive
        @Digits(integer = 4, fraction = 2)
        @Nullable
        BigDecimal durationHours,

        @Schema(description = "Who took part, or is expected, each role once") @Size(max = 6)
        List<@NotNull @Valid Participants> participants,

        @Schema(description = "What it brought; only of what was held", examples = "Барлық зертханалық жұмыс орындалды")
        @Size(min = 1, max = 2000)
        @Nullable
        String outcome) {

    NewActivity {
        durationHours = Decimals.plain(durationHours);
        participants = participants == null ? List.of() : participants;
    }

    ActivityStatus status() {
        return Boolean.TRUE.equals(planned) ? ActivityStatus.PLANNED : ActivityStatus.HELD;
    }

    ActivityFacts facts() {
        return new ActivityFacts(
                type,
                heldOn,
                heldUntil,
                mode,
                topic,
                subject,
                host,
                place,
                basis,
                durationHours,
                participants,
                outcome);
    }
}
