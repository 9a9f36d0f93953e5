package kz.tirek.training.report;

import java.util.Arrays;
import java.util.List;
import kz.tirek.conventions.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a figure is.
@Schema(description = "What a figure is")
record TrainingFigureDefinition(
        @Schema(description = "The figure", examples = "PARTICIPANTS")
        TrainingFigure figure,

        @Schema(description = "Its heading in the language of the answer", examples = "Участия")
        String title,

        @Schema(
                description = "What it counts, in the language of the answer",
                examples = "Участия в завершённом обучении: завершившие и не завершившие.")
        String definition) {

    static List<TrainingFigureDefinition> all(Language language) {
        return Arrays.stream(TrainingFigure.values())
                .map(figure ->
                        new TrainingFigureDefinition(figure, figure.title(language), figure.definition(language)))
                .toList();
    }
}
