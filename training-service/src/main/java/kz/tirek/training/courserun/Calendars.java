package kz.tirek.training.courserun;

import static kz.tirek.conventions.access.Role.FUND_OFFICER;
import static kz.tirek.conventions.access.Role.MINISTRY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.training.course.Course;
import kz.tirek.training.course.Courses;
import kz.tirek.training.school.School;
import kz.tirek.training.school.Schools;
import org.jspecify.annotations.Nullable;

/// Runs as calendars, with the names of their courses and venues.
@ApplicationScoped
class Calendars {

    private final Courses courses;
    private final Schools schools;
    private final Caller caller;

    @Inject
    Calendars(Courses courses, Schools schools, Caller caller) {
        this.courses = courses;
        this.schools = schools;
        this.caller = caller;
    }

    /// A calendar of one run, called after its course.
    String of(CourseRun run, @Nullable String languages) {
        return of(courses.named(run.courseId()).name(), List.of(run), languages);
    }

    /// A calendar of runs.
    ///
    /// @param languages the caller's `Accept-Language`
    String of(Name title, List<CourseRun> announced, @Nullable String languages) {
        boolean namesSpeakers = !caller.has(MINISTRY) || caller.has(FUND_OFFICER);
        RunCalendar calendar = new RunCalendar(title, Language.of(languages), namesSpeakers);
        Map<UUID, Course> held = courses.byId(
                announced.stream().map(CourseRun::courseId).distinct().toList());
        Map<UUID, School> venues = schools
                .list(
                        "id in ?1",
                        announced.stream()
                                .map(run -> run.venue().schoolId())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(School::id, school -> school));
        for (CourseRun run : announced) {
            School venue = run.venue().schoolId() == null
                    ? null
                    : venues.get(run.venue().schoolId());
            calendar.add(
                    run, Objects.requireNonNull(held.get(run.courseId())).name(), venue == null ? null : venue.name());
        }
        return calendar.write();
    }
}
