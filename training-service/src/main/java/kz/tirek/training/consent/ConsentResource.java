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
import java.util.Map;
import java.util.UUID;
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
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The consents of a teacher over HTTP.
@Path("/api/v1/teachers/{id}/consents")
@Tag(name = "Consents", description = "What teachers agreed to as the subjects of personal data")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {

    private final Consents consents;
    private final Teachers teachers;
    private final Listings listings;
    private final ChangeLog log;
    private final Precondition precondition;

    @Inject
    ConsentResource(Consents consents, Teachers teachers, Listings listings, ChangeLog log, Precondition precondition) {
        this.consents = consents;
        this.teachers = teachers;
        this.listings = listings;
        this.log = log;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "listConsents", summary = "List the consents of a teacher, last given first")
    @Refuses("outside-territory")
    public Page<ConsentView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return listings.of(Consent.class)
                .where(
                        "e.teacherId = :teacher",
                        Map.of("teacher", teachers.reachable(id).id()))
                .sort(ConsentSort.GIVEN_DESC)
                .page(page, consents::view);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "createConsent", summary = "Record a consent")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @Refuses({"outside-territory", "teacher-erased", "date-in-future", "dates-out-of-order"})
    public Response create(@PathParam("id") UUID id, NewConsent stated) {
        ConsentView view = consents.give(teachers.changeable(id).id(), stated);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/consents/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{consentId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getConsent", summary = "Get a consent")
    @Refuses("outside-territory")
    public ConsentView get(@PathParam("id") UUID id, @PathParam("consentId") UUID consentId) {
        return consents.view(consents.get(teachers.reachable(id).id(), consentId));
    }

    @POST
    @Path("/{consentId}/withdraw")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "withdrawConsent",
            summary = "Record that a consent was withdrawn",
            description = "It stays on record with its dates. What the data was used for until then stays lawful.")
    @Refuses({"outside-territory", "teacher-erased", "state-conflict", "date-in-future", "dates-out-of-order"})
    public ConsentView withdraw(@PathParam("id") UUID id, @PathParam("consentId") UUID consentId, Withdrawal stated) {
        Consent consent = consents.get(teachers.changeable(id).id(), consentId);
        precondition.require(consent.version());
        return consents.withdraw(consent, stated);
    }

    @GET
    @Path("/{consentId}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getConsentHistory",
            summary = "Every change of a consent, who made it and when; without texts that may name the person")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @PathParam("consentId") UUID consentId, @BeanParam PageRequest page) {
        return log.history(
                "consent", consents.get(teachers.reachable(id).id(), consentId).id(), page);
    }
}
