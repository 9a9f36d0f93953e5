package kz.tirek.hubschool.mentorship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// The mentorships' part of the catalogue.
@ApplicationScoped
class MentorshipProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(MentorshipProblem.values());
    }
}
