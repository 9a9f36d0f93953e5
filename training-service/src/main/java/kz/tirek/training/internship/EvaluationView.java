package kz.tirek.training.internship;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An evaluation as the API shows it.
@Schema(name = "InternshipEvaluation", description = "An evaluation of an internship")
record EvaluationView(
        @Schema(description = "When it was made", examples = "2026-03-13")
        LocalDate on,

        List<Mark> marks,

        @Schema(examples = "Confident with group work, should vary questions more") @Nullable
        String text) {

    static EvaluationView of(InternshipEvaluation evaluation) {
        return new EvaluationView(evaluation.on(), evaluation.marks(), evaluation.text());
    }

    EvaluationView withoutWords() {
        return new EvaluationView(on, marks, null);
    }
}
