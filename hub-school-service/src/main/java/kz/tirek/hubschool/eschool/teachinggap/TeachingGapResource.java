package kz.tirek.hubschool.eschool.teachinggap;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.identifier.Kato;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Teaching gaps.
@Path("/api/v1/teaching-gaps")
@Tag(name = "E-school", description = "Subjects without a teacher, remote classes, digital resources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TeachingGapResource {

    private final TeachingGaps gaps;
    private final GapRegister register;
    private final GapCoverage coverage;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final Dates dates;
    private final ChangeLog changeLog;

    @Inject
    TeachingGapResource(
            TeachingGaps gaps,
            GapRegister register,
            GapCoverage coverage,
            Listings listings,
            Precondition precondition,
            Caller caller,
            Dates dates,
            ChangeLog changeLog) {
        this.gaps = gaps;
        this.register = register;
        this.coverage = coverage;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.dates = dates;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listTeachingGaps", summary = "List teaching gaps")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<TeachingGapView> list(@BeanParam TeachingGapFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(TeachingGap.class), dates.today()).page(page, TeachingGapView::of);
    }

    @GET
    @Path("coverage")
    @Transactional
    @Operation(
            operationId = "getTeachingGapCoverage",
            summary = "How far remote classes close teaching gaps on a day, by territory and subject",
            description = "Each figure names the list of its rows.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public CoverageView coverage(
            @Parameter(description = "The day; today where it is not given", example = "2026-01-15")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(
                            description = "KATO code: by what lies right below it; by region where it is not given",
                            example = "150000000")
                    @QueryParam("territory")
                    @Kato
                    @Nullable
                    String territory) {
        return coverage.asOf(asOf == null ? dates.today() : asOf, territory);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getTeachingGap", summary = "Get a teaching gap")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public TeachingGapView get(@PathParam("id") UUID id) {
        return TeachingGapView.of(gaps.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getTeachingGapHistory",
            summary = "Every change of a teaching gap, oldest first; also of one that was taken back")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(GapRegister.RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "createTeachingGap",
            summary = "Record that a school lacks a teacher of a subject",
            description = "Once at a time for the same school, subject and grade.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = TeachingGapView.class)))
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "other-subject-misstated",
        "dates-out-of-order",
        "school-closed",
        "teaching-gap-exists"
    })
    public Response create(NewTeachingGap gap) {
        TeachingGapView view = register.open(gap);
        return Response.created(URI.create("/api/v1/teaching-gaps/" + view.id()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TeachingGapTerms.class)))
    @Conditional
    @Transactional
    @Operation(
            operationId = "patchTeachingGap",
            summary = "Correct the grades, hours, dates or reason of a teaching gap",
            description =
                    "Not below the hours that remote classes teach of it. An end that is put off opens the gap again.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "dates-out-of-order",
        "school-closed",
        "teaching-gap-exists",
        "teaching-gap-overcovered"
    })
    public TeachingGapView patch(@PathParam("id") UUID id, MergePatch patch) {
        TeachingGap gap = writable(id);
        return register.agree(gap, patch.applyTo(TeachingGapTerms.of(gap), TeachingGapTerms.class));
    }

    @POST
    @Path("{id}/close")
    @Conditional
    @Idempotent
    @Transactional
    @Operation(
            operationId = "closeTeachingGap",
            summary = "Record that a teaching gap ended",
            description = "Remote classes that go on teach nothing of it from the next day on.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "state-conflict", "date-in-future", "dates-out-of-order"})
    public TeachingGapView close(@PathParam("id") UUID id, TeachingGapClosure closure) {
        return register.close(writable(id), closure);
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "deleteTeachingGap",
            summary = "Take back a teaching gap recorded by mistake",
            description = "Not one that a remote class names.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "teaching-gap-in-use"})
    public void delete(@PathParam("id") UUID id) {
        register.delete(writable(id));
    }

    private TeachingGap writable(UUID id) {
        TeachingGap gap = register.lockedAt(id);
        precondition.require(gap.version());
        caller.requireTerritory(gap.school().territories());
        return gap;
    }
}
