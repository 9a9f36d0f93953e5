package kz.tirek.funding.report;

import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.ledger.LineFigures;
import org.jspecify.annotations.Nullable;

/// A budget line with its figures in a cut.
record ExecutedLine(LineFacts line, LineFigures figures) {

    /// What lines of the same row have in common, and in what order rows stand.
    String key(BudgetExecutionFilter filter) {
        return switch (filter.groupBy) {
            case LINE -> "%s %06d".formatted(line.grantCode(), line.number());
            case CATEGORY -> line.category().name();
            case GRANT -> line.grantCode();
            case HUB_SCHOOL -> line.hubSchoolId().toString();
            case FUNDER -> line.funderId().toString();
            case TERRITORY -> new Place(line.territory()).below(filter.territory);
            case MONTH -> throw new IllegalArgumentException("lines have no month");
        };
    }

    /// The row of `lines`, which have the same key.
    static BudgetExecutionRow row(BudgetExecutionFilter filter, List<ExecutedLine> lines) {
        Grouping grouping = filter.groupBy;
        LineFigures sums = sum(lines);
        BudgetFigures figures = sums.budget();
        LineFacts line = lines.getFirst().line();
        boolean ofLine = grouping == Grouping.LINE;
        boolean ofGrant = ofLine || grouping == Grouping.GRANT;
        boolean ofSchool = ofGrant || grouping == Grouping.HUB_SCHOOL;
        boolean ofFunder = ofGrant || grouping == Grouping.FUNDER;
        Name funder = grouping == Grouping.GRANT ? line.grantFunder() : line.funder();
        return new BudgetExecutionRow(
                given(ofFunder, grouping == Grouping.GRANT ? line.grantFunderId() : line.funderId()),
                given(ofFunder, funder.kk()),
                given(ofFunder, funder.ru()),
                territory(filter, line, ofSchool),
                given(ofSchool, line.hubSchoolId()),
                given(ofSchool, line.hubSchool().kk()),
                given(ofSchool, line.hubSchool().ru()),
                given(ofGrant, line.grantId()),
                given(ofGrant, line.grantCode()),
                given(ofLine, line.id()),
                given(ofLine, line.number()),
                given(ofLine || grouping == Grouping.CATEGORY, line.category()),
                ofLine ? line.title() : null,
                null,
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(sums.acquittedTiyn()),
                Money.ofTiyn(figures.availableTiyn()));
    }

    static LineFigures sum(List<ExecutedLine> lines) {
        return lines.stream().map(ExecutedLine::figures).reduce(LineFigures.NONE, LineFigures::plus);
    }

    private static @Nullable String territory(BudgetExecutionFilter filter, LineFacts line, boolean ofSchool) {
        return filter.groupBy == Grouping.TERRITORY
                ? new Place(line.territory()).below(filter.territory)
                : given(ofSchool, line.territory());
    }

    private static <T> @Nullable T given(boolean shown, T value) {
        return shown ? value : null;
    }
}
