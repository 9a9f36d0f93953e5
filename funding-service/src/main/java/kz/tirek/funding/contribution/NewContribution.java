package kz.tirek.funding.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a funder pledges.
@Schema(description = "A contribution to be recorded as pledged")
record NewContribution(
        @Schema(examples = "019ab000-0000-7000-8000-000000000002") @NotNull
        UUID funderId,

        @Schema(
                description = "The grant the money is for, of this funder; none where the funder leaves it open",
                examples = "019ab000-0000-7000-8000-000000000003")
        @Nullable
        UUID grantId,

        @Schema(description = "Tenge as a decimal string", examples = "249800000.00") @NotNull @Tenge
        String amount,

        @Schema(description = "Day of the pledge, not in the future", examples = "2026-01-12") @NotNull
        LocalDate pledgedOn,

        @NotNull @Valid Agreement agreement) {}
