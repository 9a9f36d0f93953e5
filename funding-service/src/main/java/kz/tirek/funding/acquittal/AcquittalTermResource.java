package kz.tirek.funding.acquittal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Within how many days money that was paid is to be accounted for: configuration of the administrator, by the day of
/// payment.
@Path("/api/v1/acquittal-terms")
@Tag(name = "Acquittal terms", description = "Within how many days money that was paid is to be accounted for")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AcquittalTermResource {

    private static final String TYPE = "acquittal-term";
    private static final Text PAST =
            new Text("өткен күн болмауы керек", "не должно быть в прошлом", "must not be in the past");

    private final AcquittalTerms terms;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    AcquittalTermResource(
            AcquittalTerms terms,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock) {
        this.terms = terms;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listAcquittalTerms", summary = "Acquittal terms, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<AcquittalTermView> list(
            @Parameter(description = "Order of the list", example = "EFFECTIVE_FROM_DESC")
                    @QueryParam("sort")
                    @DefaultValue("EFFECTIVE_FROM_DESC")
                    AcquittalTermSort sort,
            @BeanParam PageRequest request) {
        return listings.of(AcquittalTerm.class).sort(sort).page(request, AcquittalTermView::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAcquittalTerm", summary = "One acquittal term")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public AcquittalTermView get(@PathParam("id") UUID id) {
        return AcquittalTermView.of(terms.get(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAcquittalTerm", summary = "Set an acquittal term from a day on")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = AcquittalTermView.class)))
    @Refuses("acquittal-term-set")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Idempotent
    @Transactional
    public Response create(NewAcquittalTerm body) {
        if (body.effectiveFrom().isBefore(BusinessDate.today(clock))) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("/effectiveFrom", "in-past", PAST);
        }
        AcquittalTerm term = new AcquittalTerm(body, clock.instant());
        terms.persistAndFlush(term);
        AcquittalTermView view = AcquittalTermView.of(term);
        changes.record(TYPE, term.id(), "CREATED", view);
        return Response.created(URI.create("/api/v1/acquittal-terms/" + term.id()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteAcquittalTerm", summary = "Take back an acquittal term that does not apply yet")
    @Refuses("acquittal-term-in-force")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Conditional
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        AcquittalTerm term = terms.get(id);
        precondition.require(term.version());
        if (!term.effectiveFrom().isAfter(BusinessDate.today(clock))) {
            throw AcquittalProblem.ACQUITTAL_TERM_IN_FORCE.refuse(
                    term.effectiveFrom().toString());
        }
        terms.delete(term);
        changes.record(TYPE, id, "DELETED", null);
    }

    @GET
    @Path("{id}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listAcquittalTermHistory",
            summary = "Every change of an acquittal term; also of one that was deleted")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest request) {
        Page<HistoryEntry> history = log.history(TYPE, id, request);
        if (history.items().isEmpty() && request.cursor() == null) {
            throw CommonProblem.NOT_FOUND.refuse();
        }
        return history;
    }
}
