package kz.tirek.training.report;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Reports of training.
@Path("/api/v1/reports/training")
@Tag(name = "Training reports", description = "Training in figures, each of which can be followed to its rows")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrainingReportResource {

    private static final Set<String> SEE_ROWS = Set.of(FUND_OFFICER, COORDINATOR, AUDITOR);
    private static final Set<String> SEE_ALL_FIGURES =
            Set.of(FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR);

    private static final Text REQUIRED = new Text("параметр қажет", "нужен этот параметр", "the parameter is required");
    private static final Text ANOTHER =
            new Text("by параметрінен өзге болуы керек", "нужно другое значение, чем в by", "must differ from by");
    private static final Text ALONE = new Text(
            "from және until параметрлерінсіз беріледі",
            "задаётся без from и until",
            "is given without from and until");
    private static final Text ORDER =
            new Text("from күнінен бұрын болмауы керек", "не раньше from", "must not be before from");

    private final TrainingReports reports;
    private final Headings headings;
    private final Caller caller;

    @Inject
    TrainingReportResource(TrainingReports reports, Headings headings, Caller caller) {
        this.reports = reports;
        this.headings = headings;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(
            operationId = "getTrainingReport",
            summary = "Sum up training by territory, school, hub school, provider, form and year",
            description =
                    "People count where they worked on the day, so that nothing later changes figures of the past."
                            + " A coordinator gets the figures of the own territories. The ministry gets figures by calendar"
                            + " years and coarse cuts only, and none of fewer than five people nor one from which such a figure"
                            + " could be computed. Headings and names are in the language of `Accept-Language` (kk, ru, en).")
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Refuses({"report-too-long", "figures-too-fine"})
    public TrainingReport report(
            @Parameter(description = "What the lines are by; the total alone where missing", example = "TERRITORY")
                    @QueryParam("by")
                    @Nullable
                    TrainingDimension by,
            @Parameter(description = "What they are further by", example = "FORMAT") @QueryParam("thenBy") @Nullable
                    TrainingDimension thenBy,
            @BeanParam TrainingReportFilter filter,
            @Context HttpHeaders headers) {
        if (thenBy != null && thenBy == by) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("thenBy", "same", ANOTHER);
        }
        reports.fixSnapshot();
        Scope scope = scope(filter, Set.of(), headers);
        List<TrainingDimension> dimensions =
                Stream.of(by, thenBy).flatMap(Stream::ofNullable).toList();
        return SEE_ALL_FIGURES.stream().anyMatch(caller::has)
                ? reports.draw(scope, dimensions, SEE_ROWS.stream().anyMatch(caller::has))
                : reports.drawAnonymous(scope, dimensions);
    }

    @GET
    @Path("rows")
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE, XlsxWriter.MEDIA_TYPE})
    @Operation(
            operationId = "listTrainingReportRows",
            summary = "List the rows a figure of the training report is made of",
            description = "PARTICIPANTS and CERTIFICATES are the number of these rows, TEACHERS the number of different"
                    + " teachers in them, HOURS the sum of their hours, COMPLETION_RATE the share of the completed ones."
                    + " Rows of feedback are runs: answers are nobody's.")
    @RolesAllowed({FUND_OFFICER, COORDINATOR, AUDITOR})
    public Page<TrainingReportRow> rows(
            @Parameter(description = "The figure", example = "PARTICIPANTS", required = true)
                    @QueryParam("figure")
                    @Nullable
                    TrainingFigure figure,
            @Parameter(description = "Dimensions in which only rows without a value are meant", example = "PROVIDER")
                    @QueryParam("without")
                    List<TrainingDimension> without,
            @BeanParam TrainingReportFilter filter,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        if (figure == null) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("figure", "not-null", REQUIRED);
        }
        Set<TrainingDimension> none = EnumSet.noneOf(TrainingDimension.class);
        none.addAll(without);
        return reports.rows(scope(filter, none, headers), figure, page);
    }

    private Scope scope(TrainingReportFilter filter, Set<TrainingDimension> without, HttpHeaders headers) {
        LocalDate from = filter.from;
        LocalDate until = filter.until;
        if (filter.year != null) {
            if (from != null || until != null) {
                throw CommonProblem.INVALID_REQUEST.refuse(1).at("year", "alone", ALONE);
            }
            from = LocalDate.of(filter.year, 1, 1);
            until = LocalDate.of(filter.year, 12, 31);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at("until", "before-from", ORDER);
        }
        Map<TrainingDimension, String> only = new EnumMap<>(TrainingDimension.class);
        put(only, TrainingDimension.SCHOOL, filter.school);
        put(only, TrainingDimension.HUB, filter.hub);
        put(only, TrainingDimension.PROVIDER, filter.provider);
        if (filter.format != null) {
            only.put(TrainingDimension.FORMAT, filter.format.name());
        }
        return new Scope(
                filter.territory == null ? List.of() : headings.path(filter.territory),
                only,
                without,
                from,
                until,
                caller.isHeldToTerritories() ? headings.paths(caller.territories()) : null,
                Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static void put(Map<TrainingDimension, String> only, TrainingDimension dimension, @Nullable UUID value) {
        if (value != null) {
            only.put(dimension, value.toString());
        }
    }
}
