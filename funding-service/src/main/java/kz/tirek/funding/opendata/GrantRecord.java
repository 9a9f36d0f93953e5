package kz.tirek.funding.opendata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.ledger.BudgetFigures;
import org.jspecify.annotations.Nullable;

/// A grant as 360Giving tells it: what one funder gives. A grant of several funders is several records, which name
/// each other, so that the amounts add up.
///
/// @param awarded the budget as it stands after revisions
/// @param disbursed what was paid of it, less what came back
/// @param territory KATO code of the school's place
/// @param related the other records of the grant
/// @param modified when its last entry was recorded
record GrantRecord(
        String id,
        String title,
        String description,
        BigDecimal awarded,
        BigDecimal disbursed,
        LocalDate awardedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        String recipientId,
        String recipient,
        String territory,
        String funderId,
        String funder,
        List<String> related,
        String modified) {

    static final String CURRENCY = "KZT";
    static final String COUNTRY = "KZ";
    static final String GEOGRAPHY = "KATO";

    /// The records of a grant, that of the lead funder first.
    static List<GrantRecord> of(AwardedGrant grant, Publisher publisher, Language language) {
        List<String> ids = grant.shares().stream()
                .map(share -> id(grant, share, publisher))
                .toList();
        return grant.shares().stream()
                .map(share -> of(grant, share, publisher, language, ids))
                .toList();
    }

    private static GrantRecord of(
            AwardedGrant grant, Share share, Publisher publisher, Language language, List<String> ids) {
        String id = id(grant, share, publisher);
        BudgetFigures figures = share.total();
        Name school = grant.school().name();
        return new GrantRecord(
                id,
                Programme.title(language, grant),
                description(language, grant),
                BigDecimal.valueOf(figures.revisedTiyn(), 2),
                BigDecimal.valueOf(figures.disbursedTiyn(), 2),
                grant.awardedOn(),
                grant.startsOn(),
                grant.endsOn(),
                publisher.hubSchool(grant.school().code()),
                Programme.in(language, school),
                grant.school().territory(),
                share.funder().id(),
                Programme.in(language, share.funder().name()),
                ids.stream().filter(other -> !other.equals(id)).toList(),
                BusinessDate.dateTime(grant.modifiedAt()));
    }

    private static String id(AwardedGrant grant, Share share, Publisher publisher) {
        return publisher.grant(share.number() == 0 ? grant.code() : grant.code() + "-" + share.number());
    }

    private static String description(Language language, AwardedGrant grant) {
        return Programme.in(language, Programme.description(grant.school()));
    }

    /// A cell of a table of these records.
    interface Cell {
        @Nullable
        Object of(GrantRecord grant);
    }
}
