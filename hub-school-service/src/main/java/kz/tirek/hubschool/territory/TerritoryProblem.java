package kz.tirek.hubschool.territory;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of the classifier.
enum TerritoryProblem implements ProblemType {
    /// The classifier has this code no more: nothing new is put there.
    TERRITORY_VANISHED(new Explanation(
            422,
            "school_in_a_present_territory",
            new Text("Код жіктеуіштен шыққан", "Кода больше нет в классификаторе", "The code has left the classifier"),
            new Text(
                    "{0} коды {1} күннен бері ӘАОЖ-да жоқ.",
                    "Кода {0} нет в КАТО с {1}.", "The classifier KATO has no code {0} since {1}."),
            new Text(
                    "Сұрау иесі жіктеуіштегі қолданыстағы кодты таңдайды; бұрын тіркелгендер өз кодында қалады.",
                    "Отправитель выбирает действующий код классификатора; записанное раньше остаётся на своём коде.",
                    "The caller chooses a code the classifier has; what was recorded before keeps its code.")));

    private final Explanation explanation;

    TerritoryProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
