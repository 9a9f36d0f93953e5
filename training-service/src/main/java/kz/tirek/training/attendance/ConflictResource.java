package kz.tirek.training.attendance;

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
import kz.tirek.training.school.Reach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Conflicts about attendance over HTTP. A coordinator sees those about teachers of the own territories; the fund
/// decides.
@Path("/api/v1/attendance-conflicts")
@Tag(name = "Attendance", description = "Who was at which session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class ConflictResource {

    private final Conflicts conflicts;
    private final AttendanceReach reach;
    private final Entries entries;
    private final Reach territories;
    private final Listings listings;
    private final ChangeLog log;

    @Inject
    ConflictResource(
            Conflicts conflicts,
            AttendanceReach reach,
            Entries entries,
            Reach territories,
            Listings listings,
            ChangeLog log) {
        this.conflicts = conflicts;
        this.reach = reach;
        this.entries = entries;
        this.territories = territories;
        this.listings = listings;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "listAttendanceConflicts",
            summary = "List conflicts about attendance",
            description = "Until it is decided, the sessions an open conflict is about count as not attended.")
    public Page<ConflictView> list(@BeanParam PageRequest page, @BeanParam ConflictFilter filter) {
        return filter.narrow(territories.within(listings.of(Conflict.class), filter.territory))
                .page(page, ConflictView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(operationId = "getAttendanceConflict", summary = "Get a conflict about attendance")
    @Refuses("outside-territory")
    public ConflictView get(@PathParam("id") UUID id) {
        return ConflictView.of(reachable(id));
    }

    @GET
    @Path("/{id}/statements")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "listAttendanceConflictStatements",
            summary = "List everything stated about the person at the sessions of a conflict, and by whom")
    @Refuses("outside-territory")
    public Page<StatementView> statements(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return entries.statements(reachable(id), page);
    }

    @POST
    @Path("/{id}/decide")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "decideAttendanceConflict",
            summary = "Decide what holds; a later statement that says otherwise opens the conflict again",
            description =
                    "A decision can be decided otherwise later; every one is kept. At a session the person is decided not to"
                            + " have been at, the person counts as ABSENT.")
    @Refuses({"state-conflict", "concurrent-change"})
    public ConflictView decide(@PathParam("id") UUID id, NewDecision decision) {
        return ConflictView.of(conflicts.decide(id, decision));
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    @Operation(
            operationId = "getAttendanceConflictHistory",
            summary = "Every change of a conflict, who made it and when; without the person and the reason")
    @Refuses("outside-territory")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(ConflictWriter.TYPE, reachable(id).id(), page);
    }

    private Conflict reachable(UUID id) {
        Conflict conflict = conflicts.get(id);
        reach.require(conflict.courseRuns(), conflict.teacherId());
        return conflict;
    }
}
