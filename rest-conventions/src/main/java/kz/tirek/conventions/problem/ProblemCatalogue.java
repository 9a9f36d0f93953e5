package kz.tirek.conventions.problem;

import java.util.List;

/// The problems a service adds to the common ones; one bean in each service.
public interface ProblemCatalogue {

    /// Every problem of the service.
    List<? extends ProblemType> types();
}
