package kz.tirek.hubschool.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a school counts in a school year.
@Schema(description = "What a school counts in a school year")
record NewEnrolment(
        @Schema(description = "The calendar year in which the school year begins: 2025 is 2025/26", examples = "2025")
        @NotNull
        @Min(2000)
        @Max(2100)
        Integer schoolYear,

        @Schema(description = "Pupils by grade, each grade once") @NotEmpty @Size(max = 13)
        List<@NotNull @Valid GradePupils> grades,

        @Schema(description = "Teachers, where known", examples = "14") @Min(0) @Max(2000) @Nullable
        Integer teachers) {

    EnrolmentCounts counts() {
        return new EnrolmentCounts(grades, teachers);
    }
}
