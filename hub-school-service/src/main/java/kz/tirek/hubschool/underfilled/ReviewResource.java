package kz.tirek.hubschool.underfilled;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.hubschool.Dates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The schools whose status somebody should look at.
@Path("/api/v1/schools/underfilled-review")
@Tag(name = "Underfilled thresholds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReviewResource {

    private final Listings listings;
    private final Dates dates;

    @Inject
    ReviewResource(Listings listings, Dates dates) {
        this.listings = listings;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listSchoolsForUnderfilledReview",
            summary = "List schools whose pupils suggest another status than they have",
            description =
                    "Active schools of a known level, by their latest recorded school year and the threshold that applies today, in both directions. A hint only: the status is assigned and ended by documents.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<ReviewView> list(@BeanParam ReviewFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(SchoolUnderReview.class), dates.today())
                .page(page, ReviewView::of);
    }
}
