package kz.tirek.hubschool.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure with its value.
@Schema(name = "SummaryFigure", description = "A figure with its value")
record Measurement(
        @Schema(description = "The figure", examples = "SCHOOLS_UNDERFILLED")
        Figure figure,

        @Schema(description = "How many; missing where it is an amount of money", examples = "759") @Nullable
        BigDecimal value,

        @Schema(description = "How much money; missing where it is a number") @Nullable
        Money amount,

        @Schema(
                description = "The rows it is the number or the sum of",
                examples = "/api/v1/reports/programme-summary/rows?figure=SCHOOLS_UNDERFILLED&asOf=2026-06-30")
        String href) {

    static Measurement of(Figure figure, BigDecimal value, String href) {
        return figure.unit() == Unit.TENGE
                ? new Measurement(figure, null, tenge(value), href)
                : new Measurement(figure, plain(value), null, href);
    }

    /// A number as the database counted it.
    static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    /// Never rounded: tenge have two decimals.
    static Money tenge(BigDecimal amount) {
        return Money.ofTiyn(amount.movePointRight(2).longValueExact());
    }

    /// Without decimals that say nothing.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @JsonIgnore
    @Schema(hidden = true)
    Object cell() {
        return amount == null ? Objects.requireNonNull(value) : BigDecimal.valueOf(amount.tiyn(), 2);
    }
}
