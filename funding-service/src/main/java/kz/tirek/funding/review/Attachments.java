package kz.tirek.funding.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documents that lie with what a person decides about.
///
/// @param sha256 the hashes of those that no newer one took the place of, sorted
/// @param uploaders who uploaded them: makers of what is decided about, as those who drew it up
/// @param newest when the last of them came; null where there is none
public record Attachments(
        List<String> sha256,
        List<String> uploaders,
        @Nullable Instant newest) {

    /// Whether all of them were there at `moment`.
    boolean wereThere(Instant moment) {
        return newest == null || !newest.isAfter(moment);
    }
}
