package kz.tirek.hubschool.enrolment;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a grade. School and year stand in it once more, so that rows can be summed up by themselves; the database
/// holds them to those of the [Enrolment].
@Embeddable
record GradeCount(
        UUID schoolId,
        Integer schoolYear,
        Integer pupils,
        @Nullable Integer classSets) {}
