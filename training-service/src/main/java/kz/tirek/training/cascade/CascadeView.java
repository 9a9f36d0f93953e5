package kz.tirek.training.cascade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cascade as the API shows it to those who may see persons. Generations, schools and links follow from other
/// records, and change with them.
@Schema(name = "Cascade", description = "A teacher passes on what he learned, on behalf of a hub school")
record CascadeView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000050")
        UUID id,

        @Schema(
                description = "Id of the hub school whose knowledge is passed on",
                examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID hubSchoolId,

        @Schema(description = "Who trains") Person trainer,

        @Schema(
                description =
                        "0 for a teacher of the hub who completed a course or an internship by then; missing where it"
                                + " is not recorded how the trainer was trained",
                examples = "0")
        @Nullable
        Integer trainerGeneration,

        @Schema(description = "The day", examples = "2026-03-14")
        LocalDate heldOn,

        @Schema(description = "Academic hours", examples = "6")
        int hours,

        @Schema(description = "Id of the course that is passed on", examples = "0198c5a0-0000-7000-8000-000000000002")
        @Nullable
        UUID courseId,

        @Schema(description = "What it is about", examples = "Зертханалық жұмыстар") @Nullable
        String topic,

        @Schema(
                description = "Id of the school where it takes place",
                examples = "0198c5a0-0000-7000-8000-000000000011")
        UUID hostSchoolId,

        @Schema(description = "The document it rests on", examples = "Приказ №12 от 01.03.2026")
        String basis,

        @Schema(examples = "RECORDED") CascadeStatus status,

        @Schema(description = "Why it was cancelled", examples = "Екі рет тіркелген") @Nullable
        String cancellationReason,

        @Schema(description = "Who took part") List<ParticipantView> participants,
        @Schema(examples = "2026-03-16T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    /// @param named whether the reader may see names
    static CascadeView of(CascadeTraining cascade, boolean named) {
        return new CascadeView(
                cascade.id(),
                cascade.hubSchoolId(),
                Person.of(cascade.trainer(), named),
                cascade.trainerGeneration(),
                cascade.heldOn(),
                cascade.hours(),
                cascade.courseId(),
                cascade.topic(),
                cascade.hostSchoolId(),
                cascade.basis(),
                cascade.status(),
                cascade.cancellationReason(),
                cascade.participants().stream()
                        .map(participant -> ParticipantView.of(participant, named))
                        .toList(),
                cascade.createdAt(),
                cascade.version());
    }

    /// What is derived changes without the version.
    @Override
    public boolean isWholly() {
        return false;
    }
}
