package kz.tirek.funding.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A step of a contract to be agreed.
@Schema(description = "A step of a contract: what is due when")
record NewMilestone(
        @Schema(description = "What is done then", examples = "Жабдықты жеткізу") @NotBlank @Size(max = 300)
        String title,

        @Schema(description = "Day it is due", examples = "2026-03-01") @NotNull
        LocalDate dueOn,

        @Schema(description = "What it is worth, tenge as a decimal string", examples = "1500000.00") @NotNull @Tenge
        String amount) {

    static NewMilestone of(Milestone milestone) {
        return new NewMilestone(
                milestone.title(),
                milestone.dueOn(),
                Money.ofTiyn(milestone.amountTiyn()).toString());
    }
}
