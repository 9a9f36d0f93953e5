package kz.tirek.funding.issuedreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.table.Csv;
import kz.tirek.conventions.table.Pdf;
import kz.tirek.conventions.table.Xlsx;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What has changed since a report was issued, and because of which entries.
@Path("/api/v1/issued-reports/{id}/difference")
@Tag(name = "Issued reports", description = "Reports as they were issued, and what has changed since")
@RunOnVirtualThread
class DifferenceResource {

    private final IssuedReports reports;
    private final Differences differences;

    @Inject
    DifferenceResource(IssuedReports reports, Differences differences) {
        this.reports = reports;
        this.differences = differences;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, Pdf.MEDIA_TYPE})
    @Operation(
            operationId = "getReportDifference",
            summary = "Which figures of an issued report are others in another cut",
            description =
                    "Figures before and after come from the balances, what explains them from the entries that are in one"
                            + " cut and not in the other: both have to agree. XLSX and PDF list the entries too.")
    @Refuses({"unknown-reference", "reports-not-comparable", "ledger-not-settled"})
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Difference difference(
            @PathParam("id") UUID id, @BeanParam DifferenceRequest request, @Context HttpHeaders headers) {
        return differences.difference(
                differences.compare(reports.get(id), request),
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @GET
    @Path("entries")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listDifferingEntries",
            summary = "Every entry that is in one of the two cuts alone: who recorded it, when, and what it changed")
    @Refuses({"unknown-reference", "reports-not-comparable", "ledger-not-settled", "invalid-cursor"})
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    public Page<DifferingEntryView> entries(
            @PathParam("id") UUID id, @BeanParam DifferenceRequest request, @BeanParam PageRequest page) {
        DifferingPlace place = page.cursor() == null ? null : DifferingPlace.parse(page.cursor());
        Comparison compared = differences.compare(reports.get(id), place == null ? request : place.goOn(request));
        return page(
                compared,
                place == null ? 0 : place.sequence(),
                page.isBounded() ? page.limit() : PageRequest.DEFAULT_LIMIT,
                !page.isBounded());
    }

    private Page<DifferingEntryView> page(Comparison compared, long sequence, int limit, boolean streamed) {
        List<DifferingEntryView> entries = differences.entries(compared, sequence, limit + 1);
        if (entries.size() <= limit) {
            return new Page<>(entries, null);
        }
        long last = entries.get(limit - 1).sequence();
        return new Page<>(
                entries.subList(0, limit),
                DifferingPlace.of(compared, last).toString(),
                streamed ? () -> page(compared, last, PageRequest.MAX_LIMIT, true) : null);
    }
}
