package kz.tirek.training.feedback;

import java.util.UUID;
import kz.tirek.training.teacher.Teacher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who took part in a run and is not known to have answered.
@Schema(name = "OutstandingFeedback", description = "Somebody who took part and is not known to have answered")
record OutstandingView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "Сынақова") @Nullable String familyName,
        @Schema(examples = "Айгүл") @Nullable String givenName,
        @Schema(examples = "Мұратқызы") @Nullable String patronymic,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId) {

    static OutstandingView of(Teacher teacher) {
        return new OutstandingView(
                teacher.id(), teacher.familyName(), teacher.givenName(), teacher.patronymic(), teacher.schoolId());
    }
}
