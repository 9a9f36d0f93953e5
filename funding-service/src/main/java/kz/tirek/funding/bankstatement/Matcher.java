package kz.tirek.funding.bankstatement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.funding.statementfile.Flow;
import org.jspecify.annotations.Nullable;

/// Says what a line may be about, and whether that is beyond doubt. It never gives a line, or what it is about, more
/// than it has.
final class Matcher {

    private final Sought line;
    private final List<Candidate> candidates;
    private final Map<Candidate, Set<Ground>> grounds = new HashMap<>();
    private final Map<MatchKind, List<Candidate>> named;
    private final List<Proposal> proposals;

    Matcher(Sought line, List<Candidate> candidates) {
        this.line = line;
        this.candidates = candidates.stream()
                .filter(candidate -> candidate.kind().flow() == line.flow())
                .toList();
        this.candidates.forEach(candidate -> grounds.put(candidate, look(candidate)));
        this.named = this.candidates.stream()
                .filter(this::isNamed)
                .sorted(Comparator.comparing(Candidate::code))
                .collect(Collectors.groupingBy(Candidate::kind));
        this.proposals = List.copyOf(find());
    }

    /// Everything it may be about, the likeliest first.
    List<Proposal> proposals() {
        return proposals;
    }

    /// The one that is beyond doubt, if there is one and nobody needs to look at it.
    Optional<Proposal> certain() {
        List<Proposal> certain = beyondDoubt();
        return line.doubted() || certain.size() != 1 || certain.getFirst().isInvolved()
                ? Optional.empty()
                : Optional.of(certain.getFirst());
    }

    /// Why nothing is beyond doubt, or somebody needs to look at it.
    Hindrance hindrance() {
        if (line.doubted()) {
            return Hindrance.POSSIBLE_DUPLICATE;
        }
        if (proposals.isEmpty()) {
            return Hindrance.NOTHING_FITS;
        }
        return switch (beyondDoubt().size()) {
            case 0 -> Hindrance.NOTHING_CERTAIN;
            case 1 -> Hindrance.INVOLVED;
            default -> Hindrance.SEVERAL_FIT;
        };
    }

    /// What needs nothing more to be carried out; where the line names something, that alone.
    private List<Proposal> beyondDoubt() {
        List<Proposal> certain = proposals.stream().filter(Proposal::certain).toList();
        List<Proposal> named = certain.stream().filter(Proposal::isNamed).toList();
        return named.isEmpty() ? certain : named;
    }

    private List<Proposal> find() {
        List<Proposal> found = new ArrayList<>();
        candidates.forEach(candidate -> alone(candidate).ifPresent(found::add));
        groups().forEach((group, members) -> together(members).ifPresent(found::add));
        EnumSet.allOf(MatchKind.class).forEach(kind -> found.addAll(addingUp(kind)));
        found.sort(likeliest());
        Set<Set<Share>> seen = new HashSet<>();
        found.removeIf(proposal -> !seen.add(Set.copyOf(proposal.shares())));
        return found;
    }

    private Comparator<Proposal> likeliest() {
        return Comparator.comparingInt(Proposal::rank)
                .thenComparingLong(proposal -> proposal.parts().stream()
                        .filter(part -> isNamed(part.candidate()))
                        .count())
                .reversed()
                .thenComparing(
                        proposal -> proposal.parts().getFirst().candidate().code());
    }

    private Optional<Proposal> alone(Candidate candidate) {
        Set<Ground> why = EnumSet.copyOf(grounds(candidate));
        boolean otherAccount = why.contains(Ground.OTHER_ACCOUNT);
        boolean known = isNamed(why) || isFromPayee(why);
        boolean equal = candidate.openTiyn() == line.restTiyn();
        if ((candidate.isWhole() && candidate.openTiyn() > line.restTiyn()) || (!known && (!equal || otherAccount))) {
            return Optional.empty();
        }
        why.add(
                equal
                        ? Ground.AMOUNT
                        : candidate.openTiyn() > line.restTiyn() ? Ground.PART_OF_AMOUNT : Ground.LINE_EXCEEDS);
        long tiyn = Math.min(candidate.openTiyn(), line.restTiyn());
        // A line that names several and is equal to none may pay each in part.
        boolean certain = known
                && !otherAccount
                && isEnough(candidate, why)
                && (equal || named(candidate.kind()).size() == 1);
        return Optional.of(new Proposal(List.of(new Proposal.Part(candidate, tiyn)), why, certain));
    }

    private boolean isEnough(Candidate candidate, Set<Ground> grounds) {
        boolean equal = grounds.contains(Ground.AMOUNT);
        return switch (candidate.kind()) {
            case DISBURSEMENT, CONTRIBUTION -> equal || (isNamed(grounds) && !grounds.contains(Ground.LINE_EXCEEDS));
            case PAYMENT, RECEIPT, PAYMENT_RETURN, MONEY_RETURN -> equal;
            case ADVANCE -> equal && isNamed(grounds) && isFromPayee(grounds) && !line.returned();
            case RETURNED_PAYMENT -> equal && (isNamed(grounds) || grounds.contains(Ground.RETURN_STATED));
        };
    }

    private Set<Ground> grounds(Candidate candidate) {
        return Objects.requireNonNull(grounds.get(candidate));
    }

    private List<Candidate> named(MatchKind kind) {
        return named.getOrDefault(kind, List.of());
    }

    private boolean isNamed(Candidate candidate) {
        return isNamed(grounds(candidate));
    }

    private Set<Ground> look(Candidate candidate) {
        Set<Ground> why = EnumSet.noneOf(Ground.class);
        if (candidate.references().stream().anyMatch(line::carries)) {
            why.add(Ground.REFERENCE);
        } else if (candidate.references().stream().anyMatch(line::names)) {
            why.add(Ground.NAMED_IN_PURPOSE);
        }
        if (line.iban() != null && candidate.iban() != null) {
            if (line.iban().equals(candidate.iban())) {
                why.add(Ground.ACCOUNT);
            } else if (!candidate.isWhole()) {
                // Banks send payments back from accounts of their own.
                why.add(Ground.OTHER_ACCOUNT);
            }
        }
        if (line.nationalNumber() != null && line.nationalNumber().equals(candidate.nationalNumber())) {
            why.add(Ground.PARTY);
            if (candidate.kind().flow() == Flow.IN) {
                // Funders pay, and payees give back, from any of their accounts.
                why.remove(Ground.OTHER_ACCOUNT);
            }
        }
        if (candidate.isWhole() && line.returned()) {
            why.add(Ground.RETURN_STATED);
        }
        return why;
    }

    private static boolean isFromPayee(Set<Ground> grounds) {
        return grounds.contains(Ground.ACCOUNT) || grounds.contains(Ground.PARTY);
    }

    private static boolean isNamed(Set<Ground> grounds) {
        return grounds.contains(Ground.REFERENCE) || grounds.contains(Ground.NAMED_IN_PURPOSE);
    }

    private Map<UUID, List<Candidate>> groups() {
        Map<UUID, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.group() != null) {
                groups.computeIfAbsent(candidate.group(), group -> new ArrayList<>())
                        .add(candidate);
            }
        }
        return groups;
    }

    /// A whole batch in one line. A line with an account on the other side pays that account alone.
    private Optional<Proposal> together(List<Candidate> members) {
        if (members.size() < 2 || Sums.of(members) != line.restTiyn()) {
            return Optional.empty();
        }
        Set<Ground> grounds = EnumSet.of(Ground.ADDS_UP);
        @Nullable String reference = members.getFirst().groupReference();
        if (line.carries(reference)) {
            grounds.add(Ground.REFERENCE);
        } else if (line.names(reference)) {
            grounds.add(Ground.NAMED_IN_PURPOSE);
        }
        boolean oneAccount = members.stream().allMatch(member -> Objects.equals(line.iban(), member.iban()));
        if (oneAccount) {
            grounds.add(Ground.ACCOUNT);
        }
        return Optional.of(
                new Proposal(parts(members), grounds, isNamed(grounds) || oneAccount || line.iban() == null));
    }

    /// All of a kind that the line names, or some of what it names or is owed to, or by, the other side. Only the
    /// first is certain, and only where each of them would be in a line of its own.
    private List<Proposal> addingUp(MatchKind kind) {
        List<Candidate> named = named(kind);
        if (named.size() > 1 && Sums.of(named) == line.restTiyn()) {
            return List.of(several(named, named.stream().allMatch(this::isEnoughWhole)));
        }
        List<Candidate> first = named.stream().filter(this::isLess).toList();
        Stream<Candidate> others = candidates.stream()
                .filter(candidate -> candidate.kind() == kind && isLess(candidate))
                .filter(candidate -> isFromPayee(grounds(candidate)) && !isNamed(candidate))
                .sorted(Comparator.comparing(Candidate::code));
        List<Candidate> addends = Stream.concat(first.stream(), others).toList();
        return Sums.of(addends, first.size(), line.restTiyn()).stream()
                .map(some -> several(some, false))
                .toList();
    }

    private boolean isLess(Candidate candidate) {
        return candidate.openTiyn() < line.restTiyn();
    }

    private boolean isEnoughWhole(Candidate candidate) {
        Set<Ground> why = EnumSet.copyOf(grounds(candidate));
        why.add(Ground.AMOUNT);
        return !why.contains(Ground.OTHER_ACCOUNT) && isEnough(candidate, why);
    }

    private Proposal several(List<Candidate> some, boolean certain) {
        List<Set<Ground>> each = some.stream().map(this::grounds).toList();
        Set<Ground> why = EnumSet.of(Ground.ADDS_UP);
        if (each.stream().allMatch(one -> one.contains(Ground.REFERENCE))) {
            why.add(Ground.REFERENCE);
        } else if (each.stream().allMatch(Matcher::isNamed)) {
            why.add(Ground.NAMED_IN_PURPOSE);
        }
        if (each.stream().allMatch(one -> one.contains(Ground.ACCOUNT))) {
            why.add(Ground.ACCOUNT);
        } else if (each.stream().allMatch(Matcher::isFromPayee)) {
            why.add(Ground.PARTY);
        }
        if (each.stream().anyMatch(one -> one.contains(Ground.OTHER_ACCOUNT))) {
            why.add(Ground.OTHER_ACCOUNT);
        }
        return new Proposal(parts(some), why, certain);
    }

    private static List<Proposal.Part> parts(List<Candidate> whole) {
        return whole.stream()
                .map(candidate -> new Proposal.Part(candidate, candidate.openTiyn()))
                .toList();
    }
}
