package kz.tirek.training.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/// All feedback forms.
@ApplicationScoped
class FeedbackForms implements PanacheRepositoryBase<FeedbackForm, UUID> {

    /// The form at an address; NOT_FOUND where there is none.
    FeedbackForm get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The same with its row locked.
    FeedbackForm locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    /// The form that runs of the course begin with: its own one, else the common one.
    FeedbackForm asked(UUID course, FeedbackLevel level) {
        return published(course, level)
                .or(() -> published(null, level))
                .orElseThrow(() -> new IllegalStateException("no form is published for " + level));
    }

    /// @param course none for the common form
    Optional<FeedbackForm> published(@Nullable UUID course, FeedbackLevel level) {
        return course == null
                ? find("courseId is null and level = ?1 and status = ?2", level, FormStatus.PUBLISHED)
                        .firstResultOptional()
                : find("courseId = ?1 and level = ?2 and status = ?3", course, level, FormStatus.PUBLISHED)
                        .firstResultOptional();
    }
}
