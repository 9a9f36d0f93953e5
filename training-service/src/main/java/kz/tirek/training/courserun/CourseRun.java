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
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.course.CourseFormat;
import kz.tirek.training.course.TeachingLanguage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    /// What one place costs; nothing where it is free of charge.
    private @Nullable Long priceTiyn;

    @Enumerated(EnumType.STRING)
    private @Nullable TeachingLanguage language;

    /// Revision in calendars (RFC 5545, 3.8.7.4).
    private int calendarSequence;

    private Instant calendarChangedAt;

    /// Kept by the database, for queries.
    @Column(insertable = false, updatable = false)
    private UUID providerId;

    /// Kept by the database, for queries.
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private CourseFormat format;

    /// Kept by the database, for queries: those of the school where the run is held.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

    /// Kept by the database, for queries.
    @Column(insertable = false, updatable = false)
    private int placesTaken;

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
        this.calendarChangedAt = createdAt;
        state(stated);
    }

    /// Changes what is stated of the run. A held or cancelled run stays as it is; an announced one keeps its course,
    /// host and basis.
    void change(NewCourseRun stated, Instant now) {
        if (status == RunStatus.HELD || status == RunStatus.CANCELLED) {
            throw conflict("change");
        }
        if (status != RunStatus.DRAFT && !courseId.equals(stated.courseId())) {
            throw conflict("change-course");
        }
        if (status != RunStatus.DRAFT && (stated.host() == null || stated.basis() == null)) {
            throw TrainingProblem.RUN_WITHOUT_BASIS.refuse();
        }
        NewCourseRun before = NewCourseRun.of(this);
        courseId = stated.courseId();
        state(stated);
        if (!NewCourseRun.of(this).equals(before)) {
            revise(now);
        }
    }

    /// Calendars take over a later revision only. It also gives the run a new version where nothing but its agenda
    /// changed.
    private void revise(Instant now) {
        calendarSequence++;
        calendarChangedAt = now;
    }

    private void state(NewCourseRun stated) {
        startsOn = stated.from();
        endsOn = stated.until();
        venue = stated.venue();
        capacity = stated.capacity();
        host = stated.host();
        basis = stated.basis();
        price(stated.price());
        language = stated.language();
        List<RunSession> agenda = Agenda.of(sessions(), stated.sessions()).sessions(this);
        sessions.retainAll(agenda);
        agenda.stream().filter(session -> !sessions.contains(session)).forEach(sessions::add);
    }

    private void price(@Nullable String stated) {
        priceTiyn = stated == null ? null : Money.parse(stated).tiyn();
    }

    /// Ids of the sessions that would be taken out of the agenda.
    Set<UUID> dropped(List<NewSession> stated) {
        return Agenda.of(sessions(), stated).dropped();
    }

    void open(Instant now) {
        require("open");
        if (host == null || basis == null) {
            throw TrainingProblem.RUN_WITHOUT_BASIS.refuse();
        }
        status = RunStatus.OPEN;
        revise(now);
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

    void cancel(String reason, Instant now) {
        require("cancel");
        status = RunStatus.CANCELLED;
        cancellationReason = reason;
        revise(now);
    }

    /// Names a speaker no more, whatever the status; calendars take it over.
    ///
    /// @return false where the agenda did not
    boolean forget(String speaker, Instant now) {
        boolean named =
                sessions.stream().filter(session -> session.forget(speaker)).count() > 0;
        if (named) {
            revise(now);
        }
        return named;
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

    public long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    public UUID courseId() {
        return courseId;
    }

    /// The first day.
    public LocalDate from() {
        return startsOn;
    }

    /// The last day.
    public LocalDate until() {
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

    @Nullable
    Money price() {
        return priceTiyn == null ? null : Money.ofTiyn(priceTiyn);
    }

    @Nullable
    TeachingLanguage language() {
        return language;
    }

    int calendarSequence() {
        return calendarSequence;
    }

    Instant calendarChangedAt() {
        return calendarChangedAt;
    }
}
