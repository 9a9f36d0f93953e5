package kz.tirek.funding.bankstatement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a line, or part of it, is about, as a person decides.
@Schema(name = "NewBankStatementMatch", description = "What a line, or part of it, is about")
record NewMatch(
        @Schema(examples = "DISBURSEMENT") @NotNull MatchKind kind,

        @Schema(
                description = "The disbursement, payment, contribution, receipt or return, as the kind says",
                examples = "019ab000-0000-7000-8000-000000000006")
        @NotNull
        UUID id,

        @Schema(description = "Tenge as a decimal string; at most what is left of the line", examples = "249800000.00")
        @NotNull
        @Tenge
        String amount) {

    Share share() {
        return new Share(kind, id, Money.parse(amount));
    }
}
