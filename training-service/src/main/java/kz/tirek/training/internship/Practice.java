package kz.tirek.training.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.training.KeptAnswers;
import kz.tirek.training.provider.Providers;
import kz.tirek.training.school.Schools;
import kz.tirek.training.teacher.Teacher;
import kz.tirek.training.teacher.Teachers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The rules of internships beyond one of them: who is referred to, who may act, what is counted.
@ApplicationScoped
class Practice {

    static final String TYPE = "internship";

    private static final Text NOT_YET =
            new Text("күн әлі келген жоқ", "дата ещё не наступила", "the day has not come yet");
    private static final Text BEFORE =
            new Text("күн тағылымдамадан бұрын", "дата раньше стажировки", "the day is before the internship");

    private final Internships internships;
    private final Teachers teachers;
    private final Providers providers;
    private final Schools schools;
    private final Changes changes;
    private final KeptAnswers answers;
    private final Caller caller;
    private final Precondition precondition;
    private final Clock clock;
    private final int sharePercent;

    @Inject
    Practice(
            Internships internships,
            Teachers teachers,
            Providers providers,
            Schools schools,
            Changes changes,
            KeptAnswers answers,
            Caller caller,
            Precondition precondition,
            Clock clock,
            @ConfigProperty(name = "tirek.internship.diary-share-percent", defaultValue = "80") int sharePercent) {
        if (sharePercent < 0 || sharePercent > 100) {
            throw new IllegalStateException("tirek.internship.diary-share-percent must be 0 to 100: " + sharePercent);
        }
        this.internships = internships;
        this.teachers = teachers;
        this.providers = providers;
        this.schools = schools;
        this.changes = changes;
        this.answers = answers;
        this.caller = caller;
        this.precondition = precondition;
        this.clock = clock;
        this.sharePercent = sharePercent;
    }

    /// The internship at an address, if the caller may act at one of its ends.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, OUTSIDE_TERRITORY
    Internship reachable(UUID id) {
        Internship internship = internships.get(id);
        caller.requireTerritory(internship.territories());
        return internship;
    }

    /// The same, locked and as the caller knows it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND, STALE_VERSION, OUTSIDE_TERRITORY
    Internship writable(UUID id) {
        Internship internship = internships.locked(id);
        precondition.require(internship.version());
        caller.requireTerritory(internship.territories());
        return internship;
    }

    InternshipView plan(NewInternship stated) {
        Teacher teacher = teachers.existing(stated.teacherId());
        List<String> path = new ArrayList<>(schools.territoryPath(teacher.schoolId()));
        if (stated.hostSchoolId() != null) {
            path.addAll(schools.known(stated.hostSchoolId(), "/hostSchoolId").territoryPath());
        }
        caller.requireTerritory(path);
        requireKnown(stated.consistent(), null);
        requireSupervisor(stated, null);
        Internship internship = new Internship(stated, clock.instant());
        requireFree(stated, internship.id());
        internships.persistAndFlush(internship);
        return recorded(internship, "CREATED");
    }

    InternshipView change(Internship internship, NewInternship stated) {
        requireKnown(stated.consistent(), internship.hostSchoolId());
        requireSupervisor(stated, internship.supervisorTeacherId());
        internship.requireChange(stated);
        if (internship.isMovedBy(stated)) {
            requireFree(stated, internship.id());
        }
        long outside = internships.diaryOutside(internship.id(), stated.from(), stated.until());
        if (outside > 0) {
            throw InternshipProblem.INTERNSHIP_DIARY_OUTSIDE.refuse(outside).with("entries", outside);
        }
        internship.state(stated);
        return record(internship, "UPDATED");
    }

    InternshipView act(UUID id, String operation, Consumer<Internship> action) {
        Internship internship = writable(id);
        action.accept(internship);
        return record(internship, operation);
    }

    /// Erases who supervises it, and the answers kept for requests sent again, which name the supervisor.
    InternshipView eraseSupervisor(Internship internship, String document) {
        if (!internship.eraseSupervisor(document)) {
            return view(internship);
        }
        answers.forget(List.of(internship.id()));
        return record(internship, "SUPERVISOR_ERASED");
    }

    void complete(Internship internship) {
        internship.complete(today(), sharePercent);
    }

    /// Refuses a day before the internship or after today.
    void requirePast(Internship internship, LocalDate day, String pointer) {
        if (day.isBefore(internship.from())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "before-internship", BEFORE);
        }
        if (day.isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "date-in-future", NOT_YET);
        }
    }

    LocalDate today() {
        return BusinessDate.today(clock);
    }

    InternshipView record(Internship internship, String operation) {
        internships.settle(internship);
        return recorded(internship, operation);
    }

    private InternshipView recorded(Internship internship, String operation) {
        changes.record(TYPE, internship.id(), operation, InternshipEntry.of(internship));
        return view(internship);
    }

    InternshipView view(Internship internship) {
        InternshipView view = InternshipView.of(
                internship, supervisor(internship), internships.hoursCounted(internship), sharePercent);
        return caller.has(Role.FUND_OFFICER) || caller.has(Role.COORDINATOR) ? view : view.withoutWords();
    }

    private @Nullable String supervisor(Internship internship) {
        UUID teacher = internship.supervisorTeacherId();
        return teacher == null
                ? internship.supervisor()
                : teachers.findByIdOptional(teacher).map(Teacher::fullName).orElse(null);
    }

    /// A supervisor works at the host or where the caller may see who works.
    ///
    /// @param current who supervises it already
    private void requireSupervisor(NewInternship stated, @Nullable UUID current) {
        UUID supervisor = stated.supervisorTeacherId();
        if (supervisor != null && !supervisor.equals(current)) {
            UUID school = teachers.existing(supervisor, "/supervisorTeacherId").schoolId();
            if (!school.equals(stated.hostSchoolId())) {
                caller.requireTerritory(schools.territoryPath(school));
            }
        }
    }

    /// @param host the school where it is already, which it keeps though it closed
    private void requireKnown(NewInternship stated, @Nullable UUID host) {
        if (stated.providerId() != null) {
            providers.requireKnown(stated.providerId());
        }
        UUID school = stated.hostSchoolId();
        if (school != null && !school.equals(host)) {
            schools.active(school, "/hostSchoolId");
        }
        if (stated.courseRunId() != null) {
            requirePart(stated, stated.courseRunId());
        }
    }

    private void requirePart(NewInternship stated, UUID runId) {
        Internships.HostingRun run = internships
                .run(runId, stated.teacherId())
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("courseRun", runId)
                        .at("/courseRunId"));
        if (!run.format().equals("INTERNSHIP")) {
            throw InternshipProblem.INTERNSHIP_RUN_FORMAT.refuse(run.format()).at("/courseRunId");
        }
        if (stated.from().isBefore(run.from()) || stated.until().isAfter(run.until())) {
            throw InternshipProblem.INTERNSHIP_OUTSIDE_RUN
                    .refuse(run.from().toString(), run.until().toString())
                    .with("from", run.from())
                    .with("until", run.until());
        }
        if (!run.enrolled()) {
            throw InternshipProblem.INTERNSHIP_NOT_ENROLLED.refuse().at("/courseRunId");
        }
    }

    /// Under a lock of the teacher, so that no run takes the same person at the same time.
    private void requireFree(NewInternship stated, UUID id) {
        teachers.lock(List.of(stated.teacherId()));
        UUID run = stated.courseRunId();
        List<UUID> others = internships.meeting(stated.teacherId(), stated.from(), stated.until(), id);
        List<UUID> runs = internships.runsDuring(stated.teacherId(), stated.from(), stated.until(), run);
        if (!others.isEmpty() || !runs.isEmpty()) {
            throw InternshipProblem.INTERNSHIP_OVERLAP
                    .refuse()
                    .with("internships", others)
                    .with("courseRuns", runs);
        }
        if (run != null && internships.isInRun(stated.teacherId(), run, id)) {
            throw InternshipProblem.INTERNSHIP_OF_RUN_EXISTS.refuse().at("/courseRunId");
        }
    }
}
