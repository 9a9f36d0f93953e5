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

/// The counts of a school year, in place of those before.
@Schema(description = "Everything a school counts in a school year")
record EnrolmentCounts(
        @Schema(description = "Pupils by grade, each grade once") @NotEmpty @Size(max = 13)
        List<@NotNull @Valid GradePupils> grades,

        @Schema(description = "Teachers, where known", examples = "14") @Min(0) @Max(2000) @Nullable
        Integer teachers) {}
