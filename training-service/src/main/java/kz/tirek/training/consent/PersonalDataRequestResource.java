package kz.tirek.training.consent;

import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.school.Reach;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The register of what teachers ask of their personal data over HTTP.
@Path("/api/v1/personal-data-requests")
@Tag(name = "Personal data", description = "Who read it in full and why, which keys seal it, what people ask of it")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PersonalDataRequestResource {

    private final PersonalDataRequests requests;
    private final Teachers teachers;
    private final Reach reach;
    private final Caller caller;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;

    @Inject
    PersonalDataRequestResource(
            PersonalDataRequests requests,
            Teachers teachers,
            Reach reach,
            Caller caller,
            Listings listings,
            ChangeLog log,
            Precondition precondition) {
        this.requests = requests;
        this.teachers = teachers;
        this.reach = reach;
        this.caller = caller;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "listPersonalDataRequests", summary = "List requests concerning personal data, due first")
    public Page<PersonalDataRequestView> list(@BeanParam PageRequest page, @BeanParam RequestFilter filter) {
        return filter.narrow(reach.within(listings.of(PersonalDataRequest.class), null))
                .page(page, this::shown);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createPersonalDataRequest",
            summary = "Register what a teacher asks of the personal data kept of them",
            description =
                    "It is due within one working day (Law 94-V, art. 25(2)(8)) by the calendar of now: what is entered in"
                            + " `/calendar-days` later does not move it.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PersonalDataRequestView.class)))
    @Refuses({"unknown-reference", "outside-territory", "teacher-erased", "date-in-future"})
    public Response create(NewRequest stated) {
        teachers.named(stated.teacherId());
        PersonalDataRequestView view = requests.register(stated);
        return Response.created(URI.create("/api/v1/personal-data-requests/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getPersonalDataRequest", summary = "Get a request concerning personal data")
    @Refuses("outside-territory")
    public PersonalDataRequestView get(@PathParam("id") UUID id) {
        return shown(reachable(id));
    }

    @POST
    @Path("/{id}/complete")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "completePersonalDataRequest",
            summary = "Record that what was asked is done",
            description =
                    "The erasure of a teacher's personal data completes the teacher's open requests by itself. A request"
                            + " for erasure is not completed without it.")
    @Refuses({"state-conflict", "teacher-not-erased", "date-in-future", "dates-out-of-order"})
    public PersonalDataRequestView complete(@PathParam("id") UUID id, RequestOutcome stated) {
        PersonalDataRequest request = reachable(id);
        precondition.require(request.version());
        return requests.complete(request, stated);
    }

    @POST
    @Path("/{id}/refuse")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "refusePersonalDataRequest", summary = "Record that a request is refused, and why")
    @Refuses({"state-conflict", "date-in-future", "dates-out-of-order"})
    public PersonalDataRequestView refuse(@PathParam("id") UUID id, RequestOutcome stated) {
        PersonalDataRequest request = reachable(id);
        precondition.require(request.version());
        return requests.refuse(request, stated);
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getPersonalDataRequestHistory",
            summary = "Every change of a request, who made it and when; without texts that may name the person")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history("personal-data-request", reachable(id).id(), page);
    }

    /// Auditors watch the deadlines and see no person.
    private PersonalDataRequestView shown(PersonalDataRequest request) {
        PersonalDataRequestView view = requests.view(request);
        return caller.has(FUND_OFFICER) || caller.has(COORDINATOR) ? view : view.withoutTexts();
    }

    private PersonalDataRequest reachable(UUID id) {
        PersonalDataRequest request = requests.get(id);
        teachers.reachable(request.teacherId());
        return request;
    }
}
