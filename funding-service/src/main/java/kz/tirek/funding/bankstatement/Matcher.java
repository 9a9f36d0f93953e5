package kz.tirek.funding.bankstatement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.funding.statementfile.Flow;
import org.jspecify.annotations.Nullable;

/// Says what a line may be about, and whether that is beyond doubt. It never gives a line, or what it is about, more
/// than it has.
final class Matcher {

    /// More than this many are not tried for adding up.
    private static final int ADDENDS = 12;

    /// Of two that are equal in this, none is beyond doubt.
    private static final Comparator<Proposal> LIKELIEST = Comparator.comparingInt(Proposal::rank)
            .reversed()
            .thenComparing(proposal -> proposal.parts().getFirst().candidate().code());

    private final Sought line;
    private final List<Candidate> candidates;
    private final List<Proposal> proposals;

    Matcher(Sought line, List<Candidate> candidates) {
        this.line = line;
        this.candidates = candidates.stream()
                .filter(candidate -> candidate.kind().flow() == line.flow())
                .toList();
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
        addingUp().ifPresent(sum -> {
            Set<Object> ids = new HashSet<>(sum.shares());
            if (found.stream().noneMatch(other -> new HashSet<Object>(other.shares()).equals(ids))) {
                found.add(sum);
            }
        });
        found.sort(LIKELIEST);
        return found;
    }

    private Optional<Proposal> alone(Candidate candidate) {
        Set<Ground> grounds = grounds(candidate);
        boolean otherAccount = grounds.contains(Ground.OTHER_ACCOUNT);
        boolean known = isNamed(grounds) || isFromPayee(grounds);
        boolean equal = candidate.openTiyn() == line.restTiyn();
        if ((candidate.isWhole() && candidate.openTiyn() > line.restTiyn()) || (!known && (!equal || otherAccount))) {
            return Optional.empty();
        }
        grounds.add(
                equal
                        ? Ground.AMOUNT
                        : candidate.openTiyn() > line.restTiyn() ? Ground.PART_OF_AMOUNT : Ground.LINE_EXCEEDS);
        long tiyn = Math.min(candidate.openTiyn(), line.restTiyn());
        return Optional.of(new Proposal(
                List.of(new Proposal.Part(candidate, tiyn)),
                grounds,
                !otherAccount && known && isEnough(candidate, grounds)));
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
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (candidate.references().stream().anyMatch(line::carries)) {
            grounds.add(Ground.REFERENCE);
        } else if (candidate.references().stream().anyMatch(line::names)) {
            grounds.add(Ground.NAMED_IN_PURPOSE);
        }
        if (line.iban() != null && candidate.iban() != null) {
            if (line.iban().equals(candidate.iban())) {
                grounds.add(Ground.ACCOUNT);
            } else if (!candidate.isWhole()) {
                // Banks send payments back from accounts of their own.
                grounds.add(Ground.OTHER_ACCOUNT);
            }
        }
        if (line.nationalNumber() != null && line.nationalNumber().equals(candidate.nationalNumber())) {
            grounds.add(Ground.PARTY);
            if (candidate.kind().flow() == Flow.IN) {
                // Funders pay, and payees give back, from any of their accounts.
                grounds.remove(Ground.OTHER_ACCOUNT);
            }
        }
        if (candidate.isWhole() && line.returned()) {
            grounds.add(Ground.RETURN_STATED);
        }
        return grounds;
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
        if (members.size() < 2 || sum(members) != line.restTiyn()) {
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

    /// Some of what is owed to, or by, the other side.
    private Optional<Proposal> addingUp() {
        for (MatchKind kind : MatchKind.values()) {
            List<Candidate> addends = candidates.stream()
                    .filter(candidate -> candidate.kind() == kind && candidate.openTiyn() < line.restTiyn())
                    .filter(candidate -> isFromPayee(grounds(candidate)))
                    .sorted(Comparator.comparing(Candidate::code))
                    .limit(ADDENDS)
                    .toList();
            for (int chosen = 1; chosen < 1 << addends.size(); chosen++) {
                if (Integer.bitCount(chosen) < 2) {
                    continue;
                }
                List<Candidate> some = chosen(addends, chosen);
                if (sum(some) == line.restTiyn()) {
                    Ground why = some.stream().allMatch(one -> grounds(one).contains(Ground.ACCOUNT))
                            ? Ground.ACCOUNT
                            : Ground.PARTY;
                    return Optional.of(new Proposal(parts(some), EnumSet.of(Ground.ADDS_UP, why), false));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Candidate> chosen(List<Candidate> addends, int bits) {
        List<Candidate> some = new ArrayList<>();
        for (int i = 0; i < addends.size(); i++) {
            if ((bits >> i & 1) == 1) {
                some.add(addends.get(i));
            }
        }
        return some;
    }

    private static List<Proposal.Part> parts(List<Candidate> whole) {
        return whole.stream()
                .map(candidate -> new Proposal.Part(candidate, candidate.openTiyn()))
                .toList();
    }

    private static long sum(List<Candidate> some) {
        return some.stream().mapToLong(Candidate::openTiyn).reduce(0, Math::addExact);
    }
}
