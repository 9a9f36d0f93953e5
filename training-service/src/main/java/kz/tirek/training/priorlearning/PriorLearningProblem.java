package kz.tirek.training.priorlearning;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What the recognition of prior learning refuses.
enum PriorLearningProblem implements ProblemType {
    /// The course is recognised for the teacher already.
    PRIOR_LEARNING_RECOGNISED(
            409,
            new Text(
                    "Бұрынғы оқуы бұл курстың орнына танылған",
                    "Прежнее обучение уже зачтено вместо этого курса",
                    "Prior learning is recognised already"),
            new Text(
                    "Педагогтің бұрынғы оқуы бұл курстың орнына бұрын танылған.",
                    "Прежнее обучение педагога уже зачтено вместо этого курса.",
                    "The teacher's prior learning is recognised in place of this course already."),
            new Text(
                    "Ештеңе істеу қажет емес; құжаты қате болса, сұрау иесі алдымен тануды кері қайтарады (revoke).",
                    "Делать ничего не нужно; если документ ошибочен, отправитель сначала отменяет зачёт (revoke).",
                    "Nothing has to be done; where the evidence is wrong, the caller first revokes the recognition (revoke)."),
            "prior_learning_recognised");

    private final Explanation explanation;

    PriorLearningProblem(int status, Text title, Text detail, Text meaning, @Nullable String constraint) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
