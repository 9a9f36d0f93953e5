package kz.tirek.funding.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.FundingProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who bears how much of a grant's ceiling: co-funders their amounts, the lead funder the rest.
record Shares(UUID lead, long ceilingTiyn, List<CoFunder> coFunders) {

    private static final Text REPEATED = new Text(
            "қор беруші бір рет қана аталады", "фонд называется только один раз", "a funder is named once only");
    private static final Text NOTHING_LEFT = new Text(
            "бірге қаржыландырушылардың сомасы шектен аз болуы керек",
            "сумма софинансирования должна быть меньше потолка",
            "what co-funders bear must be less than the ceiling");

    /// A funder whose lines add up to more than its share.
    @Schema(name = "FunderExcess", description = "A funder whose lines add up to more than its share")
    record Excess(
            @Schema(examples = "019ab000-0000-7000-8000-000000000001")
            UUID funderId,

            @Schema(description = "What its lines add up to")
            Money planned,

            @Schema(description = "What it bears of the ceiling")
            Money share) {}

    /// Checks these shares and the lines that would be paid from them: INVALID_REQUEST, BUDGET_ABOVE_CEILING,
    /// FUNDER_SHARE_EXCEEDED, and what [PlannedLine#check] refuses.
    ///
    /// @param pointer where it is refused that co-funders leave the lead funder nothing
    void check(List<PlannedLine> lines, String pointer, Checks checks) {
        Set<UUID> named = new HashSet<>(Set.of(lead));
        for (int i = 0; i < coFunders.size(); i++) {
            UUID funder = coFunders.get(i).funderId();
            String at = pointer(i);
            checks.on(at, () -> requireNew(named.add(funder), at));
        }
        PlannedLine.check(lines, this, checks);
        checks.on(List.of(), () -> requireShareOfLead(pointer));
        Map<UUID, Long> planned = lines.stream()
                .collect(Collectors.groupingBy(
                        PlannedLine::funderId, TreeMap::new, Collectors.summingLong(PlannedLine::amountTiyn)));
        long all = planned.values().stream().mapToLong(Long::longValue).sum();
        if (all > ceilingTiyn) {
            checks.on("/ceiling", () -> refuseAboveCeiling(all));
        } else {
            checks.on(List.of("/coFunders", "/ceiling"), () -> requireWithinShares(planned));
        }
    }

    /// The pointers of the co-funders' ids.
    List<String> pointers() {
        return IntStream.range(0, coFunders.size()).mapToObj(Shares::pointer).toList();
    }

    private static String pointer(int coFunder) {
        return "/coFunders/" + coFunder + "/funderId";
    }

    boolean has(UUID funder) {
        return funder.equals(lead) || coFunders.stream().anyMatch(other -> funder.equals(other.funderId()));
    }

    private static void requireNew(boolean isNew, String pointer) {
        if (!isNew) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "repeated", REPEATED);
        }
    }

    private void requireShareOfLead(String pointer) {
        if (leadTiyn() <= 0) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "not-below-ceiling", NOTHING_LEFT);
        }
    }

    private void refuseAboveCeiling(long all) {
        throw FundingProblem.BUDGET_ABOVE_CEILING
                .refuse()
                .with("planned", Money.ofTiyn(all))
                .with("ceiling", Money.ofTiyn(ceilingTiyn))
                .at("/lines");
    }

    /// Lines of who does not fund the grant are refused as such.
    private void requireWithinShares(Map<UUID, Long> planned) {
        List<Excess> excesses = planned.entrySet().stream()
                .filter(funder -> has(funder.getKey()))
                .map(funder -> new Excess(
                        funder.getKey(), Money.ofTiyn(funder.getValue()), Money.ofTiyn(tiynOf(funder.getKey()))))
                .filter(funder -> funder.planned().compareTo(funder.share()) > 0)
                .toList();
        if (!excesses.isEmpty()) {
            Excess first = excesses.getFirst();
            throw GrantProblem.FUNDER_SHARE_EXCEEDED
                    .refuse(first.planned().toString(), first.share().toString())
                    .with("funderId", first.funderId())
                    .with("planned", first.planned())
                    .with("share", first.share())
                    .with("excesses", excesses)
                    .at("/lines");
        }
    }

    private long tiynOf(UUID funder) {
        return funder.equals(lead)
                ? leadTiyn()
                : coFunders.stream()
                        .filter(other -> funder.equals(other.funderId()))
                        .mapToLong(CoFunder::amountTiyn)
                        .sum();
    }

    private long leadTiyn() {
        return ceilingTiyn - coFunders.stream().mapToLong(CoFunder::amountTiyn).sum();
    }
}
