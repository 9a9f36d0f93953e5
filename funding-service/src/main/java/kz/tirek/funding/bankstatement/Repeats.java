package kz.tirek.funding.bankstatement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.funding.statementfile.Flow;
import kz.tirek.funding.statementfile.StatedEntry;
import org.jspecify.annotations.Nullable;

/// Finds what earlier statements of an account have said before, and what looks paid twice.
///
/// Two files say the same if day, direction and amount are equal and nothing that both state differs. Each line of an
/// earlier statement is repeated by one line of the new one: what the bank booked twice stands twice in both.
final class Repeats {

    /// A second payment is suspected within this many days.
    static final int DOUBT_DAYS = 60;

    /// Without a document's number, within this many.
    private static final int NAMELESS_DOUBT_DAYS = 3;

    private final Map<Key, List<Known>> known = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /// An earlier line.
    ///
    /// @param inEarlierStatement whether another statement than the new one says it
    record Known(UUID id, StatedEntry said, boolean inEarlierStatement) {}

    private record Key(Flow flow, long amountTiyn) {}

    void add(Known line) {
        known.computeIfAbsent(key(line.said()), key -> new ArrayList<>()).add(line);
    }

    /// The line that says the same, taken so that no other repeats it; null where there is none.
    @Nullable
    UUID repeated(StatedEntry entry) {
        UUID found = candidates(entry)
                .filter(line -> line.inEarlierStatement()
                        && !taken.contains(line.id())
                        && line.said().bookedOn().equals(entry.bookedOn())
                        && agree(line.said(), entry))
                .max(Comparator.comparingInt(line -> agreement(line.said(), entry)))
                .map(Known::id)
                .orElse(null);
        if (found != null) {
            taken.add(found);
        }
        return found;
    }

    /// An earlier line of which this looks like a second payment; null where there is none.
    @Nullable
    UUID doubted(StatedEntry entry) {
        return candidates(entry)
                .filter(line -> looksPaidTwice(line.said(), entry))
                .map(Known::id)
                .findFirst()
                .orElse(null);
    }

    private Stream<Known> candidates(StatedEntry entry) {
        return known.getOrDefault(key(entry), List.of()).stream();
    }

    private static Key key(StatedEntry entry) {
        return new Key(entry.flow(), entry.amountTiyn());
    }

    private static boolean agree(StatedEntry one, StatedEntry other) {
        return fits(one.documentNumber(), other.documentNumber())
                && fits(one.endToEndId(), other.endToEndId())
                && fits(one.bankReference(), other.bankReference())
                && fits(one.counterparty().iban(), other.counterparty().iban())
                && fits(
                        one.counterparty().nationalNumber(),
                        other.counterparty().nationalNumber());
    }

    private static int agreement(StatedEntry one, StatedEntry other) {
        return same(one.documentNumber(), other.documentNumber())
                + same(one.endToEndId(), other.endToEndId())
                + same(one.bankReference(), other.bankReference())
                + same(one.counterparty().iban(), other.counterparty().iban())
                + same(one.purpose(), other.purpose());
    }

    private static boolean looksPaidTwice(StatedEntry one, StatedEntry other) {
        long days = Math.abs(one.bookedOn().toEpochDay() - other.bookedOn().toEpochDay());
        if (days > DOUBT_DAYS
                || !Objects.equals(
                        one.counterparty().iban(), other.counterparty().iban())) {
            return false;
        }
        boolean nameless = one.documentNumber() == null
                && other.documentNumber() == null
                && one.endToEndId() == null
                && other.endToEndId() == null;
        return nameless
                ? days <= NAMELESS_DOUBT_DAYS
                : same(one.documentNumber(), other.documentNumber()) + same(one.endToEndId(), other.endToEndId()) > 0;
    }

    private static boolean fits(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static int same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other) ? 1 : 0;
    }
}
