package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The most a grant may cost.
///
/// @param approximate true where only an approximate figure was published ("almost 249.8 million")
@Schema(description = "The most a grant may cost")
record Ceiling(
        @Schema(description = "Tenge as a decimal string", examples = "249800000.00") @NotNull @Tenge
        String amount,

        @Schema(description = "Whether the amount is published as approximate; false where not said", examples = "true")
        @Nullable
        Boolean approximate,

        @Schema(description = "Where the amount comes from", examples = "furo.kz/tpost/eyfstgiol1")
        @Size(min = 1, max = 1000)
        @Nullable
        String source) {}
