package kz.tirek.funding.acquittal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is accounted for of a budget line.
@Schema(description = "What is accounted for of a budget line")
record AcquittalLine(
        @Schema(description = "A line of the disbursement", examples = "019ab000-0000-7000-8000-000000000003") @NotNull
        UUID budgetLineId,

        @Schema(description = "Tenge as a decimal string", examples = "1500000.00") @NotNull @Tenge
        String amount) {

    static List<AcquittalLine> of(Map<UUID, Long> tiyn) {
        return tiyn.entrySet().stream()
                .map(line -> new AcquittalLine(
                        line.getKey(), Money.ofTiyn(line.getValue()).toString()))
                .toList();
    }
}
