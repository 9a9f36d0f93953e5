package kz.tirek.funding.statementfile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a bank says about one account over one time.
///
/// @param line where it begins in the file, from 1
/// @param iban without spaces, in upper case
/// @param number the bank's number of the statement, where it has one
/// @param statedInTiyn the bank's own sum of what came in, where it gives one
/// @param statedOutTiyn the bank's own sum of what went out, where it gives one
public record Stated(
        int line,
        String iban,
        @Nullable String number,
        LocalDate from,
        LocalDate until,
        long openingTiyn,
        long closingTiyn,
        @Nullable Long statedInTiyn,
        @Nullable Long statedOutTiyn,
        List<StatedEntry> entries) {

    /// Keeps its own copy of the entries.
    public Stated {
        entries = List.copyOf(entries);
    }

    /// The sum of what came in.
    public long inTiyn() {
        return sum(Flow.IN);
    }

    /// The sum of what went out.
    public long outTiyn() {
        return sum(Flow.OUT);
    }

    /// Opening + in − out − closing: zero in a statement that is right.
    public long differenceTiyn() {
        return Math.subtractExact(Math.subtractExact(Math.addExact(openingTiyn, inTiyn()), outTiyn()), closingTiyn);
    }

    private long sum(Flow flow) {
        return entries.stream()
                .filter(entry -> entry.flow() == flow)
                .mapToLong(StatedEntry::amountTiyn)
                .reduce(0, Math::addExact);
    }
}
