package kz.tirek.training.internship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of the catalogue on internships.
@ApplicationScoped
class InternshipProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(InternshipProblem.values());
    }
}
