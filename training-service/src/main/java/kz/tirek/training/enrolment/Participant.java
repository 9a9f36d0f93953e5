package kz.tirek.training.enrolment;

import java.util.UUID;
import kz.tirek.training.teacher.Position;
import kz.tirek.training.teacher.Teacher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who takes part in a run, or would like to.
@Schema(description = "Who takes part in a run, or would like to")
record Participant(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000005")
        UUID enrolmentId,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "Missing once the personal data is erased", examples = "Сынақова") @Nullable
        String familyName,

        @Schema(examples = "Айгүл") @Nullable String givenName,
        @Schema(examples = "Мұратқызы") @Nullable String patronymic,
        @Schema(examples = "TEACHER") Position position,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(examples = "APPROVED") EnrolmentStatus status) {

    static Participant of(Enrolment enrolment) {
        Teacher teacher = enrolment.teacher();
        return new Participant(
                enrolment.id(),
                enrolment.teacherId(),
                teacher.familyName(),
                teacher.givenName(),
                teacher.patronymic(),
                teacher.position(),
                teacher.schoolId(),
                enrolment.status());
    }
}
