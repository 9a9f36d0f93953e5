package kz.tirek.funding.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of an amendment when it is drawn up, and what a patch changes.
@Schema(description = "A change of a contract to be drawn up")
record NewAmendment(
        @Schema(description = "Number of the supplementary agreement", examples = "1") @NotBlank @Size(max = 100)
        String documentNumber,

        @Schema(description = "Its date, not in the future", examples = "2026-03-01") @NotNull
        LocalDate documentDate,

        @Schema(description = "Why the contract changes", examples = "Жабдық саны өзгерді") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "New last day of the contract, if it changes", examples = "2027-03-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "What changes of its lines; a line stands once, and may be new to the contract")
        @Size(max = 50)
        List<@NotNull @Valid NewAmendmentLine> lines,

        @Schema(
                description =
                        "Steps in the place of those not reached; with those reached, they add up to the new amount")
        @Size(max = 100)
        List<@NotNull @Valid NewMilestone> milestones) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack any of them
    NewAmendment {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        lines = lines == null ? List.of() : lines;
        milestones = milestones == null ? List.of() : milestones;
    }

    /// @throws kz.tirek.conventions.problem.Refusal AMENDMENT_EMPTY
    void requireSomething() {
        if (lines.isEmpty() && milestones.isEmpty() && endsOn == null) {
            throw CommitmentProblem.AMENDMENT_EMPTY.refuse();
        }
    }

    /// The steps it brings in.
    List<AgreedMilestone> steps() {
        return milestones.stream().map(AgreedMilestone::of).toList();
    }

    /// Tiyn by which the contract would grow; negative where it would shrink.
    long changeTiyn() {
        return lines.stream().map(NewAmendmentLine::changeTiyn).reduce(0L, Math::addExact);
    }

    static NewAmendment of(Amendment amendment) {
        return new NewAmendment(
                amendment.documentNumber(),
                amendment.documentDate(),
                amendment.reason(),
                amendment.endsOn(),
                amendment.changes().entrySet().stream()
                        .map(line -> NewAmendmentLine.of(line.getKey(), line.getValue()))
                        .toList(),
                amendment.milestones().stream().map(AgreedMilestone::facts).toList());
    }
}
