package kz.tirek.training.internship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An evaluation as it is stated.
@Schema(name = "NewInternshipEvaluation", description = "An evaluation of an internship")
record NewEvaluation(
        @Schema(description = "When it was made: during the internship or after it", examples = "2026-03-13") @NotNull
        LocalDate on,

        @Schema(description = "Each criterion at most once") @NotEmpty @Size(max = 8)
        List<@NotNull @Valid Mark> marks,

        @Schema(
                description = "In words; in no feed, and erased with the teacher",
                examples = "Confident with group work, should vary questions more")
        @Size(min = 1, max = 5000)
        @Nullable
        String text) {

    private static final Text TWICE =
            new Text("критерий екі рет аталған", "критерий назван дважды", "the criterion is named twice");

    NewEvaluation consistent() {
        List<FieldFault> faults = new ArrayList<>();
        Set<Criterion> marked = EnumSet.noneOf(Criterion.class);
        for (int index = 0; index < marks.size(); index++) {
            if (!marked.add(marks.get(index).criterion())) {
                faults.add(new FieldFault("/marks/" + index + "/criterion", "named-twice", TWICE));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return this;
    }
}
