package kz.tirek.training.cascade;

import java.util.UUID;
import kz.tirek.training.teacher.Teacher;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A teacher as a cascade names one.
@Schema(name = "CascadePerson", description = "A teacher as a cascade names one; auditors see no names")
record Person(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000040")
        UUID teacherId,

        @Schema(examples = "Сынақова") @Nullable String familyName,
        @Schema(examples = "Айгүл") @Nullable String givenName,
        @Schema(examples = "Мұратқызы") @Nullable String patronymic) {

    static Person of(Teacher teacher, boolean named) {
        return new Person(
                teacher.id(),
                named ? teacher.familyName() : null,
                named ? teacher.givenName() : null,
                named ? teacher.patronymic() : null);
    }
}
