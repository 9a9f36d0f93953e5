package kz.tirek.training.cascade;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of cascades.
enum CascadeProblem implements ProblemType {
    /// Nobody trains himself.
    CASCADE_TRAINER_TAKES_PART(
            422,
            "cascade_two_sides",
            new Text(
                    "Оқытушы қатысушылар тізімінде",
                    "Обучающий указан среди участников",
                    "The trainer is among the participants"),
            new Text(
                    "Бір педагог өзін өзі оқыта алмайды.",
                    "Педагог не может обучать самого себя.",
                    "A teacher cannot train himself."),
            new Text(
                    "Сұрау иесі оқытушыны қатысушылар тізімінен алып тастайды.",
                    "Отправитель убирает обучающего из списка участников.",
                    "The caller takes the trainer off the list of participants."));

    private final Explanation explanation;

    CascadeProblem(int status, String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
