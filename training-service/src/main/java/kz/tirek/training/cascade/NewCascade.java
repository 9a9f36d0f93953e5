package kz.tirek.training.cascade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A cascade as it is stated.
@Schema(description = "A teacher passes on what he learned, on behalf of a hub school")
record NewCascade(
        @Schema(
                description = "Id of the hub school whose knowledge is passed on",
                examples = "0198c5a0-0000-7000-8000-000000000030")
        @NotNull
        UUID hubSchoolId,

        @Schema(description = "Id of the teacher who trains", examples = "0198c5a0-0000-7000-8000-000000000040")
        @NotNull
        UUID trainerId,

        @Schema(description = "The day, not in the future and not before 1991", examples = "2026-03-14") @NotNull
        LocalDate heldOn,

        @Schema(description = "Academic hours", examples = "6") @NotNull @Min(1) @Max(500)
        Integer hours,

        @Schema(
                description = "Id of the course that is passed on, where there is one",
                examples = "0198c5a0-0000-7000-8000-000000000002")
        @Nullable
        UUID courseId,

        @Schema(description = "What it is about; needed where no course is named", examples = "Зертханалық жұмыстар")
        @Size(min = 1, max = 300)
        @Nullable
        String topic,

        @Schema(
                description = "Id of the school where it takes place",
                examples = "0198c5a0-0000-7000-8000-000000000011")
        @NotNull
        UUID hostSchoolId,

        @Schema(description = "The document it rests on", examples = "Приказ №12 от 01.03.2026")
        @NotNull
        @Size(min = 1, max = 300)
        String basis,

        @Schema(description = "Who took part, each once") @NotEmpty @Size(max = NewCascade.MOST)
        List<@NotNull @Valid NewParticipant> participants) {

    /// Participants of one cascade.
    static final int MOST = 200;

    private static final LocalDate EARLIEST = LocalDate.of(1991, 1, 1);
    private static final Text TOO_EARLY =
            new Text("1991-01-01 күнінен ерте емес", "не раньше 1991-01-01", "not before 1991-01-01");
    private static final Text CONTENT =
            new Text("курс немесе тақырып қажет", "нужен курс или тема", "a course or a topic is needed");
    private static final Text REPEATED =
            new Text("педагог бір рет қана көрсетіледі", "педагог указывается один раз", "a teacher is named once");

    static NewCascade of(CascadeTraining cascade) {
        return new NewCascade(
                cascade.hubSchoolId(),
                cascade.trainerId(),
                cascade.heldOn(),
                cascade.hours(),
                cascade.courseId(),
                cascade.topic(),
                cascade.hostSchoolId(),
                cascade.basis(),
                cascade.participants().stream()
                        .map(participant -> new NewParticipant(participant.teacherId(), participant.linkReason()))
                        .toList());
    }

    /// Refuses what contradicts itself, with every contradiction at once.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_REQUEST
    NewCascade consistent() {
        List<FieldFault> faults = new ArrayList<>();
        if (heldOn.isBefore(EARLIEST)) {
            faults.add(new FieldFault("/heldOn", "too-early", TOO_EARLY));
        }
        if (courseId == null && topic == null) {
            faults.add(new FieldFault("/topic", "content-missing", CONTENT));
        }
        Set<UUID> named = new HashSet<>();
        for (int index = 0; index < participants.size(); index++) {
            if (!named.add(participants.get(index).teacherId())) {
                faults.add(new FieldFault("/participants/" + index + "/teacherId", "repeated", REPEATED));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return this;
    }
}
