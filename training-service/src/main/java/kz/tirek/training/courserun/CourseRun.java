package kz.tirek.training.courserun;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.TrainingProblem;
import org.jspecify.annotations.Nullable;

/// One holding of a course.
@Entity
public class CourseRun {

    private static final Comparator<RunSession> BY_TIME = Comparator.comparing(RunSession::day)
            .thenComparing(RunSession::begins)
            .thenComparing(RunSession::id);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String code;

    private UUID courseId;

    private LocalDate startsOn;

    private LocalDate endsOn;

    @Embedded
    private Venue venue;

    private int capacity;

    private @Nullable String host;

    @Embedded
    private @Nullable Basis basis;

    @OneToMany(mappedBy = "run", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("day, begins, id")
    private List<RunSession> sessions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    private @Nullable String cancellationReason;

    @SuppressWarnings("NullAway.Init")
    protected CourseRun() {}

    /// @param number the next number of the sequence of runs
    CourseRun(NewCourseRun stated, long number, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.code = "R-%d-%04d".formatted(stated.from().getYear(), number);
        this.status = RunStatus.DRAFT;
        this.courseId = stated.courseId();
        state(stated);
    }

    /// Changes what is stated of the run. A held or cancelled run stays as it is; an announced one keeps its course,
    /// host and basis.
    void change(NewCourseRun stated) {
        if (status == RunStatus.HELD || status == RunStatus.CANCELLED) {
            throw conflict("change");
        }
        if (status != RunStatus.DRAFT && !courseId.equals(stated.courseId())) {
            throw conflict("change-course");
        }
        if (status != RunStatus.DRAFT && (stated.host() == null || stated.basis() == null)) {
            throw TrainingProblem.RUN_WITHOUT_BASIS.refuse();
        }
        courseId = stated.courseId();
        state(stated);
    }

    private void state(NewCourseRun stated) {
        startsOn = stated.from();
        endsOn = stated.until();
        venue = stated.venue();
        capacity = stated.capacity();
        host = stated.host();
        basis = stated.basis();
        Map<UUID, RunSession> known = sessions.stream().collect(Collectors.toMap(RunSession::id, Function.identity()));
        List<RunSession> agenda = new ArrayList<>();
        for (NewSession session : stated.sessions()) {
            agenda.add(placed(session, known));
        }
        sessions.retainAll(agenda);
        agenda.stream().filter(session -> !sessions.contains(session)).forEach(sessions::add);
    }

    private RunSession placed(NewSession stated, Map<UUID, RunSession> known) {
        if (stated.id() == null) {
            return new RunSession(this, stated);
        }
        RunSession session = known.remove(stated.id());
        if (session == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("session", stated.id()).at("/sessions");
        }
        session.change(stated);
        return session;
    }

    void open() {
        require("open");
        if (host == null || basis == null) {
            throw TrainingProblem.RUN_WITHOUT_BASIS.refuse();
        }
        status = RunStatus.OPEN;
    }

    void close() {
        require("close");
        status = RunStatus.CLOSED;
    }

    /// @param today the business date
    void hold(LocalDate today) {
        require("hold");
        if (today.isBefore(endsOn)) {
            throw TrainingProblem.RUN_NOT_OVER
                    .refuse(endsOn.toString(), today.toString())
                    .with("until", endsOn)
                    .with("today", today);
        }
        status = RunStatus.HELD;
    }

    void cancel(String reason) {
        require("cancel");
        status = RunStatus.CANCELLED;
        cancellationReason = reason;
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw conflict(action);
        }
    }

    private RuntimeException conflict(String action) {
        return CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public RunStatus status() {
        return status;
    }

    /// Places.
    public int capacity() {
        return capacity;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID courseId() {
        return courseId;
    }

    LocalDate from() {
        return startsOn;
    }

    LocalDate until() {
        return endsOn;
    }

    Venue venue() {
        return venue;
    }

    @Nullable
    String host() {
        return host;
    }

    @Nullable
    Basis basis() {
        return basis;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    List<RunSession> sessions() {
        return sessions.stream().sorted(BY_TIME).toList();
    }
}
