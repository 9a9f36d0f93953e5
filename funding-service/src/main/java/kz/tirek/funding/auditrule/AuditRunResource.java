package kz.tirek.funding.auditrule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Runs of auditors' rules over HTTP.
@Path("/api/v1/audit-runs")
@Tag(name = "Audit findings", description = "What auditors' rules find, and what auditors make of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditRunResource {

    private final AuditRuns runs;
    private final Listings listings;

    @Inject
    AuditRunResource(AuditRuns runs, Listings listings) {
        this.runs = runs;
        this.listings = listings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditRuns", summary = "Runs of auditors' rules, page by page")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditRunView> list(
            @Parameter(description = "Order of the list", example = "RUN_DESC")
                    @QueryParam("sort")
                    @DefaultValue("RUN_DESC")
                    AuditRunSort sort,
            @BeanParam PageRequest request) {
        return listings.of(AuditRun.class).sort(sort).page(request, AuditRunView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runAuditRules",
            summary = "Hold the rules in force against a period, at a cut",
            description =
                    "What is found twice is one finding: it keeps the evidence of the first time. A run repeated with the same period"
                            + " and cut finds the same.")
    @APIResponse(
            responseCode = "201",
            description = "Examined",
            content = @Content(schema = @Schema(implementation = AuditRunView.class)))
    @Refuses({"unknown-reference", "ledger-not-settled", "audit-run-finds-too-much"})
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Transactional
    public Response run(NewAuditRun body) {
        AuditRun run = runs.run(body);
        return Response.created(URI.create("/api/v1/audit-runs/" + run.id()))
                .entity(AuditRunView.of(run))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAuditRun", summary = "One run")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public AuditRunView get(@PathParam("id") UUID id) {
        return AuditRunView.of(runs.get(id));
    }
}
