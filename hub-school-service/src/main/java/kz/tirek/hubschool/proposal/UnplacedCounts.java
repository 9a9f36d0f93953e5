package kz.tirek.hubschool.proposal;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many schools have no hub school, by reason.
@Embeddable
@Schema(description = "How many schools have no hub school, by the first reason that holds")
record UnplacedCounts(
        @Schema(description = "Where the school stands is not known", examples = "1")
        int noLocation,

        @Schema(description = "No hub school teaches in a language of the school", examples = "0")
        int noHubForLanguage,

        @Schema(description = "Every hub school of its language is farther than the limit", examples = "2")
        int noHubWithinLimit,

        @Schema(description = "The hub schools it could go to are full", examples = "5")
        int noCapacity) {

    static UnplacedCounts of(Collection<UnplacedReason> reasons) {
        return new UnplacedCounts(
                count(reasons, UnplacedReason.NO_LOCATION),
                count(reasons, UnplacedReason.NO_HUB_FOR_LANGUAGE),
                count(reasons, UnplacedReason.NO_HUB_WITHIN_LIMIT),
                count(reasons, UnplacedReason.NO_CAPACITY));
    }

    private static int count(Collection<UnplacedReason> reasons, UnplacedReason wanted) {
        return Math.toIntExact(
                reasons.stream().filter(reason -> reason == wanted).count());
    }
}
