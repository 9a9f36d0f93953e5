package kz.tirek.hubschool.coverage;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.InSet;
import kz.tirek.hubschool.hubschool.DatedCapacity;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Coverage: underfilled schools and hub schools as of a day, and the rows behind every figure.
@Path("/api/v1/mentorships/coverage")
@Tag(name = "Mentorships", description = "Which hub school supports which underfilled school, and when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CoverageResource {

    private static final String UNDERFILLED = "(e.closedOn is null or e.closedOn > :asOf) and not exists (select 1 from"
            + " Reorganisation o join o.schools f where f.schoolId = e.id and f.founded"
            + " and (o.status = UNDONE or o.effectiveOn > :asOf)) and exists (select 1 from"
            + " UnderfilledPeriod p where p.school = e and p.startsOn <= :asOf and (p.endsOn is null or p.endsOn >= :asOf))";

    private static final String COVERED = InSet.of(
            "e.id",
            "select m.school.id from Mentorship m"
                    + " where m.startsOn <= :asOf and (m.endsOn is null or m.endsOn >= :asOf)");

    private static final String HUBS = """
            select h.id, h.code, s.name_kk, s.name_ru, s.name_en, s.territory, load.capacity, load.mentored
            from hub_school h join school s on s.id = h.school_id
            cross join lateral (select %s as capacity, %s as mentored) load
            where %s""".formatted(DatedCapacity.SQL, CoverageSql.MENTORED, CoverageSql.LIVE);

    private final Coverage coverage;
    private final Listings listings;
    private final Dates dates;

    @Inject
    CoverageResource(Coverage coverage, Listings listings, Dates dates) {
        this.coverage = coverage;
        this.listings = listings;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getMentoringCoverage",
            summary = "How far mentoring reaches on a day, in all and by territory",
            description = """
                    From dated rows: a school counts if it worked and had the status of an underfilled one on the day, a hub school if it \
                    was in the programme, a mentorship if it went on. Capacity is the one that had been recorded by the end of the day. `rows` \
                    leads to the rows behind the figures.""")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public CoverageView get(@BeanParam CoverageDay day) {
        return coverage.of(day.query(dates));
    }

    @GET
    @Path("schools")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listCoverageSchools",
            summary = "List the underfilled schools of a day",
            description = "Who mentors one: `/mentorships?school=…&activeOn=…`.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<CoveredSchoolView> schools(
            @BeanParam CoverageDay day,
            @Parameter(description = "Whether a hub school mentors it", example = "true")
                    @QueryParam("covered")
                    @Nullable
                    Boolean covered,
            @Parameter(description = "Order of the list", example = "NAME_RU")
                    @QueryParam("sort")
                    @DefaultValue("NAME_RU")
                    CoverageSort sort,
            @BeanParam PageRequest page) {
        return schools(day.query(dates), covered).sort(sort).page(page, CoveredSchoolView::of);
    }

    @GET
    @Path("uncovered-schools")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listUncoveredSchools",
            summary = "List the underfilled schools that nobody mentors on a day")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<CoveredSchoolView> uncovered(
            @BeanParam CoverageDay day,
            @Parameter(description = "Order of the list", example = "NAME_RU")
                    @QueryParam("sort")
                    @DefaultValue("NAME_RU")
                    CoverageSort sort,
            @BeanParam PageRequest page) {
        return schools(day.query(dates), false).sort(sort).page(page, CoveredSchoolView::of);
    }

    @GET
    @Path("hubs")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listHubSchoolLoads",
            summary = "List the hub schools of a day, with what they mentor and could",
            description =
                    "In the order in which they were nominated. Capacity is the one recorded by the end of the day.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<HubLoadView> hubs(@BeanParam CoverageDay day, @BeanParam PageRequest page) {
        CoverageQuery query = day.query(dates);
        return listings.rows(HUBS + query.within(), query.parameters()).page(page, HubLoadView::of);
    }

    @GET
    @Path("hubs-over-capacity")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listHubSchoolsOverCapacity",
            summary = "List the hub schools that mentor more on a day than their capacity",
            description =
                    "Capacity is the one recorded by the end of the day: what is recorded later changes no earlier answer.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    public Page<HubLoadView> overCapacity(@BeanParam CoverageDay day, @BeanParam PageRequest page) {
        CoverageQuery query = day.query(dates);
        return listings.rows(HUBS + query.within() + " and load.mentored > load.capacity", query.parameters())
                .page(page, HubLoadView::of);
    }

    private Listing<School> schools(CoverageQuery day, @Nullable Boolean covered) {
        Listing<School> schools = listings.of(School.class)
                .where(UNDERFILLED, Map.of("asOf", day.asOf()))
                .whereIf(
                        day.territory(),
                        day.directly() ? "e.territory = :territory" : Schools.within("e", day.territory()),
                        "territory");
        if (covered != null) {
            schools.where(covered ? COVERED : "not " + COVERED, Map.of());
        }
        return schools;
    }
}
