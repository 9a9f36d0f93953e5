package kz.tirek.funding.auditsample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was found of a sample's items.
@Schema(name = "NewAuditSampleEvaluation", description = "What was found of a sample's items", examples = """
                {"confidence": "PERCENT_95", "tolerable": "5000000.00", "misstated": [{"number": 311, "audited": "900000.00"}]}""")
record NewEvaluation(
        @Schema(examples = "PERCENT_95") @NotNull Confidence confidence,

        @Schema(description = "The misstatement of the whole population that can be borne", examples = "5000000.00")
        @Nullable
        @Tenge
        String tolerable,

        @Schema(description = "Items whose amount is not what it should be; all others are right")
        @NotNull
        @Size(max = 10_000)
        List<@NotNull @Valid Misstated> misstated) {

    /// An item whose amount is not what it should be.
    @Schema(name = "MisstatedItem", description = "An item whose amount is not what it should be")
    record Misstated(
            @Schema(description = "Its place in the population", examples = "311") @NotNull
            Long number,

            @Schema(description = "What it should be; may be nothing", examples = "900000.00")
            @NotNull
            @Pattern(regexp = "(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?")
            String audited) {

        long auditedTiyn() {
            return Money.parse(audited).tiyn();
        }
    }
}
