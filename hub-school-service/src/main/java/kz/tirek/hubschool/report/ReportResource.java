package kz.tirek.hubschool.report;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.territory.Territories;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Reports of the programme.
@Path("/api/v1/reports/programme-summary")
@Tag(name = "Reports", description = "The programme in figures, each of which can be followed to its rows")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportResource {

    private static final Text REQUIRED = new Text("параметр қажет", "нужен этот параметр", "the parameter is required");

    private final Summaries summaries;
    private final Territories territories;
    private final Dates dates;

    @Inject
    ReportResource(Summaries summaries, Territories territories, Dates dates) {
        this.summaries = summaries;
        this.territories = territories;
        this.dates = dates;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(
            operationId = "getProgrammeSummary",
            summary = "Sum up the programme by territory, phase and date",
            description = "Figures of a day come from dated facts alone: what happens later does not change them."
                    + " Headings and names are in the language of `Accept-Language` (kk, ru, en).")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Refuses({"date-in-future", "unknown-reference"})
    public ProgrammeSummary summary(@BeanParam SummaryFilter filter, @Context HttpHeaders headers) {
        summaries.fixSnapshot();
        return summaries.draw(scope(filter, headers));
    }

    @GET
    @Path("rows")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listProgrammeSummaryRows",
            summary = "List the rows a figure of the programme summary is made of",
            description = "The figure is the number of these rows, or the sum of their `quantity` or `amount`, as its"
                    + " unit says; the summary names the address of the rows of each of its figures.")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Refuses({"date-in-future", "unknown-reference", "figure-without-cohort"})
    public Page<FigureRow> rows(
            @Parameter(description = "The figure", example = "SCHOOLS_UNDERFILLED", required = true)
                    @QueryParam("figure")
                    @Nullable
                    Figure figure,
            @BeanParam SummaryFilter filter,
            @Parameter(
                            description = "Whether to list only what lies in none of the territories right below",
                            example = "false")
                    @QueryParam("direct")
                    @Nullable
                    Boolean direct,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        if (figure == null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("figure", "not-null", REQUIRED);
        }
        Scope scope = scope(filter, headers);
        if (!scope.figures().contains(figure)) {
            throw ReportProblem.FIGURE_WITHOUT_COHORT.refuse(figure).at("cohort");
        }
        return summaries.rows(scope, figure, Boolean.TRUE.equals(direct), page);
    }

    private Scope scope(SummaryFilter filter, HttpHeaders headers) {
        LocalDate asOf = filter.asOf == null ? dates.today() : filter.asOf;
        dates.requirePast(asOf, "asOf");
        List<String> path = filter.territory == null
                ? List.of()
                : territories.named(filter.territory, "territory").path();
        return new Scope(path, filter.cohort, asOf, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
