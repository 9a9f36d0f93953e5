package kz.tirek.funding.commitment;

import java.time.LocalDate;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step of a contract as the API shows it.
@Schema(name = "CommitmentMilestone", description = "A step of a contract")
record MilestoneView(
        @Schema(description = "Its number in the contract, never used again", examples = "1")
        int number,

        @Schema(description = "What is done then", examples = "Жабдықты жеткізу")
        String title,

        @Schema(description = "Day it is due", examples = "2026-03-01")
        LocalDate dueOn,

        @Schema(description = "What it is worth") Money amount,

        @Schema(description = "Day it was reached", examples = "2026-02-27") @Nullable
        LocalDate reachedOn,

        @Schema(description = "Subject of the person who said so; not in the change feed", examples = "fund-officer")
        @Nullable
        String reachedBy,

        @Schema(description = "Number of the amendment that put others in its place", examples = "1") @Nullable
        Integer replacedBy) {

    static MilestoneView of(int number, Milestone milestone) {
        return new MilestoneView(
                number,
                milestone.title(),
                milestone.dueOn(),
                Money.ofTiyn(milestone.amountTiyn()),
                milestone.reachedOn(),
                milestone.reachedBy(),
                milestone.replacedBy());
    }

    MilestoneView published() {
        return new MilestoneView(number, title, dueOn, amount, reachedOn, null, replacedBy);
    }
}
