package kz.tirek.funding.auditrule;

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
import jakarta.ws.rs.core.MediaType;
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
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Findings over HTTP. They are suspicions: only auditors see them, and no feed publishes them.
@Path("/api/v1/audit-findings")
@Tag(name = "Audit findings", description = "What auditors' rules find, and what auditors make of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FindingResource {

    private final Findings findings;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    FindingResource(Findings findings, Listings listings, Precondition precondition, Caller caller, Clock clock) {
        this.findings = findings;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditFindings", summary = "Findings, page by page")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<FindingView> list(@BeanParam FindingFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(Finding.class)).page(request, FindingView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAuditFinding", summary = "One finding")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public FindingView get(@PathParam("id") UUID id) {
        return FindingView.of(findings.get(id));
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(operationId = "listAuditFindingHistory", summary = "What auditors made of a finding, oldest first")
    @RolesAllowed(Role.AUDITOR)
    @Transactional
    public Page<FindingDecisionView> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        findings.get(id);
        return listings.of(FindingDecision.class)
                .where("e.findingId = :findingId", Map.of("findingId", id))
                .page(request, FindingDecisionView::of);
    }

    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmAuditFinding", summary = "Say that a finding is what it seems")
    @Refuses("state-conflict")
    @RolesAllowed(Role.AUDITOR)
    @Conditional
    @Idempotent
    @Transactional
    public FindingView confirm(@PathParam("id") UUID id, FindingComment body) {
        return decide(id, FindingStatus.Action.CONFIRM, body);
    }

    @POST
    @Path("{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dismissAuditFinding", summary = "Say that a finding is explained")
    @Refuses("state-conflict")
    @RolesAllowed(Role.AUDITOR)
    @Conditional
    @Idempotent
    @Transactional
    public FindingView dismiss(@PathParam("id") UUID id, FindingComment body) {
        return decide(id, FindingStatus.Action.DISMISS, body);
    }

    @POST
    @Path("{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "resolveAuditFinding", summary = "Say that what was found was put right")
    @Refuses("state-conflict")
    @RolesAllowed(Role.AUDITOR)
    @Conditional
    @Idempotent
    @Transactional
    public FindingView resolve(@PathParam("id") UUID id, FindingComment body) {
        return decide(id, FindingStatus.Action.RESOLVE, body);
    }

    @POST
    @Path("{id}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reopenAuditFinding",
            summary = "Look once more at a finding that was explained or put right")
    @Refuses("state-conflict")
    @RolesAllowed(Role.AUDITOR)
    @Conditional
    @Idempotent
    @Transactional
    public FindingView reopen(@PathParam("id") UUID id, FindingComment body) {
        return decide(id, FindingStatus.Action.REOPEN, body);
    }

    private FindingView decide(UUID id, FindingStatus.Action action, FindingComment body) {
        Finding finding = findings.get(id);
        precondition.require(finding.version());
        findings.getEntityManager().persist(finding.decide(action, body.comment(), caller.subject(), clock.instant()));
        findings.flush();
        return FindingView.of(finding);
    }
}
