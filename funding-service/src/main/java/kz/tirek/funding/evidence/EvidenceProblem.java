package kz.tirek.funding.evidence;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// What can be wrong with evidence.
enum EvidenceProblem implements ProblemType {
    /// Nothing is planned or stated that a share could be a part of.
    EVIDENCE_MISSING(new Explanation(
            409,
            null,
            new Text("Дәлел жоқ", "Подтверждения нет", "There is no evidence"),
            new Text(
                    "{0} бойынша {1} үшін үлесті есептейтін дерек жоқ.",
                    "По {0} для {1} нет данных, из которых считается доля.",
                    "There is nothing on {0} of {1} that a share could be counted from."),
            new Text(
                    "Үйлестіруші жабдық жоспарын немесе қатысуды енгізеді, содан кейін қадам қайталанады.",
                    "Координатор вносит план оборудования или посещаемость, затем шаг повторяют.",
                    "A coordinator records the equipment or the attendance; then the step is repeated.")));

    private final Explanation explanation;

    EvidenceProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
