package kz.tirek.hubschool.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The counts of a school year as callers see them.
@Schema(name = "SchoolEnrolment", description = "What a school counts in a school year")
record EnrolmentView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID id,

        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID schoolId,

        @Schema(description = "The calendar year in which the school year begins: 2025 is 2025/26", examples = "2025")
        int schoolYear,

        @Schema(description = "Pupils by grade, upwards") List<GradePupils> grades,

        @Schema(description = "Pupils of grades 1 and up: the pre-school class is left out", examples = "61")
        int pupils,

        @Schema(description = "Teachers, where known", examples = "14") @Nullable
        Integer teachers,

        @Schema(description = "When it was recorded", examples = "2025-09-10T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static EnrolmentView of(Enrolment enrolment) {
        List<GradePupils> grades = enrolment.grades();
        return new EnrolmentView(
                enrolment.id(),
                enrolment.school().id(),
                enrolment.schoolYear(),
                grades,
                grades.stream()
                        .filter(grade -> grade.grade() > 0)
                        .mapToInt(GradePupils::pupils)
                        .sum(),
                enrolment.teachers(),
                enrolment.createdAt(),
                enrolment.version());
    }
}
