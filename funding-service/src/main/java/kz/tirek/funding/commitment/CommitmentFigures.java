package kz.tirek.funding.commitment;

import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a commitment takes, and what became of it: `amount` = `signed` + `amended` − `released`, `rest` = `amount` −
/// `drawn`.
@Schema(description = "What a commitment takes, and what became of it")
record CommitmentFigures(
        @Schema(description = "As first signed") Money signed,

        @Schema(description = "What approved amendments added; negative where they took away")
        Money amended,

        @Schema(description = "What was given back to the budget")
        Money released,

        @Schema(description = "What it takes now: signed + amended − released")
        Money amount,

        @Schema(description = "What approved disbursements have drawn")
        Money drawn,

        @Schema(description = "What may still be drawn: amount − drawn")
        Money rest) {

    static CommitmentFigures of(CommitmentLine line) {
        return new CommitmentFigures(
                Money.ofTiyn(line.signedTiyn()),
                Money.ofTiyn(line.amendedTiyn()),
                Money.ofTiyn(line.releasedTiyn()),
                line.amount(),
                Money.ofTiyn(line.drawnTiyn()),
                Money.ofTiyn(line.restTiyn()));
    }
}
