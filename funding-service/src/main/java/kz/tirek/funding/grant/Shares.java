package kz.tirek.funding.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.FundingProblem;

/// Who bears how much of a grant's ceiling: co-funders their amounts, the lead funder the rest.
record Shares(UUID lead, long ceilingTiyn, List<CoFunder> coFunders) {

    private static final Text REPEATED = new Text(
            "қор беруші бір рет қана аталады", "фонд называется только один раз", "a funder is named once only");
    private static final Text NOTHING_LEFT = new Text(
            "бірге қаржыландырушылардың сомасы шектен аз болуы керек",
            "сумма софинансирования должна быть меньше потолка",
            "what co-funders bear must be less than the ceiling");

    /// The same, unless a funder is named twice or co-funders leave the lead funder nothing, which is refused at
    /// `pointer`.
    Shares agreed(String pointer) {
        Set<UUID> named = new HashSet<>(Set.of(lead));
        for (int i = 0; i < coFunders.size(); i++) {
            if (!named.add(coFunders.get(i).funderId())) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at("/coFunders/" + i + "/funderId", "repeated", REPEATED);
            }
        }
        if (leadTiyn() <= 0) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "not-below-ceiling", NOTHING_LEFT);
        }
        return this;
    }

    boolean has(UUID funder) {
        return funder.equals(lead) || coFunders.stream().anyMatch(other -> funder.equals(other.funderId()));
    }

    /// Refuses lines that add up to more than the ceiling, or than the share of their funder.
    ///
    /// @param planned tiyn by funder
    /// @throws kz.tirek.conventions.problem.Refusal BUDGET_ABOVE_CEILING, FUNDER_SHARE_EXCEEDED
    void require(Map<UUID, Long> planned) {
        long all = planned.values().stream().mapToLong(Long::longValue).sum();
        if (all > ceilingTiyn) {
            throw FundingProblem.BUDGET_ABOVE_CEILING
                    .refuse()
                    .with("planned", Money.ofTiyn(all))
                    .with("ceiling", Money.ofTiyn(ceilingTiyn))
                    .at("/lines");
        }
        planned.forEach((funder, tiyn) -> {
            Money share = Money.ofTiyn(tiynOf(funder));
            if (tiyn > share.tiyn()) {
                throw GrantProblem.FUNDER_SHARE_EXCEEDED
                        .refuse(Money.ofTiyn(tiyn).toString(), share.toString())
                        .with("funderId", funder)
                        .with("planned", Money.ofTiyn(tiyn))
                        .with("share", share)
                        .at("/lines");
            }
        });
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
