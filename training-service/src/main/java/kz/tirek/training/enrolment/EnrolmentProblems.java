package kz.tirek.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The part of enrolments in the catalogue.
@ApplicationScoped
class EnrolmentProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(EnrolmentProblem.values());
    }
}
