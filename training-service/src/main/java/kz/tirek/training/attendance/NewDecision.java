package kz.tirek.training.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// What a person decides about a conflict.
@Schema(
        name = "NewAttendanceDecision",
        description =
                "Of a conflict between statements the status that holds; of one between places where the person was")
record NewDecision(
        @Schema(description = "What holds, of a conflict between statements", examples = "PRESENT") @Nullable
        Presence status,

        @Schema(description = "Of a conflict between places: the sessions the person was at, none, one or both")
        @Size(max = 2)
        @UniqueElements
        @Nullable
        List<@NotNull UUID> heldAt,

        @Schema(description = "Kept with the decision, and in no feed", examples = "The signed sheet says so")
        @NotBlank
        @Size(max = 500)
        String reason) {

    private static final Text NEEDED = new Text(
            "қайшылықтың бұл түрі үшін қажет", "нужно для противоречия этого вида", "needed for this kind of conflict");
    private static final Text NOT_HERE = new Text(
            "қайшылықтың бұл түрінде көрсетілмейді",
            "не указывается для противоречия этого вида",
            "not given for this kind of conflict");
    private static final Text SESSION = new Text(
            "қайшылық бұл сабаққа қатысты емес",
            "противоречие не об этом занятии",
            "the conflict is not about this session");

    /// Refuses what does not decide a conflict of this kind, about these sessions.
    void requireFit(ConflictKind kind, List<UUID> sessions) {
        List<FieldFault> faults = new ArrayList<>();
        switch (kind) {
            case STATEMENTS -> {
                if (status == null) {
                    faults.add(new FieldFault("/status", "not-null", NEEDED));
                }
                if (heldAt != null) {
                    faults.add(new FieldFault("/heldAt", "null", NOT_HERE));
                }
            }
            case TWO_PLACES -> {
                if (status != null) {
                    faults.add(new FieldFault("/status", "null", NOT_HERE));
                }
                if (heldAt == null) {
                    faults.add(new FieldFault("/heldAt", "not-null", NEEDED));
                } else {
                    for (int i = 0; i < heldAt.size(); i++) {
                        if (!sessions.contains(heldAt.get(i))) {
                            faults.add(new FieldFault("/heldAt/" + i, "unknown-session", SESSION));
                        }
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }
}
