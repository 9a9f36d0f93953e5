package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.teacher.Position;
import kz.tirek.training.teacher.Subject;
import kz.tirek.training.teacher.Teacher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who is due for training and when, as the API shows it to those who may see persons.
@Schema(name = "TrainingNeed", description = "Who is due for training, and when")
record TrainingNeedView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "Not shown to auditors", examples = "Сынақова") @Nullable
        String familyName,

        @Schema(description = "Not shown to auditors", examples = "Айгүл") @Nullable
        String givenName,

        @Schema(description = "Not shown to auditors", examples = "Мұратқызы") @Nullable
        String patronymic,

        @Schema(description = "Id of the school", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000017")
        String schoolCode,

        @Schema(description = "The school's names") Name schoolName,

        @Schema(examples = "TEACHER") Position position,

        @Schema(description = "Subjects taught", examples = "[\"PHYSICS\"]")
        List<Subject> subjects,

        @Schema(
                description = "The last day of the course or internship completed last; missing where there was none",
                examples = "2023-06-16")
        @Nullable
        LocalDate lastTrainedOn,

        @Schema(
                description = "The day the next one is due by the rule in force; since the first day at a school for"
                        + " whoever was never trained",
                examples = "2026-06-16")
        LocalDate dueOn,

        @Schema(description = "Days by which that day has passed", examples = "77")
        long overdueDays) {

    /// @param named whether the reader may see names
    static TrainingNeedView of(TrainingNeed need, LocalDate asOf, boolean named) {
        Teacher teacher = need.teacher();
        return new TrainingNeedView(
                teacher.id(),
                named ? teacher.familyName() : null,
                named ? teacher.givenName() : null,
                named ? teacher.patronymic() : null,
                need.school().id(),
                need.school().code(),
                need.school().name(),
                need.position(),
                need.subjects(),
                need.trainedOn(),
                need.dueOn(),
                Math.max(0, ChronoUnit.DAYS.between(need.dueOn(), asOf)));
    }
}
