package kz.tirek.funding.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a commitment when it is drawn up, and what a patch changes.
@Schema(description = "A contract to be drawn up as a commitment")
record NewCommitment(
        @Schema(description = "Id of an active grant", examples = "019ab000-0000-7000-8000-000000000001") @NotNull
        UUID grantId,

        @Schema(description = "Id of the supplier", examples = "019ab000-0000-7000-8000-000000000002") @NotNull
        UUID supplierId,

        @Schema(description = "Number of the contract; with its date unique for the supplier", examples = "2026/17")
        @NotBlank
        @Size(max = 100)
        String contractNumber,

        @Schema(description = "Date of the contract, not in the future", examples = "2026-01-10") @NotNull
        LocalDate contractDate,

        @Schema(
                description = "Day both parties signed it, not in the future; the contract's date where not said",
                examples = "2026-01-10")
        @Nullable
        LocalDate signedOn,

        @Schema(description = "Last day of its validity, if it has one", examples = "2026-12-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "What is bought", examples = "Робототехника жиынтықтары") @NotBlank @Size(max = 500)
        String subject,

        @Schema(description = "Payment purpose code (КНП) its disbursements have by default", examples = "710")
        @Nullable
        @Pattern(regexp = "[0-9]{3}")
        String purposeCode,

        @Schema(description = "What it takes from each budget line; a line stands once")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Valid NewCommitmentLine> lines,

        @Schema(description = "Its steps; where there are any, they add up to the contract's amount") @Size(max = 100)
        List<@NotNull @Valid NewMilestone> milestones) {

    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack either
    NewCommitment {
        contractNumber = contractNumber == null ? null : contractNumber.strip();
        milestones = milestones == null ? List.of() : milestones;
    }

    /// The day both parties signed it.
    LocalDate signed() {
        return signedOn == null ? contractDate : signedOn;
    }

    /// What its lines add up to.
    Money amount() {
        return lines.stream().map(line -> Money.parse(line.amount())).reduce(Money.ZERO, Money::plus);
    }

    /// Its steps as they would stand.
    List<Milestone> steps() {
        return milestones.stream().map(Milestone::of).toList();
    }

    static NewCommitment of(Commitment commitment) {
        return new NewCommitment(
                commitment.grant().id(),
                commitment.supplier().id(),
                commitment.contractNumber(),
                commitment.contractDate(),
                commitment.signedOn(),
                commitment.endsOn(),
                commitment.subject(),
                commitment.purposeCode(),
                commitment.lines().entrySet().stream()
                        .map(line -> NewCommitmentLine.of(line.getKey(), line.getValue()))
                        .toList(),
                commitment.schedule().values().stream().map(NewMilestone::of).toList());
    }
}
