package kz.tirek.funding.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.funding.journal.CutRequest;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which cut, and which postings in it.
public class JournalFilter extends CutRequest {

    @Parameter(description = "The first business date that counts; the beginning if missing", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Postings about money of this funder")
    @QueryParam("funderId")
    @Nullable
    UUID funderId;

    @Parameter(description = "Postings about this grant")
    @QueryParam("grantId")
    @Nullable
    UUID grantId;

    @Parameter(description = "Postings about this hub school")
    @QueryParam("hubSchoolId")
    @Nullable
    UUID hubSchoolId;

    @Parameter(description = "Postings about this budget line")
    @QueryParam("budgetLineId")
    @Nullable
    UUID budgetLineId;

    @Parameter(description = "Postings about this supplier")
    @QueryParam("supplierId")
    @Nullable
    UUID supplierId;

    /// Whether it holds the posting of the entry.
    boolean holds(OrderedEntry entry, OrderedPosting posting) {
        return (from == null || !entry.effectiveOn().isBefore(from))
                && (funderId == null || funderId.equals(posting.funderId()))
                && (grantId == null || grantId.equals(posting.grantId()))
                && (hubSchoolId == null || hubSchoolId.equals(posting.hubSchoolId()))
                && (budgetLineId == null || budgetLineId.equals(posting.budgetLineId()))
                && (supplierId == null || supplierId.equals(posting.supplierId()));
    }
}
