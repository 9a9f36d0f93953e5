package kz.tirek.conventions.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of the sample.
enum SampleProblem implements ProblemType {
    /// The code of a note is taken.
    NOTE_CODE_TAKEN;

    @Override
    public Explanation explanation() {
        return new Explanation(
                409,
                "note_code_unique",
                new Text("Код бос емес", "Код занят", "The code is taken"),
                new Text("Басқа код таңдаңыз.", "Выберите другой код.", "Choose another code."),
                new Text(
                        "Сұрау иесі басқа код таңдайды.",
                        "Отправитель выбирает другой код.",
                        "The caller chooses another code."));
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
