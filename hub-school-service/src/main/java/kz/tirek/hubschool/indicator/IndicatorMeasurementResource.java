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
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Measurements of all indicators. Coordinators correct those of hub schools of their territories.
@Path("/api/v1/indicator-measurements")
@Tag(name = "Indicators", description = "The results framework: indicators of the programme's five tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IndicatorMeasurementResource {

    private final IndicatorMeasurements measurements;
    private final Framework framework;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    IndicatorMeasurementResource(
            IndicatorMeasurements measurements,
            Framework framework,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.measurements = measurements;
        this.framework = framework;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listIndicatorMeasurements", summary = "List measurements of all indicators")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<IndicatorMeasurementView> list(
            @BeanParam IndicatorMeasurementFilter filter, @BeanParam PageRequest page) {
        return filter.narrow(listings.of(IndicatorMeasurement.class), null).page(page, IndicatorMeasurementView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getIndicatorMeasurement", summary = "Get a measurement")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public IndicatorMeasurementView get(@PathParam("id") UUID id) {
        return IndicatorMeasurementView.of(measurements.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getIndicatorMeasurementHistory",
            summary = "Every change of a measurement, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history("indicator-measurement", id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = MeasurementFacts.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchIndicatorMeasurement", summary = "Correct a measurement")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"outside-territory", "date-in-future", "value-outside-unit", "measurement-exists"})
    public IndicatorMeasurementView patch(@PathParam("id") UUID id, MergePatch patch) {
        IndicatorMeasurement measurement = writable(id);
        return framework.correct(measurement, patch.applyTo(MeasurementFacts.of(measurement), MeasurementFacts.class));
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(operationId = "deleteIndicatorMeasurement", summary = "Delete a measurement recorded by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id) {
        framework.delete(writable(id));
    }

    private IndicatorMeasurement writable(UUID id) {
        IndicatorMeasurement measurement = measurements.lockedAt(id);
        precondition.require(measurement.version());
        caller.requireTerritory(measurement.territories());
        return measurement;
    }
}
