package kz.tirek.training.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// What requests concerning personal data add to the catalogue.
@ApplicationScoped
class PersonalDataProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(PersonalDataProblem.values());
    }
}
