package kz.tirek.training.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// Attendance's part of the catalogue.
@ApplicationScoped
class AttendanceProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(AttendanceProblem.values());
    }
}
