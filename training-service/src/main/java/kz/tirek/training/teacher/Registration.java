package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.Changes.Change;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.school.School;
import kz.tirek.training.school.Schools;
import org.jspecify.annotations.Nullable;

/// How teachers enter the register and change in it, one by one or by file. Whoever writes must be allowed to act in
/// the territory of
/// the teacher's school, before and after.
@ApplicationScoped
class Registration {

    private static final String TYPE = "teacher";
    private static final Text SINCE_WITHOUT_CATEGORY = new Text(
            "санатсыз санат күні болмайды",
            "дата категории без категории не указывается",
            "a date of the category needs a category");

    private final Teachers teachers;
    private final TeacherIins iins;
    private final CareerRecords records;
    private final Careers careers;
    private final Schools schools;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Registration(
            Teachers teachers,
            TeacherIins iins,
            CareerRecords records,
            Careers careers,
            Schools schools,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.teachers = teachers;
        this.iins = iins;
        this.records = records;
        this.careers = careers;
        this.schools = schools;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    TeacherView register(NewTeacher stated) {
        requireReach(stated.schoolId());
        return view(register(List.of(stated)).getFirst());
    }

    /// Registers the teachers of rows together; refuses all where it would refuse one.
    List<UUID> registerAll(List<TeacherRow> rows) {
        Map<String, School> coded = reached(rows);
        List<NewTeacher> all = rows.stream()
                .map(row -> row.at(
                        Objects.requireNonNull(coded.get(row.schoolCode())).id()))
                .toList();
        return register(all).stream().map(Teacher::id).toList();
    }

    /// Whether a teacher can be registered.
    void check(TeacherRow row, Checks checks) {
        checks.on("/schoolCode", () -> reached(List.of(row)))
                .on(
                        List.of("/category", "/categorySince"),
                        () -> requireConsistent(row.category(), row.categorySince()))
                .on("/employedSince", () -> records.requirePast(row.employedSince(), "/employedSince"))
                .on("/categorySince", () -> records.requirePast(row.categorySince(), "/categorySince"))
                .on("/iin", () -> iins.requireFree(row.iin(), checks));
    }

    /// The schools of rows by code; refuses one that is unknown, closed or outside the caller's territories.
    private Map<String, School> reached(List<TeacherRow> rows) {
        Map<String, School> coded =
                schools.coded(rows.stream().map(TeacherRow::schoolCode).toList(), "/schoolCode");
        coded.values().forEach(school -> caller.requireTerritory(school.territoryPath()));
        return coded;
    }

    private List<Teacher> register(List<NewTeacher> all) {
        List<Teacher> registered = all.stream()
                .map(stated -> new Teacher(consistent(stated.details()), clock.instant()))
                .toList();
        teachers.persist(registered);
        List<PublishedCareer> begun = records.begin(
                registered, all.stream().map(NewTeacher::employedSince).toList());
        List<Change> created = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            UUID id = registered.get(i).id();
            String iin = all.get(i).iin();
            if (iin != null) {
                iins.first(id, iin);
            }
            created.add(new Change(TYPE, id, "CREATED", PublishedTeacher.of(registered.get(i), false, begun.get(i))));
        }
        teachers.flush();
        changes.recordAll(created);
        return registered;
    }

    TeacherView change(Teacher teacher, TeacherDetails stated) {
        consistent(stated);
        if (!stated.schoolId().equals(teacher.schoolId())) {
            requireReach(stated.schoolId());
            records.move(teacher, stated.schoolId());
        }
        records.describe(teacher, stated.category(), stated.categorySince());
        teacher.change(stated);
        return recorded(teacher, "UPDATED");
    }

    /// Refuses a school that does not exist or is closed, and one outside the caller's territories.
    void requireReach(UUID schoolId) {
        caller.requireTerritory(schools.active(schoolId, "/schoolId").territoryPath());
    }

    TeacherView recordIin(Teacher teacher, String iin) {
        iins.record(teacher.id(), iin, null);
        return touched(teacher, "UPDATED");
    }

    /// Gives the teacher a new version and records the change, where rows around its own changed.
    TeacherView touched(Teacher teacher, String operation) {
        teachers.flush();
        teachers.touch(teacher);
        return recorded(teacher, operation);
    }

    TeacherView view(Teacher teacher) {
        return TeacherView.of(teacher, iins.shown(teacher.id()));
    }

    private static TeacherDetails consistent(TeacherDetails stated) {
        requireConsistent(stated.category(), stated.categorySince());
        return stated;
    }

    private static void requireConsistent(@Nullable QualificationCategory category, @Nullable LocalDate since) {
        if (since != null && category == null) {
            throw CommonProblem.INVALID_REQUEST
                    .refuse(1)
                    .at("/categorySince", "category-missing", SINCE_WITHOUT_CATEGORY);
        }
    }

    /// Flushes the teacher and records the change.
    TeacherView recorded(Teacher teacher, String operation) {
        teachers.flush();
        ShownIin iin = iins.shown(teacher.id());
        changes.record(
                TYPE,
                teacher.id(),
                operation,
                PublishedTeacher.of(teacher, iin != null && iin.checksumOverridden(), careers.published(teacher.id())));
        return TeacherView.of(teacher, iin);
    }
}
