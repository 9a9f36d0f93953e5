package kz.tirek.training.internship;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A mark for one criterion.
@Schema(name = "InternshipMark", description = "A mark for one criterion")
record Mark(
        @Schema(examples = "TEACHING_METHODS") @NotNull Criterion criterion,

        @Schema(description = "From 1, poor, to 5, excellent", examples = "4") @NotNull @Min(1) @Max(5)
        Integer mark) {}
