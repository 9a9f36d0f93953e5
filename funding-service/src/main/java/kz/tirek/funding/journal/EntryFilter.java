package kz.tirek.funding.journal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.list.Listing;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which entries a list holds, and in which order.
@SuppressWarnings("NullAway.Init")
public class EntryFilter {

    @Parameter(description = "Entries with a posting to this account", example = "payables")
    @QueryParam("account")
    @Size(min = 1, max = 100)
    @Nullable
    String account;

    @Parameter(description = "Entries with a posting about this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Entries with a posting about this budget line")
    @QueryParam("budgetLineId")
    @Nullable
    UUID budgetLineId;

    @Parameter(description = "Entries with a posting about this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    @Parameter(description = "Entries of this kind of event", example = "DISBURSEMENT_PAID")
    @QueryParam("causeType")
    @Nullable
    CauseType causeType;

    @Parameter(description = "Entries about this grant, disbursement or reversed entry")
    @QueryParam("causeId")
    @Nullable
    UUID causeId;

    @Parameter(description = "Entries recorded in a closed month under this exception")
    @QueryParam("exceptionId")
    @Nullable
    UUID exceptionId;

    @Parameter(description = "Entries that take effect on this day or later", example = "2026-01-01")
    @QueryParam("effectiveFrom")
    @Nullable
    LocalDate effectiveFrom;

    @Parameter(description = "Entries that take effect on this day or before", example = "2026-12-31")
    @QueryParam("effectiveTo")
    @Nullable
    LocalDate effectiveTo;

    @Parameter(description = "Entries recorded by this instant", example = "2026-12-31T19:00:00Z")
    @QueryParam("knownAt")
    @Nullable
    Instant knownAt;

    @Parameter(description = "Order of the list", example = "RECORDED")
    @QueryParam("sort")
    @DefaultValue("RECORDED")
    EntrySort sort;

    Listing<JournalEntry> narrow(Listing<JournalEntry> entries) {
        return entries.whereIf(account, posting("accountCode", "account"), "account")
                .whereIf(grantId, posting("grantId", "grantId"), "grantId")
                .whereIf(budgetLineId, posting("budgetLineId", "budgetLineId"), "budgetLineId")
                .whereIf(supplierId, posting("supplierId", "supplierId"), "supplierId")
                .whereIf(causeType, "e.causeType = :causeType", "causeType")
                .whereIf(causeId, "e.causeId = :causeId", "causeId")
                .whereIf(exceptionId, "e.exceptionId = :exceptionId", "exceptionId")
                .whereIf(effectiveFrom, "e.effectiveOn >= :effectiveFrom", "effectiveFrom")
                .whereIf(effectiveTo, "e.effectiveOn <= :effectiveTo", "effectiveTo")
                .whereIf(knownAt, "e.recordedAt <= :knownAt", "knownAt")
                .sort(sort);
    }

    private static String posting(String path, String parameter) {
        return "exists (select 1 from e.postings p where p." + path + " = :" + parameter + ")";
    }
}
