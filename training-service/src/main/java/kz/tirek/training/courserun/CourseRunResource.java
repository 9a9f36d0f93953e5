package kz.tirek.training.courserun;

import static kz.tirek.conventions.access.Role.ADMINISTRATOR;
import static kz.tirek.conventions.access.Role.AUDITOR;
import static kz.tirek.conventions.access.Role.COORDINATOR;
import static kz.tirek.conventions.access.Role.FUND_APPROVER;
import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.FUND_TREASURER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.idempotency.Idempotent;
import kz.tirek.conventions.list.CsvWriter;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refuses;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Conditional;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.course.Course;
import kz.tirek.training.course.Courses;
import kz.tirek.training.course.TeachingLanguage;
import kz.tirek.training.school.Schools;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Course runs over HTTP.
@Path("/api/v1/course-runs")
@Tag(name = "Course runs", description = "When and where courses are held")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class CourseRunResource {

    private static final String TYPE = "course-run";

    private final CourseRuns runs;
    private final Courses courses;
    private final Schools schools;
    private final Listings listings;
    private final Changes changes;
    private final ChangeLog log;
    private final Precondition precondition;
    private final Clock clock;
    private final Event<Object> events;
    private final Caller caller;

    @Inject
    CourseRunResource(
            CourseRuns runs,
            Courses courses,
            Schools schools,
            Listings listings,
            Changes changes,
            ChangeLog log,
            Precondition precondition,
            Clock clock,
            Event<Object> events,
            Caller caller) {
        this.runs = runs;
        this.courses = courses;
        this.schools = schools;
        this.listings = listings;
        this.changes = changes;
        this.log = log;
        this.precondition = precondition;
        this.clock = clock;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "listCourseRuns", summary = "List course runs")
    public Page<CourseRunView> list(@BeanParam PageRequest page, @BeanParam CourseRunFilter filter) {
        return filter.narrow(listings.of(CourseRun.class), runs::longestDays).page(page, this::shown);
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "createCourseRun", summary = "Describe a course run, as a draft")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CourseRunView.class)))
    @Refuses({"unknown-reference", "replica-late", "school-closed", "course-withdrawn", "run-language-not-of-course"})
    public Response create(NewCourseRun stated) {
        requireKnown(stated.consistent(), null);
        CourseRun run = new CourseRun(stated, runs.nextNumber(), clock.instant());
        runs.persist(run);
        CourseRunView view = record(run, "CREATED");
        return Response.created(URI.create("/api/v1/course-runs/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, MINISTRY, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCourseRun", summary = "Get a course run with its agenda")
    public CourseRunView get(@PathParam("id") UUID id) {
        return shown(runs.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Conditional
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(
            operationId = "changeCourseRun",
            summary = "Change what is stated of a course run",
            description = "Further places go to the waiting list at once. Fewer places than are taken are refused.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = NewCourseRun.class)))
    @Refuses({
        "unknown-reference",
        "replica-late",
        "school-closed",
        "state-conflict",
        "run-without-basis",
        "capacity-below-places-taken",
        "course-withdrawn",
        "run-language-not-of-course",
        "session-has-attendance"
    })
    public CourseRunView change(@PathParam("id") UUID id, MergePatch patch) {
        CourseRun run = lockedAsKnown(id);
        int before = run.capacity();
        List<SessionView> agenda = CourseRunView.of(run).sessions();
        NewCourseRun stated =
                patch.applyTo(NewCourseRun.of(run), NewCourseRun.class).consistent();
        requireKnown(stated, run);
        if (stated.capacity() < before) {
            events.fire(new CapacityShrinking(run, stated.capacity()));
        }
        requireKept(run.dropped(stated.sessions()));
        run.change(stated, clock.instant());
        CourseRunView view = record(run, "UPDATED");
        if (stated.capacity() > before) {
            events.fire(new CapacityGrown(run));
        }
        if (!view.sessions().equals(agenda)) {
            events.fire(new AgendaChanged(run));
        }
        return view;
    }

    @POST
    @Path("/{id}/open")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "openCourseRun", summary = "Take applications from now on")
    @Refuses({"state-conflict", "run-without-basis", "course-withdrawn"})
    public CourseRunView open(@PathParam("id") UUID id) {
        return act(
                id,
                run -> {
                    run.open(clock.instant());
                    courses.named(run.courseId()).requireGiven();
                },
                "OPENED");
    }

    @POST
    @Path("/{id}/close")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "closeCourseRun", summary = "Take no more applications")
    @Refuses("state-conflict")
    public CourseRunView close(@PathParam("id") UUID id) {
        return act(id, CourseRun::close, "CLOSED");
    }

    @POST
    @Path("/{id}/hold")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "holdCourseRun", summary = "Record that the run was held; its last day must have come")
    @Refuses({"state-conflict", "run-not-over"})
    public CourseRunView hold(@PathParam("id") UUID id) {
        return act(id, run -> run.hold(BusinessDate.today(clock)), "HELD");
    }

    @POST
    @Path("/{id}/cancel")
    @Conditional
    @Idempotent
    @Transactional
    @RolesAllowed(FUND_OFFICER)
    @Operation(operationId = "cancelCourseRun", summary = "Cancel the run and withdraw its live enrolments")
    @Refuses("state-conflict")
    public CourseRunView cancel(@PathParam("id") UUID id, Cancellation cancellation) {
        CourseRun run = lockedAsKnown(id);
        run.cancel(cancellation.reason(), clock.instant());
        CourseRunView view = record(run, "CANCELLED");
        events.fire(new RunCancelled(run, cancellation.reason()));
        return view;
    }

    @GET
    @Path("/{id}/history")
    @Transactional
    @RolesAllowed({FUND_OFFICER, FUND_APPROVER, FUND_TREASURER, COORDINATOR, AUDITOR, ADMINISTRATOR})
    @Operation(operationId = "getCourseRunHistory", summary = "Every change of a course run, who made it and when")
    public Page<HistoryEntry> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return log.history(TYPE, runs.get(id).id(), page);
    }

    private CourseRunView act(UUID id, Consumer<CourseRun> action, String operation) {
        CourseRun run = lockedAsKnown(id);
        action.accept(run);
        return record(run, operation);
    }

    private CourseRun lockedAsKnown(UUID id) {
        CourseRun run = runs.locked(id).orElseThrow(CommonProblem.NOT_FOUND::refuse);
        precondition.require(run.version());
        return run;
    }

    /// A run stays at a school that closed, with a course that was withdrawn, in a language the course had; none is
    /// moved there.
    private void requireKnown(NewCourseRun stated, @Nullable CourseRun run) {
        Course course = courses.named(stated.courseId());
        CourseRun same = run == null || !run.courseId().equals(course.id()) ? null : run;
        if (same == null) {
            course.requireGiven();
        }
        TeachingLanguage language = stated.language();
        if (language != null && (same == null || language != same.language())) {
            requireSpoken(course, language);
        }
        UUID school = stated.venue().schoolId();
        if (school != null && (run == null || !school.equals(run.venue().schoolId()))) {
            schools.active(school, "/venue/schoolId");
        }
    }

    private static void requireSpoken(Course course, TeachingLanguage language) {
        if (!course.languages().contains(language)) {
            throw CourseRunProblem.RUN_LANGUAGE_NOT_OF_COURSE
                    .refuse(language, course.languages())
                    .with("languages", course.languages())
                    .at("/language");
        }
    }

    private void requireKept(Set<UUID> dropped) {
        List<UUID> attended = dropped.isEmpty() ? List.of() : runs.attended(dropped);
        if (!attended.isEmpty()) {
            throw CourseRunProblem.SESSION_HAS_ATTENDANCE
                    .refuse(attended.size())
                    .with("sessions", attended)
                    .at("/sessions");
        }
    }

    /// The ministry is shown no person, and speakers are persons.
    private CourseRunView shown(CourseRun run) {
        CourseRunView view = CourseRunView.of(run);
        return caller.has(MINISTRY) && !caller.has(FUND_OFFICER) ? view.published() : view;
    }

    private CourseRunView record(CourseRun run, String operation) {
        runs.flush();
        CourseRunView view = CourseRunView.of(run);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }
}
