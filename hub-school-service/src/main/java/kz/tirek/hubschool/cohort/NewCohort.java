package kz.tirek.hubschool.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.PublishedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a phase of the programme.
@Schema(description = "A phase of the programme to be described")
record NewCohort(
        @Schema(description = "What hub schools name as their `cohort`; unique", examples = "2022")
        @NotBlank
        @Size(max = 100)
        String code,

        @Schema(description = "Names of the phase") @NotNull @Valid
        Name name,

        @Schema(description = "Who pays", examples = "Қазақстан халқына") @Size(min = 1, max = 300) @Nullable
        String funder,

        @Schema(description = "Who carries it out", examples = "Education Sustainable Development Fund")
        @Size(min = 1, max = 300)
        @Nullable
        String operator,

        @Schema(description = "Who supports it in method", examples = "Nazarbayev Intellectual Schools")
        @Size(min = 1, max = 300)
        @Nullable
        String methodologicalSupport,

        @Schema(description = "The day it began, such as that of a memorandum", examples = "2022-07-14") @Nullable
        LocalDate startsOn,

        @Schema(description = "The last day of support, where known; not before `startsOn`", examples = "2025-12-31")
        @Nullable
        LocalDate endsOn,

        @Schema(description = "Figures as published, each with its source; no total is derived from them")
        @Size(max = 100)
        List<@NotNull @Valid PublishedFigure> publishedFigures) {

    NewCohort {
        publishedFigures = publishedFigures == null ? List.of() : publishedFigures;
    }
}
