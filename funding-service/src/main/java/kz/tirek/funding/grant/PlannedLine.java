package kz.tirek.funding.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// A budget line as it would stand.
///
/// @param pointer the place in the request it comes from
/// @param changeTiyn how much of `amountTiyn` is new; negative where it was more
record PlannedLine(
        String pointer,
        BudgetCategory category,
        @Nullable String code,
        @Nullable String title,
        UUID funderId,
        long amountTiyn,
        long changeTiyn) {

    private static final Text NO_FUNDER = new Text(
            "бұл қор беруші грантты қаржыландырмайды",
            "этот фонд не финансирует грант",
            "this funder does not fund the grant");
    /// What tells lines of a budget apart.
    private record Heading(BudgetCategory category, Optional<String> title, UUID funderId) {}

    /// A line as asked for; money of the lead funder where no funder is named.
    static PlannedLine of(NewBudgetLine line, String pointer, UUID lead) {
        return new PlannedLine(
                pointer,
                line.category(),
                line.code(),
                line.title(),
                Optional.ofNullable(line.funderId()).orElse(lead),
                Money.parse(line.amount()).tiyn(),
                Money.parse(line.amount()).tiyn());
    }

    /// A line there is, with `changeTiyn` more.
    static PlannedLine of(BudgetLine line, long changeTiyn, String pointer) {
        return new PlannedLine(
                pointer,
                line.category(),
                line.code(),
                line.title(),
                line.funderId(),
                Math.addExact(line.amount().tiyn(), changeTiyn),
                changeTiyn);
    }

    /// Refuses lines that cannot be a budget together.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal DUPLICATE if lines of a category and funder have the same
    /// title, or
    ///     two lines the same code; INVALID_REQUEST; BUDGET_ABOVE_CEILING, FUNDER_SHARE_EXCEEDED
    static void require(List<PlannedLine> lines, Shares shares) {
        Set<Object> named = new HashSet<>();
        for (PlannedLine line : lines) {
            if (!named.add(new Heading(line.category(), Optional.ofNullable(line.title()), line.funderId()))
                    || (line.code() != null && !named.add(line.code()))) {
                throw CommonProblem.DUPLICATE.refuse().at(line.pointer());
            }
            // A line that a revision left nothing may be of a funder that left the grant.
            if (line.amountTiyn() != 0 && !shares.has(line.funderId())) {
                throw CommonProblem.INVALID_REQUEST
                        .refuse(1)
                        .at(line.pointer() + "/funderId", "not-of-the-grant", NO_FUNDER);
            }
            if (line.amountTiyn() < 0) {
                throw CommonProblem.INVALID_REQUEST
                        .refuse(1)
                        .at(line.pointer() + "/amount", "below-zero", line.belowZero());
            }
        }
        Map<UUID, Long> planned = lines.stream()
                .collect(Collectors.groupingBy(
                        PlannedLine::funderId, TreeMap::new, Collectors.summingLong(PlannedLine::amountTiyn)));
        shares.require(planned);
    }

    private Text belowZero() {
        Money revised = Money.ofTiyn(amountTiyn - changeTiyn);
        Money asked = Money.ofTiyn(changeTiyn);
        return new Text(
                "жолда осынша ақша жоқ: жолда %s, өзгеріс %s".formatted(revised, asked),
                "в строке нет столько денег: в строке %s, изменение %s".formatted(revised, asked),
                "the line does not have that much: it has %s, the change is %s".formatted(revised, asked));
    }
}
