package kz.tirek.funding.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Checks;
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

    /// Lines as asked for in the list at `pointer`.
    static List<PlannedLine> of(List<NewBudgetLine> lines, String pointer, UUID lead) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(lines.get(i), pointer + "/" + i, lead))
                .toList();
    }

    /// Checks each line beside the others: DUPLICATE if lines of a category and funder have the same title, or two
    /// lines the same code; INVALID_REQUEST.
    static void check(List<PlannedLine> lines, Shares shares, Checks checks) {
        Set<Object> named = new HashSet<>();
        for (PlannedLine line : lines) {
            boolean isNew = named.add(new Heading(line.category(), Optional.ofNullable(line.title()), line.funderId()));
            boolean hasNewCode = line.code() == null || named.add(line.code());
            List<String> funder = new ArrayList<>(shares.pointers());
            funder.add(line.pointer() + "/funderId");
            checks.on(funder, () -> line.requireFunder(shares))
                    .on(line.pointer() + "/amount", line::requireNotBelowZero)
                    .on(List.of(), () -> line.requireDistinct(isNew && hasNewCode));
        }
    }

    private void requireDistinct(boolean isDistinct) {
        if (!isDistinct) {
            throw CommonProblem.DUPLICATE.refuse().at(pointer);
        }
    }

    /// A line that a revision left nothing may be of a funder that left the grant.
    private void requireFunder(Shares shares) {
        if (amountTiyn != 0 && !shares.has(funderId)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer + "/funderId", "not-of-the-grant", NO_FUNDER);
        }
    }

    private void requireNotBelowZero() {
        if (amountTiyn < 0) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer + "/amount", "below-zero", belowZero());
        }
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
