package kz.tirek.hubschool.monitoring;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.bulk.BulkResult;
import kz.tirek.conventions.bulk.BulkUploads;
import kz.tirek.conventions.change.ChangeLog;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Monitoring results of all mentorships.
@Path("/api/v1/monitoring-results")
@Tag(name = "Monitoring", description = "What pupils of mentored schools know, from the incoming monitoring on")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MonitoringResultResource {

    private final MonitoringResults results;
    private final MonitoringRecords records;
    private final MonitoringImport imports;
    private final Listings listings;
    private final Precondition precondition;
    private final Caller caller;
    private final ChangeLog changeLog;

    @Inject
    MonitoringResultResource(
            MonitoringResults results,
            MonitoringRecords records,
            MonitoringImport imports,
            Listings listings,
            Precondition precondition,
            Caller caller,
            ChangeLog changeLog) {
        this.results = results;
        this.records = records;
        this.imports = imports;
        this.listings = listings;
        this.precondition = precondition;
        this.caller = caller;
        this.changeLog = changeLog;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "listMonitoringResults", summary = "List the monitoring results of all mentorships")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<MonitoringResultView> list(
            @BeanParam MonitoringFilter filter, @BeanParam MonitoringEnds ends, @BeanParam PageRequest page) {
        return ends.narrow(filter.narrow(listings.of(MonitoringResult.class))).page(page, MonitoringResultView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getMonitoringResult", summary = "Get a monitoring result")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public MonitoringResultView get(@PathParam("id") UUID id) {
        return MonitoringResultView.of(results.at(id));
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @Operation(
            operationId = "getMonitoringResultHistory",
            summary = "Every change of a monitoring result, oldest first; also of one that was deleted")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        Page<HistoryEntry> history = changeLog.history(MonitoringRecords.RESOURCE, id, page);
        if (history.items().isEmpty() && page.cursor() == null) {
            throw new NotFoundException();
        }
        return history;
    }

    @POST
    @Path("import")
    @Consumes({BulkUploads.CSV, BulkUploads.XLSX})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "importMonitoringResults",
            summary = "Record the monitoring results of a file",
            description =
                    "CSV (UTF-8) or XLSX; the two schools are named by their codes. The mentorship is theirs on the day it was "
                            + "measured, else the next one, else the last one before. All rows are recorded, or none.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = BulkUploads.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = MonitoringRow.EXAMPLE),
                @Content(mediaType = BulkUploads.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({"file-unreadable", "too-many-rows", "rows-refused"})
    public BulkResult importFile(
            @Parameter(description = "Only say what an import would do", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Nullable File file) {
        return imports.run(file, dryRun);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NewMonitoringResult.class)))
    @Conditional
    @Transactional
    @Operation(operationId = "patchMonitoringResult", summary = "Correct a monitoring result")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses({
        "outside-territory",
        "grade-not-measured",
        "measured-outside-school-year",
        "date-in-future",
        "dates-out-of-order",
        "score-above-scale",
        "monitoring-result-exists"
    })
    public MonitoringResultView patch(@PathParam("id") UUID id, MergePatch patch) {
        MonitoringResult result = writable(id);
        return records.describe(result, patch.applyTo(NewMonitoringResult.of(result), NewMonitoringResult.class));
    }

    @DELETE
    @Path("{id}")
    @Conditional
    @Transactional
    @Operation(
            operationId = "deleteMonitoringResult",
            summary = "Delete a monitoring result that was recorded by mistake")
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Refuses("outside-territory")
    public void delete(@PathParam("id") UUID id) {
        records.delete(writable(id));
    }

    private MonitoringResult writable(UUID id) {
        MonitoringResult result = results.at(id);
        precondition.require(result.version());
        caller.requireTerritory(result.mentorship().territories());
        return result;
    }
}
