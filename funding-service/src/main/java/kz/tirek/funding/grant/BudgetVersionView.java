package kz.tirek.funding.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A version of a grant's budget as the API shows it. It never changes.
@Schema(name = "BudgetVersion", description = "A grant's budget as approved, or as a revision left it; never changes")
record BudgetVersionView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID grantId,

        @Schema(description = "1 as first approved; one more for each revision", examples = "2")
        int number,

        @Schema(
                description = "The revision that made it; none for the first",
                examples = "019ab000-0000-7000-8000-000000000007")
        @Nullable
        UUID revisionId,

        @Schema(description = "The ceiling then") Money ceiling,

        @Schema(description = "Funders beside the lead funder with their shares then; the lead funder bears the rest")
        List<NewCoFunder> coFunders,

        @Schema(description = "Sum of the lines") Money planned,

        @Schema(description = "Subject of the person", examples = "fund-approver")
        String approvedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") Instant approvedAt,

        @Schema(description = "The lines with their amounts then; zero where a revision left a line nothing")
        List<BudgetLineView> lines) {

    static BudgetVersionView of(BudgetVersion version) {
        Map<UUID, BudgetLine> known =
                version.grant().lines().stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        List<BudgetLineView> lines = version.lines().stream()
                .map(line -> BudgetLineView.of(
                        Objects.requireNonNull(known.get(line.budgetLineId())), Money.ofTiyn(line.amountTiyn())))
                .sorted(Comparator.comparingInt(BudgetLineView::number))
                .toList();
        return new BudgetVersionView(
                version.grant().id(),
                version.number(),
                version.revisionId(),
                version.ceiling(),
                version.coFunders().stream().map(NewCoFunder::of).toList(),
                lines.stream().map(BudgetLineView::amount).reduce(Money.ZERO, Money::plus),
                version.approvedBy(),
                version.approvedAt(),
                lines);
    }
}
