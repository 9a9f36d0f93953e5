package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What has to hold before a disbursement is approved.
@Embeddable
@Schema(name = "DisbursementCondition", description = "What has to hold before a disbursement is approved")
record Condition(
        @Schema(examples = "EQUIPMENT_ACCEPTED_SHARE") @NotNull @Enumerated(EnumType.STRING)
        ConditionType type,

        @Schema(description = "At least so many percent, two decimals", examples = "90.00")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Column(name = "minimum_percent")
        BigDecimal minimumPercent,

        @Schema(
                description = "The course run whose attendance counts; named for attendance only",
                examples = "019ab000-0000-7000-8000-000000000004")
        @Nullable
        @Column(name = "course_run_id")
        UUID courseRunId) {

    /// Keeps the scale the database keeps, so that what is read back equals what was said.
    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack it; `@NotNull` says so after construction
    Condition {
        minimumPercent =
                minimumPercent == null || minimumPercent.scale() >= 2 ? minimumPercent : minimumPercent.setScale(2);
    }

    /// Whether `numerator` of `denominator` reaches the minimum; exact.
    boolean isMet(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .compareTo(minimumPercent.multiply(BigDecimal.valueOf(denominator)))
                >= 0;
    }
}
