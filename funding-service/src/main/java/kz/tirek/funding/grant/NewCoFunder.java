package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A funder beside the lead funder, and what it bears of the ceiling.
@Schema(name = "CoFunder", description = "A funder beside the lead funder, and what it bears of the ceiling")
record NewCoFunder(
        @Schema(description = "Id of the funder", examples = "019ab000-0000-7000-8000-000000000006") @NotNull
        UUID funderId,

        @Schema(description = "Its share of the ceiling, tenge as a decimal string", examples = "49800000.00")
        @NotNull
        @Tenge
        String amount) {

    static NewCoFunder of(CoFunder coFunder) {
        return new NewCoFunder(
                coFunder.funderId(), Money.ofTiyn(coFunder.amountTiyn()).toString());
    }

    CoFunder entered() {
        return new CoFunder(funderId, Money.parse(amount).tiyn());
    }
}
