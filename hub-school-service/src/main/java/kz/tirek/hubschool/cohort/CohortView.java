package kz.tirek.hubschool.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.PublishedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A phase of the programme as callers see it.
@Schema(name = "Cohort", description = "A phase of the programme")
record CohortView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8101")
        UUID id,

        @Schema(description = "What hub schools name as their `cohort`", examples = "2022")
        String code,

        @Schema(description = "Names of the phase") Name name,

        @Schema(description = "Who pays", examples = "Қазақстан халқына") @Nullable
        String funder,

        @Schema(description = "Who carries it out", examples = "Education Sustainable Development Fund") @Nullable
        String operator,

        @Schema(description = "Who supports it in method", examples = "Nazarbayev Intellectual Schools") @Nullable
        String methodologicalSupport,

        @Schema(description = "The day it began", examples = "2022-07-14") @Nullable
        LocalDate startsOn,

        @Schema(description = "The last day of support", examples = "2025-12-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "Figures as published, each with its source; they need not add up")
        List<PublishedFigure> publishedFigures,

        @Schema(description = "When it was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static CohortView of(Cohort cohort) {
        NewCohort facts = cohort.facts();
        return new CohortView(
                cohort.id(),
                facts.code(),
                facts.name(),
                facts.funder(),
                facts.operator(),
                facts.methodologicalSupport(),
                facts.startsOn(),
                facts.endsOn(),
                facts.publishedFigures(),
                cohort.createdAt(),
                cohort.version());
    }
}
