package kz.tirek.funding.contribution;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All contributions of a funder together: pledged − received − released = rest.
@Schema(description = "All contributions of a funder together: pledged − received − released = rest")
record FunderContributions(
        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID funderId,

        @Schema(description = "How many contributions there are", examples = "3")
        long contributions,

        Money pledged,
        @Schema(description = "What has come in") Money received,
        @Schema(description = "What was given up") Money released,
        @Schema(description = "What is still to come in") Money rest) {

    static FunderContributions of(UUID funderId, long contributions, Money pledged, Money received, Money released) {
        return new FunderContributions(
                funderId,
                contributions,
                pledged,
                received,
                released,
                pledged.minus(received).minus(released));
    }
}
