package kz.tirek.funding.report;

import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.grant.BudgetLine;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.ledger.BudgetFigures;
import org.jspecify.annotations.Nullable;

/// A budget line with its figures in a cut.
record ExecutedLine(BudgetLine line, BudgetFigures figures) {

    /// What lines of the same row have in common, and in what order rows stand.
    String key(Grouping grouping) {
        return switch (grouping) {
            case LINE -> "%s %06d".formatted(line.grant().code(), line.number());
            case CATEGORY -> line.category().name();
            case GRANT -> line.grant().code();
            case HUB_SCHOOL -> line.grant().hubSchoolId().toString();
            case FUNDER -> line.funderId().toString();
        };
    }

    /// The row of `lines`, which have the same key.
    static BudgetExecutionRow row(Grouping grouping, List<ExecutedLine> lines) {
        BudgetFigures figures = sum(lines);
        BudgetLine line = lines.getFirst().line();
        Grant grant = line.grant();
        boolean ofLine = grouping == Grouping.LINE;
        boolean ofGrant = ofLine || grouping == Grouping.GRANT;
        boolean ofSchool = ofGrant || grouping == Grouping.HUB_SCHOOL;
        return new BudgetExecutionRow(
                given(
                        ofGrant || grouping == Grouping.FUNDER,
                        grouping == Grouping.GRANT ? grant.funderId() : line.funderId()),
                given(ofSchool, grant.hubSchoolId()),
                given(ofSchool, grant.hubSchool().name().kk()),
                given(ofSchool, grant.hubSchool().name().ru()),
                given(ofGrant, grant.id()),
                given(ofGrant, grant.code()),
                given(ofLine, line.id()),
                given(ofLine, line.number()),
                given(ofLine || grouping == Grouping.CATEGORY, line.category()),
                ofLine ? line.title() : null,
                Money.ofTiyn(figures.approvedTiyn()),
                Money.ofTiyn(figures.revisedTiyn()),
                Money.ofTiyn(figures.committedTiyn()),
                Money.ofTiyn(figures.disbursedTiyn()),
                Money.ofTiyn(figures.availableTiyn()));
    }

    static BudgetFigures sum(List<ExecutedLine> lines) {
        return lines.stream().map(ExecutedLine::figures).reduce(BudgetFigures.NONE, BudgetFigures::plus);
    }

    private static <T> @Nullable T given(boolean shown, T value) {
        return shown ? value : null;
    }
}
