package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
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
        Teacher teacher = register(stated, schools.active(stated.schoolId(), "/schoolId"));
        return view(teacher);
    }

    UUID register(TeacherRow row) {
        School school = schools.coded(row.schoolCode(), "/schoolCode");
        return register(row.at(school.id()), school).id();
    }

    /// Whether a teacher can be registered.
    void check(TeacherRow row, Checks checks) {
        checks.on(
                        "/schoolCode",
                        () -> caller.requireTerritory(
                                schools.coded(row.schoolCode(), "/schoolCode").territoryPath()))
                .on(
                        List.of("/category", "/categorySince"),
                        () -> requireConsistent(row.category(), row.categorySince()))
                .on("/employedSince", () -> records.requirePast(row.employedSince(), "/employedSince"))
                .on("/categorySince", () -> records.requirePast(row.categorySince(), "/categorySince"))
                .on("/iin", () -> iins.requireFree(row.iin(), checks));
    }

    private Teacher register(NewTeacher stated, School school) {
        caller.requireTerritory(school.territoryPath());
        Teacher teacher = new Teacher(consistent(stated.details()), clock.instant());
        teachers.persist(teacher);
        PublishedCareer career = records.begin(teacher, stated.employedSince());
        if (stated.iin() != null) {
            iins.first(teacher.id(), stated.iin());
        }
        teachers.flush();
        changes.record("teacher", teacher.id(), "CREATED", PublishedTeacher.of(teacher, false, career));
        return teacher;
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
                "teacher",
                teacher.id(),
                operation,
                PublishedTeacher.of(teacher, iin != null && iin.checksumOverridden(), careers.published(teacher.id())));
        return TeacherView.of(teacher, iin);
    }
}
