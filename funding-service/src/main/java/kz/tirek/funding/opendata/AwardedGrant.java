package kz.tirek.funding.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.ledger.BudgetFigures;
import org.jspecify.annotations.Nullable;

/// A grant whose budget is approved in a cut, as it stands there.
///
/// @param awardedOn when its budget was approved
/// @param closedOn when it was closed; null while it is not
/// @param modifiedAt when its last entry was recorded
/// @param shares of its funders, the lead funder first
record AwardedGrant(
        UUID id,
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate awardedOn,
        @Nullable LocalDate closedOn,
        Instant modifiedAt,
        School school,
        List<Share> shares) {

    /// The hub school it is for.
    ///
    /// @param territory KATO code of its place
    record School(String code, Name name, String territory) {}

    /// The figures of all its lines.
    BudgetFigures total() {
        return shares.stream().map(Share::total).reduce(BudgetFigures.NONE, BudgetFigures::plus);
    }

    /// The figures of its lines of these categories.
    BudgetFigures of(List<BudgetCategory> categories) {
        return shares.stream()
                .flatMap(share -> share.figures().entrySet().stream())
                .filter(entry -> categories.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BudgetFigures.NONE, BudgetFigures::plus);
    }
}
