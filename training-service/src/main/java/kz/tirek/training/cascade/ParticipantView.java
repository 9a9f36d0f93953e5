package kz.tirek.training.cascade;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who took part in a cascade, and what follows from it.
@Schema(name = "CascadeParticipant", description = "Who took part in a cascade, and what follows from it")
record ParticipantView(
        Person teacher,

        @Schema(
                description = "Id of the school where the teacher worked on the day",
                examples = "0198c5a0-0000-7000-8000-000000000012")
        @Nullable
        UUID schoolId,

        @Schema(
                description =
                        "The mentorship that linked the hub and that school on the day; missing where there was none",
                examples = "0198c5a0-0000-7000-8000-000000000031")
        @Nullable
        UUID mentorshipId,

        @Schema(
                description = "Why it counts where no mentorship links the two; not shown to auditors",
                examples = "Мектеп тәлімгерлікке келесі айда алынады")
        @Nullable
        String linkReason,

        @Schema(description = "One more than the trainer's; missing where that is not known", examples = "1") @Nullable
        Integer generation,

        @Schema(
                description =
                        "Whether it counts: not cancelled, the trainer was trained, and a mentorship or a recorded"
                                + " reason links the two",
                examples = "true")
        boolean counted) {

    static ParticipantView of(CascadeParticipant participant, boolean named) {
        return new ParticipantView(
                Person.of(participant.teacher(), named),
                participant.schoolId(),
                participant.mentorshipId(),
                named ? participant.linkReason() : null,
                participant.generation(),
                participant.isCounted());
    }
}
