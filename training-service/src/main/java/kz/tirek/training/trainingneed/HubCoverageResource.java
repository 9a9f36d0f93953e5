package kz.tirek.training.trainingneed;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.training.Dates;
import kz.tirek.training.hubschool.HubSchool;
import kz.tirek.training.hubschool.HubSchools;
import kz.tirek.training.school.Schools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How far training got at hub schools, over HTTP.
@Path("/api/v1/training-coverage")
@Tag(name = "Training needs", description = "Who is due for training, and how far it reaches")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class HubCoverageResource {

    private static final String FEW =
            "For the ministry figures that would tell of fewer than five people are left out, and `suppressed` says so.";

    private final HubCoverage coverage;
    private final HubSchools hubs;
    private final Schools schools;
    private final Dates dates;
    private final Caller caller;

    @Inject
    HubCoverageResource(HubCoverage coverage, HubSchools hubs, Schools schools, Dates dates, Caller caller) {
        this.coverage = coverage;
        this.hubs = hubs;
        this.schools = schools;
        this.dates = dates;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "listHubTrainingCoverage",
            summary = "List the hub schools of a day with the share of teachers trained since the method began",
            description = FEW)
    public Page<HubCoverageEntry> list(
            @BeanParam PageRequest page,
            @Parameter(description = "The day; today if missing", example = "2026-09-01") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "KATO code; hub schools in it", example = "273600000")
                    @QueryParam("territory")
                    @Kato
                    @Nullable
                    String territory) {
        return coverage.list(
                page,
                day(asOf),
                dates.today(),
                territory,
                caller.isHeldToTerritories() ? caller.territories() : null,
                seesNoPersons());
    }

    @GET
    @Path("/{hubSchoolId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(
            operationId = "getHubTrainingCoverage",
            summary = "How far training got at a hub school and the schools it mentors, stage by stage",
            description = "Of those who work there on the day. " + FEW)
    @Refuses("outside-territory")
    public HubCoverageView get(
            @PathParam("hubSchoolId") UUID hubSchoolId,
            @Parameter(description = "The day; today if missing", example = "2026-09-01") @QueryParam("asOf") @Nullable
                    LocalDate asOf) {
        HubSchool hub = hubs.get(hubSchoolId);
        caller.requireTerritory(schools.pathOf(hub.schoolId()));
        return coverage.of(hub, day(asOf), seesNoPersons());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? dates.today() : asOf;
    }

    private boolean seesNoPersons() {
        return caller.has(MINISTRY) && !caller.has(FUND_OFFICER);
    }
}
