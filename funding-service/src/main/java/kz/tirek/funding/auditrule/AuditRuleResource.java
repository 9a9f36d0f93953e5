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
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Rules of auditors: who is examined knows neither them nor what they find.
@Path("/api/v1/audit-rules")
@Tag(name = "Audit rules", description = "What auditors examine the money with")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditRuleResource {

    private final AuditRules rules;
    private final Parameters parameters;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AuditRuleResource(
            AuditRules rules,
            Parameters parameters,
            Listings listings,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.parameters = parameters;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditRules", summary = "Rules of auditors, page by page")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditRuleView> list(
            @Parameter(description = "Rules of this kind", example = "SPLIT_PAYMENTS") @QueryParam("kind") @Nullable
                    RuleKind kind,
            @Parameter(description = "Order of the list", example = "CREATED")
                    @QueryParam("sort")
                    @DefaultValue("CREATED")
                    AuditRuleSort sort,
            @BeanParam PageRequest request) {
        return listings.of(AuditRule.class)
                .whereIf(kind, "e.kind = :kind", "kind")
                .sort(sort)
                .page(request, AuditRuleView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAuditRule", summary = "Add a rule of a kind of the catalogue")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AuditRuleView.class)))
    @RolesAllowed(Role.AUDITOR)
    @Idempotent
    @Transactional
    public Response create(NewAuditRule body) {
        AuditRule rule = new AuditRule(body.kind(), body.title(), caller.subject(), clock.instant());
        AuditRuleVersion first = version(rule, body.first(), "/first/parameters");
        rules.persist(rule);
        rules.getEntityManager().persist(first);
        rules.flush();
        return Response.created(URI.create("/api/v1/audit-rules/" + rule.id()))
                .entity(AuditRuleView.of(rule))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAuditRule", summary = "One rule")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public AuditRuleView get(@PathParam("id") UUID id) {
        return AuditRuleView.of(rules.get(id));
    }

    @GET
    @Path("{id}/versions")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditRuleVersions", summary = "The versions of a rule's parameters, oldest first")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<AuditRuleVersionView> versions(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        rules.get(id);
        return listings.of(AuditRuleVersion.class)
                .where("e.rule.id = :ruleId", Map.of("ruleId", id))
                .page(request, AuditRuleVersionView::of);
    }

    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAuditRuleVersion",
            summary = "Give a rule other parameters from a day on, or switch it off; what was found stays")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AuditRuleVersionView.class)))
    @RolesAllowed(Role.AUDITOR)
    @Conditional
    @Idempotent
    @Transactional
    public Response addVersion(@PathParam("id") UUID id, NewAuditRuleVersion body) {
        AuditRule rule = rules.get(id);
        precondition.require(rule.version());
        AuditRuleVersion added = version(rule, body, "/parameters");
        rules.getEntityManager().persist(added);
        rules.flush();
        return Response.created(URI.create("/api/v1/audit-rules/" + id + "/versions"))
                .entity(AuditRuleVersionView.of(added))
                .build();
    }

    private AuditRuleVersion version(AuditRule rule, NewAuditRuleVersion stated, String pointer) {
        String complete = parameters.complete(rule.kind(), stated.parameters(), pointer);
        return new AuditRuleVersion(rule, stated, complete, caller.subject(), clock.instant());
    }
}
