package kz.tirek.funding.issuedreport;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.funding.content.Contents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Issued reports: there is no change and no deletion.
@Path("/api/v1/issued-reports")
@Tag(name = "Issued reports", description = "Reports as they were issued, and what has changed since")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IssuedReportResource {

    /// A long journal takes its time to be drawn and stored.
    private static final int TIMEOUT_SECONDS = 600;

    private final IssuedReports reports;
    private final Issuing issuing;
    private final Contents contents;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    IssuedReportResource(IssuedReports reports, Issuing issuing, Contents contents, Listings listings, ChangeLog log) {
        this.reports = reports;
        this.issuing = issuing;
        this.contents = contents;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listIssuedReports", summary = "Issued reports, page by page, without their bytes")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<IssuedReportView> list(@BeanParam IssuedReportFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(IssuedReport.class)).page(request, issuing::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueReport",
            summary = "Draw a report, number it and keep it as it is",
            description =
                    "The cut is settled and sealed first: what is still being recorded is waited for. One report is"
                            + " issued at a time, so that numbers have no gaps.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedReportView.class)))
    @Refuses({"ledger-not-settled", "ledger-not-sealed", "report-being-issued", "report-too-large"})
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER})
    @Idempotent(required = true)
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    public Response issue(NewIssuedReport body, @Context HttpHeaders headers) {
        IssuedReportView view = issuing.issue(body, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Response.created(URI.create("/api/v1/issued-reports/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIssuedReport", summary = "One issued report, without its bytes")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public IssuedReportView get(@PathParam("id") UUID id) {
        return issuing.view(reports.get(id));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadIssuedReport",
            summary = "The bytes of an issued report",
            description = "The same bytes forever.")
    @APIResponse(
            responseCode = "200",
            description = "The file. ETag is its SHA-256",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The name of the file (RFC 6266)",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the bytes (RFC 9530)",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Response content(@PathParam("id") UUID id, @Context Request request) {
        IssuedReport report = reports.get(id);
        long bytes = report.bytes();
        return report.download().answer(request, out -> contents.write(Contents.Owner.ISSUED_REPORT, id, bytes, out));
    }

    @GET
    @Path("{id}/note")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getIssuedReportNote",
            summary = "What was signed of an issued report",
            description =
                    "A signed note (C2SP signed-note) by the keys of the ledger: number, hash, filters, cut, checkpoint and"
                            + " issuer. Whoever keeps it can prove which bytes were issued; VerifyLedger.java checks it.")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public String note(@PathParam("id") UUID id) {
        return reports.get(id).note();
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listIssuedReportHistory", summary = "When a report was issued, and by whom")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        reports.get(id);
        return log.history(Issuing.TYPE, id, request);
    }
}
