package kz.tirek.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of a file of applications for one run.
@Schema(description = "A row of a file of applications for one run")
record EnrolmentRow(@NotNull UUID teacherId, @Nullable WhenFull whenFull) {

    /// A file for the contract.
    static final String EXAMPLE = """
            teacherId,whenFull
            0198c5a0-0000-7000-8000-000000000004,WAIT
            """;

    /// What to do when all places are taken: wait, unless the row says otherwise.
    WhenFull whenTaken() {
        return whenFull == null ? WhenFull.WAIT : whenFull;
    }
}
