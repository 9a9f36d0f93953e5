package kz.tirek.training.priorlearning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a recognition holds.
@Schema(name = "PriorLearningStatus")
enum PriorLearningStatus {
    /// It stands in for the course.
    RECOGNISED,
    /// It was recorded by mistake, or its evidence did not hold.
    REVOKED;

    /// What may be done next.
    List<String> actions() {
        return this == RECOGNISED ? List.of("revoke") : List.of();
    }
}
