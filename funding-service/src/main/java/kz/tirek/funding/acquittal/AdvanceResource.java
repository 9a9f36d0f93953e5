package kz.tirek.funding.acquittal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.time.BusinessDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What schools and suppliers were paid and have not accounted for.
@Path("/api/v1/advances")
@Tag(name = "Acquittals", description = "What became of the money that was paid")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AdvanceResource {

    private final Listings listings;
    private final Clock clock;

    @Inject
    AdvanceResource(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listAdvances", summary = "Money that was paid and is not accounted for, page by page")
    @RolesAllowed({Role.FUND_OFFICER, Role.FUND_APPROVER, Role.FUND_TREASURER, Role.AUDITOR})
    @Transactional
    public Page<AdvanceView> list(@BeanParam AdvanceFilter filter, @BeanParam PageRequest request) {
        LocalDate day = filter.asOf == null ? BusinessDate.today(clock) : filter.asOf;
        return filter.narrow(listings.of(Advance.class), day).page(request, advance -> advance.view(day));
    }
}
