package kz.tirek.funding.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All requirements.
@ApplicationScoped
class RequiredDocuments implements PanacheRepositoryBase<RequiredDocument, UUID> {

    /// The kinds a step asks for on a day.
    Set<DocumentKind> at(Step step, LocalDate day) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        list("step = ?1 and effectiveFrom <= ?2 order by effectiveFrom", step, day)
                .forEach(requirement -> {
                    if (requirement.isRequired()) {
                        kinds.add(requirement.kind());
                    } else {
                        kinds.remove(requirement.kind());
                    }
                });
        return kinds;
    }

    RequiredDocument get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    boolean isSet(NewRequiredDocument facts) {
        return count(
                        "step = ?1 and kind = ?2 and effectiveFrom = ?3",
                        facts.step(),
                        facts.kind(),
                        facts.effectiveFrom())
                > 0;
    }
}
