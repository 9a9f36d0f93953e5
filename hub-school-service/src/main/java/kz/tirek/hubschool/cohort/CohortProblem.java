package kz.tirek.hubschool.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of cohorts.
enum CohortProblem implements ProblemType {
    /// Another cohort has this code.
    COHORT_CODE_TAKEN(
            409,
            "cohort_code_key",
            new Text("Кезең коды бос емес", "Код этапа уже занят", "The cohort's code is taken"),
            new Text(
                    "Осы коды бар кезең сипатталған.",
                    "Этап с этим кодом уже описан.",
                    "A cohort with this code is described already."),
            new Text(
                    "Сұрау иесі бар кезеңді өзгертеді немесе басқа код береді.",
                    "Отправитель меняет существующий этап или указывает другой код.",
                    "The caller changes the existing cohort or gives another code."));

    private final Explanation explanation;

    CohortProblem(int status, String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }

    /// All of them.
    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
