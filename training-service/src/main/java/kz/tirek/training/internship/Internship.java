package kz.tirek.training.internship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.training.courserun.Basis;
import kz.tirek.training.teacher.Subject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Supervised practice of a teacher or an administrator at a host. Its transitions happen under its row's lock.
@Entity
class Internship {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID teacherId;

    @Enumerated(EnumType.STRING)
    private InternshipKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Subject subject;

    private @Nullable UUID providerId;

    private @Nullable UUID hostSchoolId;

    private @Nullable String hostOrganisation;

    private @Nullable UUID courseRunId;

    private @Nullable String supervisor;

    private @Nullable UUID supervisorTeacherId;

    private @Nullable String supervisorErasureBasis;

    @Embedded
    private @Nullable Basis basis;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private int hours;

    @Enumerated(EnumType.STRING)
    private InternshipStatus status;

    private @Nullable String reason;

    private BigDecimal diaryHours;

    private @Nullable Integer diarySharePercent;

    /// Queries and the database read it.
    @SuppressWarnings("UnusedVariable")
    private boolean erased;

    @OneToMany(mappedBy = "internship", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<InternshipTask> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "internship", cascade = CascadeType.ALL)
    private List<InternshipEvaluation> evaluations = new ArrayList<>();

    /// KATO codes of the teacher's and of the host school: the database keeps them.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private String[] territories;

    /// The searched names of the host: the database keeps them.
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String hostSearch;

    /// Those words of them that tell hosts apart.
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private String hostWords;

    @SuppressWarnings("NullAway.Init")
    protected Internship() {}

    Internship(NewInternship stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.teacherId = stated.teacherId();
        this.status = InternshipStatus.PLANNED;
        this.diaryHours = BigDecimal.ZERO;
        state(stated);
    }

    /// Refuses what its status does not allow to be changed: anything once it has ended, the teacher ever; one under
    /// way keeps a supervisor and a basis.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, INTERNSHIP_NOT_READY
    void requireChange(NewInternship stated) {
        if (status.actions().isEmpty()) {
            throw conflict("change");
        }
        if (!teacherId.equals(stated.teacherId())) {
            throw conflict("change-teacher");
        }
        if (status == InternshipStatus.RUNNING) {
            requireReady(stated.namesASupervisor() || supervisorErasureBasis != null, stated.basis());
        }
    }

    /// Whether what is stated puts it on other days or into another run.
    boolean isMovedBy(NewInternship stated) {
        return !startsOn.equals(stated.from())
                || !endsOn.equals(stated.until())
                || !Objects.equals(courseRunId, stated.courseRunId());
    }

    /// Takes over what is stated, which [#requireChange] has let pass.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, INTERNSHIP_TASK_DECIDED
    final void state(NewInternship stated) {
        kind = stated.kind();
        subject = stated.subject();
        providerId = stated.providerId();
        hostSchoolId = stated.hostSchoolId();
        hostOrganisation = stated.hostOrganisation();
        courseRunId = stated.courseRunId();
        supervisor = stated.supervisor();
        supervisorTeacherId = stated.supervisorTeacherId();
        if (stated.namesASupervisor()) {
            supervisorErasureBasis = null;
        }
        basis = stated.basis();
        startsOn = stated.from();
        endsOn = stated.until();
        hours = stated.hours();
        plan(stated.tasks());
    }

    private void plan(List<NewTask> stated) {
        Map<UUID, InternshipTask> known =
                tasks.stream().collect(Collectors.toMap(InternshipTask::id, Function.identity()));
        List<InternshipTask> plan = new ArrayList<>();
        for (int place = 0; place < stated.size(); place++) {
            plan.add(placed(stated.get(place), place, known));
        }
        if (known.values().stream().anyMatch(left -> left.status() != TaskStatus.OPEN)) {
            throw InternshipProblem.INTERNSHIP_TASK_DECIDED.refuse().at("/tasks");
        }
        tasks.retainAll(plan);
        plan.stream().filter(task -> !tasks.contains(task)).forEach(tasks::add);
    }

    private InternshipTask placed(NewTask stated, int place, Map<UUID, InternshipTask> known) {
        UUID id = stated.id();
        InternshipTask task = id == null ? new InternshipTask(this) : known.remove(id);
        if (task == null) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("task", String.valueOf(id))
                    .at("/tasks/" + place + "/id");
        }
        task.change(stated, place);
        return task;
    }

    /// @param today the business date
    void start(LocalDate today) {
        require("start");
        requireReady(supervisor != null || supervisorTeacherId != null, basis);
        if (today.isBefore(startsOn)) {
            throw InternshipProblem.INTERNSHIP_NOT_BEGUN
                    .refuse(startsOn.toString(), today.toString())
                    .with("from", startsOn)
                    .with("today", today);
        }
        status = InternshipStatus.RUNNING;
    }

    /// Completes what is complete.
    ///
    /// @param today the business date
    /// @param sharePercent how much of the hours the diary has to account for
    void complete(LocalDate today, int sharePercent) {
        require("complete");
        if (today.isBefore(endsOn)) {
            throw InternshipProblem.INTERNSHIP_NOT_OVER
                    .refuse(endsOn.toString(), today.toString())
                    .with("until", endsOn)
                    .with("today", today);
        }
        Completion.of(this, sharePercent).require();
        status = InternshipStatus.COMPLETED;
        diarySharePercent = sharePercent;
    }

    void fail(String why) {
        end("fail", InternshipStatus.FAILED, why);
    }

    void cancel(String why) {
        end("cancel", InternshipStatus.CANCELLED, why);
    }

    private void end(String action, InternshipStatus end, String why) {
        require(action);
        status = end;
        reason = why;
    }

    void decide(UUID taskId, TaskDecision decision) {
        requireRunning("decide");
        tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse)
                .decide(decision);
    }

    void evaluate(Evaluator evaluator, NewEvaluation stated) {
        requireRunning("evaluate");
        evaluation(evaluator)
                .ifPresentOrElse(
                        evaluation -> evaluation.change(stated),
                        () -> evaluations.add(new InternshipEvaluation(this, evaluator, stated)));
    }

    /// Takes over how many hours the diary accounts for.
    void account(BigDecimal accounted) {
        diaryHours = accounted;
    }

    /// The teacher is erased: what was written about the teacher goes, what is not over is called off.
    void erase() {
        erased = true;
        if (!status.actions().isEmpty()) {
            status = InternshipStatus.CANCELLED;
        }
        reason = null;
        tasks.forEach(InternshipTask::erase);
        evaluations.forEach(InternshipEvaluation::erase);
    }

    /// The supervisor is named no more. The internship goes on, and takes another one.
    ///
    /// @param document on what basis
    /// @return false where nobody was named
    boolean eraseSupervisor(String document) {
        if (supervisor == null && supervisorTeacherId == null) {
            return false;
        }
        supervisor = null;
        supervisorTeacherId = null;
        supervisorErasureBasis = document;
        return true;
    }

    void requireRunning(String action) {
        if (status != InternshipStatus.RUNNING) {
            throw conflict(action);
        }
    }

    private static void requireReady(boolean supervised, @Nullable Basis basis) {
        List<String> missing = new ArrayList<>();
        if (!supervised) {
            missing.add("supervisor");
        }
        if (basis == null) {
            missing.add("basis");
        }
        if (!missing.isEmpty()) {
            throw InternshipProblem.INTERNSHIP_NOT_READY
                    .refuse(String.join(", ", missing))
                    .with("missing", missing);
        }
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw conflict(action);
        }
    }

    private RuntimeException conflict(String action) {
        return CommonProblem.STATE_CONFLICT.refuse(status, action).with("allowedActions", status.actions());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID teacherId() {
        return teacherId;
    }

    InternshipKind kind() {
        return kind;
    }

    @Nullable
    Subject subject() {
        return subject;
    }

    @Nullable
    UUID providerId() {
        return providerId;
    }

    @Nullable
    UUID hostSchoolId() {
        return hostSchoolId;
    }

    @Nullable
    String hostOrganisation() {
        return hostOrganisation;
    }

    @Nullable
    UUID courseRunId() {
        return courseRunId;
    }

    /// The supervisor's name, of one who is no teacher here.
    @Nullable
    String supervisor() {
        return supervisor;
    }

    /// The supervisor, where that is a teacher here.
    @Nullable
    UUID supervisorTeacherId() {
        return supervisorTeacherId;
    }

    /// On what basis the supervisor was erased, while nobody else is named.
    @Nullable
    String supervisorErasureBasis() {
        return supervisorErasureBasis;
    }

    @Nullable
    Basis basis() {
        return basis;
    }

    LocalDate from() {
        return startsOn;
    }

    LocalDate until() {
        return endsOn;
    }

    int hours() {
        return hours;
    }

    InternshipStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    BigDecimal diaryHours() {
        return Hours.plain(diaryHours);
    }

    @Nullable
    Integer diarySharePercent() {
        return diarySharePercent;
    }

    List<InternshipTask> tasks() {
        return tasks.stream()
                .sorted(Comparator.comparingInt(InternshipTask::position))
                .toList();
    }

    Optional<InternshipEvaluation> evaluation(Evaluator evaluator) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.evaluator() == evaluator)
                .findFirst();
    }

    /// KATO codes of the teacher's school and of the host school, with those above them.
    List<String> territories() {
        return List.of(territories);
    }
}
