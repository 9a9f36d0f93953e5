package kz.tirek.training.internship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.courserun.Basis;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of an internship.
@Schema(description = "What is stated of an internship", examples = """
                {"teacherId": "0198c5a0-0000-7000-8000-000000000004", "kind": "SUBJECT", "subject": "PHYSICS",
                 "providerId": "0198c5a0-0000-7000-8000-000000000001",
                 "hostOrganisation": "NIS school of physics and mathematics, Almaty",
                 "supervisor": "A. Supervisor",
                 "basis": {"title": "Order on subject internships", "number": "17-Ө", "date": "2026-02-02"},
                 "from": "2026-03-02", "until": "2026-03-13", "hours": 72,
                 "tasks": [{"title": "Give an open lesson on optics", "dueOn": "2026-03-10", "required": true}]}""")
record NewInternship(
        @Schema(description = "Id of the teacher or administrator", examples = "0198c5a0-0000-7000-8000-000000000004")
        @NotNull
        UUID teacherId,

        @Schema(examples = "SUBJECT") @NotNull InternshipKind kind,

        @Schema(description = "The subject; only of a SUBJECT internship", examples = "PHYSICS") @Nullable
        Subject subject,

        @Schema(
                description =
                        "Id of the provider that answers for it, and hosts it where no school or organisation is named",
                examples = "0198c5a0-0000-7000-8000-000000000001")
        @Nullable
        UUID providerId,

        @Schema(
                description = "Id of the host, a school of the registry; not with an organisation",
                examples = "0198c5a0-0000-7000-8000-000000000010")
        @Nullable
        UUID hostSchoolId,

        @Schema(
                description = "The host, where it is no school of the registry",
                examples = "NIS school of physics and mathematics, Almaty")
        @Size(min = 1, max = 300)
        @Nullable
        String hostOrganisation,

        @Schema(
                description =
                        "Id of the run of an INTERNSHIP course it is part of, in which the teacher is enrolled; its hours count once",
                examples = "0198c5a0-0000-7000-8000-000000000003")
        @Nullable
        UUID courseRunId,

        @Schema(
                description =
                        "Name of who supervises it at the host, where that is no teacher here; a supervisor is needed"
                                + " before it starts",
                examples = "A. Supervisor")
        @Size(min = 1, max = 200)
        @Nullable
        String supervisor,

        @Schema(
                description = "Id of the teacher who supervises it at the host; not with a name",
                examples = "0198c5a0-0000-7000-8000-000000000014")
        @Nullable
        UUID supervisorTeacherId,

        @Schema(description = "The document it rests on; needed before it starts (Law on Teacher Status, art. 6)")
        @Valid
        @Nullable
        Basis basis,

        @Schema(description = "First day", examples = "2026-03-02") @NotNull
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13") @NotNull
        LocalDate until,

        @Schema(description = "Whole hours", examples = "72") @NotNull @Min(1) @Max(500)
        Integer hours,

        @Schema(description = "The plan", defaultValue = "[]") @Size(max = 100)
        List<@NotNull @Valid NewTask> tasks) {

    private static final LocalDate FIRST = LocalDate.of(1991, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final int MOST_DAYS = 366;

    private static final Text DATES = new Text(
            "соңғы күні бірінші күнінен бұрын болмауы тиіс",
            "последний день не может быть раньше первого",
            "the last day must not be before the first");
    private static final Text LENGTH = new Text(
            "тағылымдама 366 күннен аспайды, 1991 жылдан бері",
            "стажировка не длиннее 366 дней и не раньше 1991 года",
            "an internship lasts no more than 366 days, and began in 1991 or later");
    private static final Text SUBJECT = new Text(
            "пән SUBJECT түріне ғана және міндетті түрде көрсетіледі",
            "предмет указывается только для вида SUBJECT и обязательно",
            "a subject is stated for the kind SUBJECT, and for no other");
    private static final Text NO_HOST = new Text(
            "мектеп, ұйым немесе провайдер көрсетілуі тиіс",
            "нужно указать школу, организацию или провайдера",
            "a school, an organisation or a provider is needed");
    private static final Text TWO_HOSTS = new Text(
            "мектеп немесе ұйым көрсетіледі, екеуі бірге емес",
            "указывается школа или организация, не обе",
            "a school or an organisation is stated, not both");
    private static final Text TWO_SUPERVISORS = new Text(
            "жетекшінің аты не педагогтің идентификаторы көрсетіледі, екеуі бірге емес",
            "указывается имя руководителя или идентификатор педагога, не оба",
            "a supervisor's name or a teacher's id is stated, not both");
    private static final Text OWN_SUPERVISOR = new Text(
            "педагог өзіне жетекшілік етпейді",
            "педагог не руководит своей стажировкой",
            "nobody supervises their own internship");
    private static final Text DUE = new Text(
            "мерзім тағылымдама күндерінен тыс", "срок вне дат стажировки", "the due date is outside the dates");
    private static final Text TWICE =
            new Text("тапсырма екі рет аталған", "задание названо дважды", "the task is named twice");

    NewInternship {
        tasks = tasks == null ? List.of() : tasks;
    }

    static NewInternship of(Internship internship) {
        return new NewInternship(
                internship.teacherId(),
                internship.kind(),
                internship.subject(),
                internship.providerId(),
                internship.hostSchoolId(),
                internship.hostOrganisation(),
                internship.courseRunId(),
                internship.supervisor(),
                internship.supervisorTeacherId(),
                internship.basis(),
                internship.from(),
                internship.until(),
                internship.hours(),
                internship.tasks().stream().map(NewTask::of).toList());
    }

    boolean namesASupervisor() {
        return supervisor != null || supervisorTeacherId != null;
    }

    /// Refuses what contradicts itself, with every contradiction at once.
    NewInternship consistent() {
        List<FieldFault> faults = new ArrayList<>();
        if (until.isBefore(from)) {
            faults.add(new FieldFault("/until", "dates-out-of-order", DATES));
        } else if (from.isBefore(FIRST) || from.isAfter(LAST) || until.isAfter(from.plusDays(MOST_DAYS))) {
            faults.add(new FieldFault("/until", "dates-out-of-range", LENGTH));
        }
        if ((kind == InternshipKind.SUBJECT) != (subject != null)) {
            faults.add(new FieldFault("/subject", "subject-of-kind", SUBJECT));
        }
        if (Stream.of(providerId, hostSchoolId, hostOrganisation).allMatch(host -> host == null)) {
            faults.add(new FieldFault("/hostSchoolId", "host-missing", NO_HOST));
        }
        if (hostSchoolId != null && hostOrganisation != null) {
            faults.add(new FieldFault("/hostOrganisation", "host-twice", TWO_HOSTS));
        }
        if (supervisor != null && supervisorTeacherId != null) {
            faults.add(new FieldFault("/supervisorTeacherId", "supervisor-twice", TWO_SUPERVISORS));
        }
        if (teacherId.equals(supervisorTeacherId)) {
            faults.add(new FieldFault("/supervisorTeacherId", "own-supervisor", OWN_SUPERVISOR));
        }
        faults.addAll(faultsOfTasks());
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return this;
    }

    private List<FieldFault> faultsOfTasks() {
        List<FieldFault> faults = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int index = 0; index < tasks.size(); index++) {
            NewTask task = tasks.get(index);
            if (task.dueOn().isBefore(from) || task.dueOn().isAfter(until)) {
                faults.add(new FieldFault("/tasks/" + index + "/dueOn", "outside-internship", DUE));
            }
            if (task.id() != null && !named.add(task.id())) {
                faults.add(new FieldFault("/tasks/" + index + "/id", "named-twice", TWICE));
            }
        }
        return faults;
    }
}
