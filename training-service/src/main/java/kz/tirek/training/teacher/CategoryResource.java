package kz.tirek.training.teacher;

import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The qualification categories of a teacher, with the dates, over HTTP.
@Path("/api/v1/teachers/{id}/categories")
@Tag(name = "Teachers", description = "Who is trained")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CategoryResource {

    private final Teachers teachers;
    private final Careers careers;
    private final CareerRecords records;
    private final Registration registration;
    private final Precondition precondition;

    @Inject
    CategoryResource(
            Teachers teachers,
            Careers careers,
            CareerRecords records,
            Registration registration,
            Precondition precondition) {
        this.teachers = teachers;
        this.careers = careers;
        this.records = records;
        this.registration = registration;
        this.precondition = precondition;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "listTeacherCategories",
            summary = "List the qualification categories of a teacher, oldest first")
    @Refuses("outside-territory")
    public Page<CategoryPeriodView> list(@PathParam("id") UUID id) {
        return new Page<>(
                careers.categories(teachers.reachable(id).id()).periods().stream()
                        .map(CategoryPeriodView::of)
                        .toList(),
                null);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(
            operationId = "createTeacherCategory",
            summary = "Record the award or confirmation of a category",
            description =
                    "A category holds until the next award or confirmation; it is due five years after (Law on Teacher Status, art. 15).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CategoryPeriodView.class)))
    @Refuses({"outside-territory", "teacher-erased", "date-in-future", "career-periods-overlap"})
    public Response create(@PathParam("id") UUID id, CategoryAward stated) {
        Teacher teacher = teachers.changeable(id);
        CategoryPeriod period = records.award(teacher, stated);
        registration.touched(teacher, "UPDATED");
        CategoryPeriodView view = CategoryPeriodView.of(period);
        return Response.created(URI.create("/api/v1/teachers/" + id + "/categories/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{periodId}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "getTeacherCategory", summary = "Get a category of a teacher")
    @Refuses("outside-territory")
    public CategoryPeriodView get(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId) {
        return CategoryPeriodView.of(
                Careers.at(careers.categories(teachers.reachable(id).id()), periodId));
    }

    @PATCH
    @Path("/{periodId}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "changeTeacherCategory", summary = "Correct an award")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CategoryAward.class)))
    @Refuses({"outside-territory", "teacher-erased", "date-in-future", "career-periods-overlap"})
    public CategoryPeriodView change(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId, MergePatch patch) {
        Teacher teacher = teachers.changeable(id);
        Timeline<CategoryPeriod> timeline = careers.categories(teacher.id());
        CategoryPeriod period = Careers.at(timeline, periodId);
        precondition.require(period.version());
        CategoryAward stated = patch.applyTo(CategoryPeriodView.of(period).award(), CategoryAward.class);
        records.correct(teacher, timeline, period, stated);
        registration.touched(teacher, "UPDATED");
        return CategoryPeriodView.of(period);
    }

    @DELETE
    @Path("/{periodId}")
    @Conditional
    @Transactional
    @RolesAllowed({FUND_OFFICER, COORDINATOR})
    @Operation(operationId = "deleteTeacherCategory", summary = "Take back an award recorded by mistake")
    @Refuses({"outside-territory", "teacher-erased"})
    public void delete(@PathParam("id") UUID id, @PathParam("periodId") UUID periodId) {
        Teacher teacher = teachers.changeable(id);
        Timeline<CategoryPeriod> timeline = careers.categories(teacher.id());
        CategoryPeriod period = Careers.at(timeline, periodId);
        precondition.require(period.version());
        records.withdraw(teacher, timeline, period);
        registration.touched(teacher, "UPDATED");
    }
}
