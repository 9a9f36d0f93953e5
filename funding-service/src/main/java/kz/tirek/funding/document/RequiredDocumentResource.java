package kz.tirek.funding.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which documents steps ask for: configuration of the administrator, by the day from which it applies.
@Path("/api/v1/required-documents")
@Tag(name = "Required documents", description = "Which kinds of documents a step asks for, and from which day on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RequiredDocumentResource {

    private final RequiredDocuments all;
    private final Requirements requirements;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    RequiredDocumentResource(RequiredDocuments all, Requirements requirements, Listings listings, ChangeLog log) {
        this.all = all;
        this.requirements = requirements;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listRequiredDocuments", summary = "Requirements, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<RequiredDocumentView> list(@BeanParam RequiredDocumentFilter filter, @BeanParam PageRequest request) {
        return filter.narrow(listings.of(RequiredDocument.class)).page(request, RequiredDocumentView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRequiredDocument", summary = "One requirement")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public RequiredDocumentView get(@PathParam("id") UUID id) {
        return RequiredDocumentView.of(all.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRequiredDocument",
            summary = "Ask for a kind of document at a step, or no longer, from a day on")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = RequiredDocumentView.class)))
    @Refuses({"requirement-in-the-past", "requirement-already-set"})
    @RolesAllowed(Role.ADMINISTRATOR)
    @Idempotent
    @Transactional
    public Response create(NewRequiredDocument body) {
        RequiredDocumentView view = requirements.set(body);
        return Response.created(URI.create("/api/v1/required-documents/" + view.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteRequiredDocument", summary = "Delete a requirement that is not in force yet")
    @Refuses("requirement-in-force")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Conditional
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        requirements.delete(id);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listRequiredDocumentHistory",
            summary = "Every change of a requirement; also of one that was deleted")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        Page<HistoryEntry> history = log.history(Requirements.TYPE, id, request);
        if (history.items().isEmpty() && request.cursor() == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }
}
