package kz.tirek.funding.auditsample;

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
import java.util.Map;
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

/// Samples over HTTP. Who is examined does not know what is drawn.
@Path("/api/v1/audit-samples")
@Tag(name = "Audit samples", description = "Samples that auditors draw: reproducible by seed, kept as they were drawn")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditSampleResource {

    private final AuditSamples samples;
    private final Listings listings;

    @Inject
    AuditSampleResource(AuditSamples samples, Listings listings) {
        this.samples = samples;
        this.listings = listings;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditSamples", summary = "Samples, page by page")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditSampleView> list(
            @Parameter(description = "Order of the list", example = "DRAWN_DESC")
                    @QueryParam("sort")
                    @DefaultValue("DRAWN_DESC")
                    AuditSampleSort sort,
            @BeanParam PageRequest request) {
        return listings.of(AuditSample.class).sort(sort).page(request, AuditSampleView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "drawAuditSample",
            summary = "Draw a sample of postings or disbursements at a cut",
            description =
                    "The same population, cut, method and seed give the same sample on any machine. The k-th random number, from 0, is the"
                            + " SHA-256 of `tirek-sample-1`, a line end, the seed, a line end and k in decimal digits (UTF-8), taken as one whole"
                            + " number, modulo the interval or the number of items. MONETARY_UNIT: number 0, plus 1, is the first tiyn that hits of"
                            + " the amounts laid end to end, then every tiyn an interval further. SIMPLE_RANDOM: each number, plus 1, is the place of"
                            + " an item, until enough different ones are drawn. STRATIFIED: so of each stratum, with the seed, a slash and the"
                            + " number of the stratum. Each stratum has one item to begin with; each further one goes to the stratum with the"
                            + " largest quotient of its items, its amount or 1 (`allocation`) by its items of the sample and a half, of equal"
                            + " ones to the first.")
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = AuditSampleView.class)))
    @Refuses({
        "unknown-reference",
        "ledger-not-settled",
        "audit-population-empty",
        "audit-sample-too-large",
        "audit-sample-too-small"
    })
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Transactional
    public Response draw(NewAuditSample body) {
        AuditSample sample = samples.draw(body);
        return Response.created(URI.create("/api/v1/audit-samples/" + sample.id()))
                .entity(AuditSampleView.of(sample))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAuditSample", summary = "One sample")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public AuditSampleView get(@PathParam("id") UUID id) {
        return AuditSampleView.of(samples.get(id));
    }

    @GET
    @Path("{id}/items")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listAuditSampleItems",
            summary = "The items that were drawn, in the order of the population")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditSampleItemView> items(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        samples.get(id);
        return listings.of(AuditSampleItem.class)
                .where("e.sampleId = :sampleId", Map.of("sampleId", id))
                .page(request, AuditSampleItemView::of);
    }

    @GET
    @Path("{id}/evaluations")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditSampleEvaluations", summary = "Evaluations of a sample, oldest first")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditSampleEvaluationView> evaluations(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        samples.get(id);
        return listings.of(AuditSampleEvaluation.class)
                .where("e.sampleId = :sampleId", Map.of("sampleId", id))
                .page(request, AuditSampleEvaluationView::of);
    }

    @POST
    @Path("{id}/evaluations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluateAuditSample",
            summary = "Say which items are misstated, and see what it says about the population")
    @APIResponse(
            responseCode = "201",
            description = "Evaluated",
            content = @Content(schema = @Schema(implementation = AuditSampleEvaluationView.class)))
    @Refuses("audit-item-not-drawn")
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Transactional
    public Response evaluate(@PathParam("id") UUID id, NewEvaluation body) {
        AuditSampleEvaluation evaluation = samples.evaluate(id, body);
        return Response.created(URI.create("/api/v1/audit-samples/" + id + "/evaluations"))
                .entity(AuditSampleEvaluationView.of(evaluation))
                .build();
    }
}
