package kz.tirek.funding.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry: why, when it takes effect, who recorded it, and at least two postings that sum to zero.
///
/// @param effectiveOn the business date on which the event happened
/// @param recordedBy subject of the person
/// @param reverses the entry this one undoes, if it is a reversal
public record Entry(
        Cause cause,
        LocalDate effectiveOn,
        String recordedBy,
        @Nullable UUID reverses,
        List<Posting> postings) {

    /// @throws IllegalArgumentException if the postings are fewer than two, do not sum to zero, or do not sum to zero
    /// among the
    ///     budgetary accounts of each budget line
    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException(cause + " has " + postings.size() + " posting(s), an entry needs two");
        }
        long sum = 0;
        Map<UUID, Long> lines = new TreeMap<>();
        for (Posting posting : postings) {
            sum = Math.addExact(sum, posting.amountTiyn());
            if (posting.account().kind().isBudgetary()) {
                lines.merge(posting.line(), posting.amountTiyn(), Math::addExact);
            }
        }
        if (sum != 0) {
            throw new IllegalArgumentException(cause + " is out of balance by " + sum + " tiyn");
        }
        lines.forEach((line, rest) -> {
            if (rest != 0) {
                throw new IllegalArgumentException(
                        cause + " is out of balance by " + rest + " tiyn on budget line " + line);
            }
        });
        if ((reverses != null) != (cause.type() == CauseType.REVERSAL)) {
            throw new IllegalArgumentException(cause + " and the reversed entry " + reverses + " do not go together");
        }
    }

    /// An entry that reverses none.
    public static Entry of(Cause cause, LocalDate effectiveOn, String recordedBy, List<Posting> postings) {
        return new Entry(cause, effectiveOn, recordedBy, null, postings);
    }

    /// Whether all postings are about the same.
    boolean isAboutOne() {
        Dimensions about = postings.getFirst().dimensions();
        return postings.stream().allMatch(posting -> posting.dimensions().equals(about));
    }

    /// The same, with the postings on these lines about the funders of those lines: a grant may have several.
    ///
    /// @param funders funder by budget line; the others stay as they are
    public Entry fundedBy(Map<UUID, UUID> funders) {
        return new Entry(
                cause,
                effectiveOn,
                recordedBy,
                reverses,
                postings.stream()
                        .map(posting -> {
                            UUID line = posting.dimensions().budgetLineId();
                            UUID funder = line == null ? null : funders.get(line);
                            return funder == null ? posting : posting.fundedBy(funder);
                        })
                        .toList());
    }
}
