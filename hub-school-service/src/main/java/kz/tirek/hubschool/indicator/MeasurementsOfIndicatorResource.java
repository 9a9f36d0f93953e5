package kz.tirek.hubschool.indicator;

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
import jakarta.persistence.LockModeType;
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
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The measurements of one indicator. Coordinators measure hub schools of their territories.
@Path("/api/v1/indicators/{id}/measurements")
@Tag(name = "Indicators", description = "The results framework: indicators of the programme's five tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeasurementsOfIndicatorResource {

    private final Indicators indicators;
    private final Framework framework;
    private final Listings listings;

    @Inject
    MeasurementsOfIndicatorResource(Indicators indicators, Framework framework, Listings listings) {
        this.indicators = indicators;
        this.framework = framework;
        this.listings = listings;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMeasurementsOfIndicator", summary = "List measurements of an indicator")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<IndicatorMeasurementView> list(
            @PathParam("id") UUID id, @BeanParam IndicatorMeasurementFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(
                        listings.of(IndicatorMeasurement.class),
                        indicators.at(id).id())
                .page(page, IndicatorMeasurementView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "measureIndicator",
            summary = "Record what was measured",
            description = "Once a day for the same hub school or the programme. A derived indicator is computed, not"
                    + " typed in. Coordinators record measurements of hub schools in their territories.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = IndicatorMeasurementView.class)))
    @Refuses({
        "unknown-reference",
        "outside-territory",
        "indicator-is-derived",
        "measurement-out-of-scope",
        "date-in-future",
        "value-outside-unit",
        "measurement-exists"
    })
    public Response measure(@PathParam("id") UUID id, NewIndicatorMeasurement measurement) {
        IndicatorMeasurementView view =
                framework.measure(indicators.lockedAt(id, LockModeType.PESSIMISTIC_READ), measurement);
        return Response.created(URI.create("/api/v1/indicator-measurements/" + view.id()))
                .entity(view)
                .build();
    }
}
