package kz.tirek.hubschool.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a partnership was renewed.
@Schema(description = "That a partnership was renewed")
record PartnershipRenewal(
        @Schema(description = "When, as exactly as it is known; not in the future") @NotNull @Valid
        KnownDate renewedOn,

        @Schema(description = "Where", examples = "Алматы") @Size(min = 1, max = 300) @Nullable
        String place,

        @Schema(description = "The document", examples = "Дополнительное соглашение №1") @NotBlank @Size(max = 500)
        String document,

        @Schema(
                description = "The first day on which it holds, after the last day so far; the day after it where"
                        + " nothing is said",
                examples = "2028-01-01")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; missing where the end is open", examples = "2029-12-31") @Nullable
        LocalDate validUntil) {}
