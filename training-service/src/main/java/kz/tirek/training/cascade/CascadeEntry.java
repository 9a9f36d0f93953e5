package kz.tirek.training.cascade;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cascade in a list.
@Schema(description = "A cascade in a list")
record CascadeEntry(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000050")
        UUID id,

        @Schema(description = "Id of the hub school", examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID hubSchoolId,

        @Schema(description = "Id of the teacher who trains", examples = "0198c5a0-0000-7000-8000-000000000040")
        UUID trainerId,

        @Schema(description = "0 for a trained teacher of the hub; missing where not known", examples = "0") @Nullable
        Integer trainerGeneration,

        @Schema(description = "The day", examples = "2026-03-14")
        LocalDate heldOn,

        @Schema(description = "Academic hours", examples = "6")
        int hours,

        @Schema(description = "Id of the course", examples = "0198c5a0-0000-7000-8000-000000000002") @Nullable
        UUID courseId,

        @Schema(description = "What it is about", examples = "Зертханалық жұмыстар") @Nullable
        String topic,

        @Schema(
                description = "Id of the school where it takes place",
                examples = "0198c5a0-0000-7000-8000-000000000011")
        UUID hostSchoolId,

        @Schema(examples = "RECORDED") CascadeStatus status,

        @Schema(description = "How many took part", examples = "14")
        int participants,

        @Schema(description = "How many of them count", examples = "12")
        int counted) {

    static CascadeEntry of(CascadeTraining cascade) {
        return new CascadeEntry(
                cascade.id(),
                cascade.hubSchoolId(),
                cascade.trainerId(),
                cascade.trainerGeneration(),
                cascade.heldOn(),
                cascade.hours(),
                cascade.courseId(),
                cascade.topic(),
                cascade.hostSchoolId(),
                cascade.status(),
                cascade.participantCount(),
                cascade.countedCount());
    }
}
