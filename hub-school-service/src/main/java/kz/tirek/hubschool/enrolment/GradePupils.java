package kz.tirek.hubschool.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Pupils of a grade.
@Schema(description = "Pupils of a grade")
record GradePupils(
        @Schema(description = "The grade; 0 is the pre-school class", examples = "4") @NotNull @Min(0) @Max(12)
        Integer grade,

        @Schema(description = "Pupils", examples = "7") @NotNull @Min(0) @Max(5000)
        Integer pupils,

        @Schema(description = "Class-sets they form, where known", examples = "1") @Min(0) @Max(200) @Nullable
        Integer classSets) {}
