package kz.tirek.hubschool.cohort;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The phases of the programme. Only described here: a hub school's own cohort is what its nomination says.
@Path("/api/v1/cohorts")
@Tag(name = "Cohorts", description = "The phases of the programme, as announced")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CohortResource {

    private static final String RESOURCE = "cohort";

    private final Cohorts cohorts;
    private final Listings listings;
    private final Precondition precondition;
    private final Changes changes;
    private final ChangeLog changeLog;
    private final Clock clock;

    @Inject
    CohortResource(
            Cohorts cohorts,
            Listings listings,
            Precondition precondition,
            Changes changes,
            ChangeLog changeLog,
            Clock clock) {
        this.cohorts = cohorts;
        this.listings = listings;
        this.precondition = precondition;
        this.changes = changes;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listCohorts", summary = "List cohorts")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<CohortView> list(@BeanParam CohortFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(Cohort.class)).page(page, CohortView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getCohort", summary = "Get a cohort")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public CohortView get(@PathParam("id") UUID id) {
        return CohortView.of(cohorts.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(operationId = "getCohortHistory", summary = "Every change of a cohort, oldest first")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return changeLog.history(RESOURCE, cohorts.at(id).id(), page);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "createCohort",
            summary = "Describe a phase of the programme",
            description = "Figures stay as they were published: those of different phases and sources need not add up.")
    @RolesAllowed(FUND_OFFICER)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CohortView.class)))
    @Refuses({"cohort-code-taken", "dates-out-of-order"})
    public Response create(NewCohort facts) {
        requireOrder(facts);
        Cohort cohort = new Cohort(facts, clock.instant());
        cohorts.persist(cohort);
        CohortView view = recorded(cohort, "CREATED");
        return Response.created(URI.create("/api/v1/cohorts/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewCohort.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchCohort", summary = "Change what is said of a cohort")
    @RolesAllowed(FUND_OFFICER)
    @Refuses({"cohort-code-taken", "dates-out-of-order"})
    public CohortView patch(@PathParam("id") UUID id, MergePatch patch) {
        Cohort cohort = cohorts.at(id);
        precondition.require(cohort.version());
        NewCohort facts = patch.applyTo(cohort.facts(), NewCohort.class);
        if (facts.equals(cohort.facts())) {
            return CohortView.of(cohort);
        }
        requireOrder(facts);
        cohort.describe(facts);
        return recorded(cohort, "UPDATED");
    }

    private static void requireOrder(NewCohort facts) {
        if (facts.startsOn() != null) {
            Dates.requireOrder(facts.startsOn(), facts.endsOn(), "/endsOn");
        }
    }

    private CohortView recorded(Cohort cohort, String operation) {
        cohorts.flush();
        CohortView view = CohortView.of(cohort);
        changes.record(RESOURCE, view.id(), operation, view);
        return view;
    }
}
