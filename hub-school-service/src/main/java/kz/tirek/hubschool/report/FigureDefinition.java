package kz.tirek.hubschool.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a figure is.
@Schema(description = "What a figure is")
record FigureDefinition(
        @Schema(description = "The figure", examples = "SCHOOLS_UNDERFILLED")
        Figure figure,

        @Schema(description = "Its heading in the language of the answer", examples = "Малокомплектные школы")
        String title,

        @Schema(
                description = "What it counts, in the language of the answer",
                examples = "Из них имевшие в этот день статус малокомплектной.")
        String definition,

        @Schema(description = "What it is counted in", examples = "NUMBER")
        Unit unit) {}
