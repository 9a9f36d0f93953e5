package kz.tirek.hubschool.hubschool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.PublishedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A nomination of a school for the programme.
@Schema(description = "A nomination of a school for the programme")
record NewHubSchool(
        @Schema(description = "An active school", examples = "01890a5d-ac96-774b-bcce-b302099a8057") @NotNull
        UUID schoolId,

        @Schema(description = "Phase of the programme", examples = "2022") @NotBlank @Size(max = 100)
        String cohort,

        @Schema(description = "How many schools it mentors at a time, at most", examples = "4")
        @NotNull
        @PositiveOrZero
        @Max(100)
        Integer mentoringCapacity,

        @Schema(description = "The day of the nomination, not in the future", examples = "2022-07-14") @NotNull
        LocalDate nominatedOn,

        @Schema(description = "Why it was nominated", examples = "Меморандум от 14.07.2022")
        @Size(min = 1, max = 1000)
        @Nullable
        String reason,

        @Schema(description = "Figures as published, each with its source") @Size(max = 100)
        List<@NotNull @Valid PublishedFigure> publishedFigures) {

    NewHubSchool {
        publishedFigures = publishedFigures == null ? List.of() : publishedFigures;
    }
}
