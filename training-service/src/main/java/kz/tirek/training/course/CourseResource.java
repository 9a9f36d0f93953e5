package kz.tirek.training.course;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
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
import kz.tirek.training.provider.Providers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Courses over HTTP.
@Path("/api/v1/courses")
@Tag(name = "Courses", description = "What providers teach")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CourseResource {

    private static final String TYPE = "course";

    private final Courses courses;
    private final Providers providers;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;
    private final int minimumAttendancePercent;

    @Inject
    CourseResource(
            Courses courses,
            Providers providers,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock,
            @ConfigProperty(name = "tirek.courses.minimum-attendance-percent", defaultValue = "80")
                    int minimumAttendancePercent) {
        this.courses = courses;
        this.providers = providers;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
        this.minimumAttendancePercent = minimumAttendancePercent;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listCourses", summary = "List courses")
    public Page<CourseView> list(@BeanParam PageRequest page, @BeanParam CourseFilter filter) {
        return filter.narrow(listings.of(Course.class)).page(page, CourseView::of);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "createCourse", summary = "Describe a course")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CourseView.class)))
    @Refuses("unknown-reference")
    public Response create(NewCourse stated) {
        providers.requireKnown(stated.providerId());
        courses.requireKnown(stated.prerequisites());
        Course course = new Course(stated.orMinimum(minimumAttendancePercent), clock.instant());
        courses.persist(course);
        CourseView view = record(course, "CREATED");
        return Response.created(URI.create("/api/v1/courses/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCourse", summary = "Get a course")
    public CourseView get(@PathParam("id") UUID id) {
        return CourseView.of(courses.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "changeCourse", summary = "Change what is stated of a course")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewCourse.class)))
    @Refuses({"unknown-reference", "prerequisite-circle", "course-provider-fixed"})
    public CourseView change(@PathParam("id") UUID id, MergePatch patch) {
        Course course = courses.get(id);
        precondition.require(course.version());
        NewCourse stated = patch.applyTo(NewCourse.of(course), NewCourse.class);
        requireProvider(course, stated.providerId());
        requirePrerequisites(course, stated.prerequisites());
        course.change(stated.orMinimum(minimumAttendancePercent));
        return record(course, "UPDATED");
    }

    @POST
    @Path("/{id}/withdraw")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "withdrawCourse",
            summary = "Give the course no longer",
            description = "It has no new runs from now on, and drafts are not opened; what was announced goes on.")
    @Refuses("state-conflict")
    public CourseView withdraw(@PathParam("id") UUID id, Withdrawal withdrawal) {
        return act(id, course -> course.withdraw(withdrawal.reason()), "WITHDRAWN");
    }

    @POST
    @Path("/{id}/reinstate")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "reinstateCourse", summary = "Give a withdrawn course again")
    @Refuses("state-conflict")
    public CourseView reinstate(@PathParam("id") UUID id) {
        return act(id, Course::reinstate, "REINSTATED");
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCourseHistory", summary = "Every change of a course, who made it and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(TYPE, courses.get(id).id(), page);
    }

    private void requireProvider(Course course, UUID provider) {
        providers.requireKnown(provider);
        if (!provider.equals(course.providerId()) && courses.isAnnounced(course.id())) {
            throw CourseProblem.COURSE_PROVIDER_FIXED.refuse().at("/providerId");
        }
    }

    private void requirePrerequisites(Course course, List<UUID> prerequisites) {
        if (course.prerequisites().equals(Set.copyOf(prerequisites))) {
            return;
        }
        courses.requireKnown(prerequisites);
        courses.lockPrerequisites();
        courses.requireNoCircle(course.id(), prerequisites);
    }

    private CourseView act(UUID id, Consumer<Course> action, String operation) {
        Course course = courses.get(id);
        precondition.require(course.version());
        action.accept(course);
        return record(course, operation);
    }

    private CourseView record(Course course, String operation) {
        courses.flush();
        CourseView view = CourseView.of(course);
        changes.record(TYPE, view.id(), operation, view);
        return view;
    }
}
