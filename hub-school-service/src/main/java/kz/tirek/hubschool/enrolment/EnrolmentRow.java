package kz.tirek.hubschool.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/// The pupils of a grade of a school in a year, as a row of an imported file.
///
/// @param school its code or its BIN
record EnrolmentRow(
        @NotNull @Pattern(regexp = "S-[0-9]{6,12}|[0-9]{12}")
        String school,

        @NotNull @Min(2000) @Max(2100) Integer schoolYear,
        @NotNull @Min(0) @Max(12) Integer grade,
        @NotNull @Min(0) @Max(5000) Integer pupils,
        @Min(0) @Max(200) @Nullable Integer classSets,
        @Min(0) @Max(2000) @Nullable Integer teachers) {

    /// A file of two rows.
    static final String EXAMPLE = """
            school,schoolYear,grade,pupils,classSets,teachers
            S-000017,2025,1,6,1,14
            S-000017,2025,2,4,1,
            """;

    GradePupils count() {
        return new GradePupils(grade, pupils, classSets);
    }
}
