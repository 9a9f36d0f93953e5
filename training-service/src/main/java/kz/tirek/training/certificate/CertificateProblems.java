package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.tirek.conventions.problem.ProblemCatalogue;
import kz.tirek.conventions.problem.ProblemType;

/// Certificates' part of the catalogue.
@ApplicationScoped
class CertificateProblems implements ProblemCatalogue {

    @Override
    public List<? extends ProblemType> types() {
        return List.of(CertificateProblem.values());
    }
}
