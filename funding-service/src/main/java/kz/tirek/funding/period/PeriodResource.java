package kz.tirek.funding.period;

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
import java.time.YearMonth;
import java.util.UUID;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The months of the ledger, and closing them.
@Path("/api/v1/periods")
@Tag(name = "Periods", description = "The months of the ledger: open, closed softly, closed for good")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeriodResource {

    /// The history of a month that was never closed is empty.
    private static final UUID NEVER = new UUID(0, 0);

    private final Periods periods;
    private final PeriodLife life;
    private final ChangeLog log;

    @Inject
    PeriodResource(Periods periods, PeriodLife life, ChangeLog log) {
        this.periods = periods;
        this.life = life;
        this.log = log;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPeriods", summary = "Every month, the newest first")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<PeriodView> list() {
        return new Page<>(periods.all(), null);
    }

    @GET
    @Path("{month}")
    @Operation(operationId = "getPeriod", summary = "One month")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public PeriodView get(@PathParam("month") YearMonth month) {
        return periods.view(month);
    }

    @POST
    @Path("{month}/close")
    @Operation(
            operationId = "closePeriod",
            summary = "Close a month softly: it takes entries under an approved exception only")
    @Refuses({"state-conflict", "period-not-ended", "period-out-of-order"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PeriodView close(@PathParam("month") YearMonth month) {
        return life.close(month);
    }

    @POST
    @Path("{month}/harden")
    @Operation(operationId = "hardenPeriod", summary = "Close a month for good")
    @Refuses({"state-conflict", "period-out-of-order"})
    @RolesAllowed(Role.FUND_TREASURER)
    @Conditional
    @Idempotent(required = true)
    @Transactional
    public PeriodView harden(@PathParam("month") YearMonth month) {
        return life.harden(month);
    }

    @GET
    @Path("{month}/history")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listPeriodHistory", summary = "Every change of a month")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<HistoryEntry> history(@PathParam("month") YearMonth month, @BeanParam PageRequest request) {
        periods.view(month);
        return log.history(
                PeriodLife.PERIOD, periods.closed(month).map(Period::id).orElse(NEVER), request);
    }
}
