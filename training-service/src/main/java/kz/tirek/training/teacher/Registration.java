package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.school.School;
import kz.tirek.training.school.Schools;

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
    private final Schools schools;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Registration(Teachers teachers, TeacherIins iins, Schools schools, Changes changes, Caller caller, Clock clock) {
        this.teachers = teachers;
        this.iins = iins;
        this.schools = schools;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    TeacherView register(NewTeacher stated) {
        return register(stated, schools.active(stated.schoolId(), "/schoolId"));
    }

    UUID register(TeacherRow row) {
        School school = schools.coded(row.schoolCode(), "/schoolCode");
        return register(row.at(school.id()), school).id();
    }

    private TeacherView register(NewTeacher stated, School school) {
        caller.requireTerritory(school.territoryPath());
        Teacher teacher = new Teacher(consistent(stated.details()), clock.instant());
        teachers.persist(teacher);
        if (stated.iin() != null) {
            iins.record(teacher.id(), stated.iin());
        }
        return record(teacher, "CREATED");
    }

    TeacherView change(Teacher teacher, TeacherDetails stated) {
        if (!stated.schoolId().equals(teacher.schoolId())) {
            caller.requireTerritory(
                    schools.active(stated.schoolId(), "/schoolId").territoryPath());
        }
        teacher.change(consistent(stated));
        return record(teacher, "UPDATED");
    }

    TeacherView recordIin(Teacher teacher, String iin) {
        iins.record(teacher.id(), iin);
        teachers.touch(teacher);
        return record(teacher, "UPDATED");
    }

    TeacherView view(Teacher teacher) {
        return TeacherView.of(teacher, iins.masked(teacher.id()));
    }

    private static TeacherDetails consistent(TeacherDetails stated) {
        if (stated.categorySince() != null && stated.category() == null) {
            throw CommonProblem.INVALID_REQUEST
                    .refuse(1)
                    .at("/categorySince", "category-missing", SINCE_WITHOUT_CATEGORY);
        }
        return stated;
    }

    private TeacherView record(Teacher teacher, String operation) {
        teachers.flush();
        changes.record("teacher", teacher.id(), operation, PublishedTeacher.of(teacher));
        return view(teacher);
    }
}
