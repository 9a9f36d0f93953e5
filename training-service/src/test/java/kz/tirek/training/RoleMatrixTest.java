package kz.tirek.training;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import kz.tirek.test.RoleMatrix;
import kz.tirek.test.RoleMatrix.Operation;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class RoleMatrixTest {

    /// Who may read what is about persons; auditors see no names, so not everything of it.
    private static final Set<String> FOLLOWERS = Set.of("fund-officer", "coordinator", "auditor");

    /// What is about persons.
    private static final Set<String> PERSONAL =
            Set.of("teachers", "enrolments", "attendance-conflicts", "training-needs", "cascades");

    /// Operations that others may call than those who read what is there and the fund officers who change it.
    private static final Map<String, Set<String>> DEVIATIONS = RoleMatrix.roles("""
            listTrainingChanges ministry service fund-officer auditor administrator
            listPersonalDataReads auditor
            createTrainingNeedRule administrator
            changeTrainingNeedRule administrator
            deleteTrainingNeedRule administrator
            listTrainingNeedsBySchool fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            getTrainingNeedsBySubject fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            getTrainingNeedsByTerritory fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            getCascadeReach fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            listCascadeReachByHub fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            createCascade fund-officer coordinator
            correctCascade fund-officer coordinator
            cancelCascade fund-officer coordinator
            listTeachers fund-officer coordinator
            getTeacher fund-officer coordinator
            createTeacher fund-officer coordinator
            changeTeacher fund-officer coordinator
            importTeachers fund-officer coordinator
            searchTeachers fund-officer coordinator
            discloseTeacherIin fund-officer
            listParticipants fund-officer coordinator
            createEnrolment fund-officer coordinator
            stateAttendance fund-officer coordinator
            importAttendance fund-officer coordinator
            listAttendance fund-officer coordinator auditor
            summariseAttendance fund-officer coordinator auditor
            listAttendanceStatements fund-officer coordinator auditor
            getAttendanceHistory fund-officer coordinator auditor
            withdrawEnrolment fund-officer coordinator
            importEnrolments fund-officer coordinator
            """);

    private static final RoleMatrix MATRIX = new RoleMatrix(RoleMatrixTest::allowed);

    private static Set<String> allowed(Operation operation) {
        boolean personal = PERSONAL.contains(operation.path().split("/")[3]);
        boolean read = operation.method().equals("get");
        Set<String> usual = !read
                ? Set.of("fund-officer")
                : personal
                        ? FOLLOWERS
                        : operation.path().endsWith("/history") ? RoleMatrix.HISTORIANS : RoleMatrix.READERS;
        return DEVIATIONS.getOrDefault(operation.id(), usual);
    }

    @Test
    void letsEachRoleDoWhatIsItsOwnAndNothingElse() {
        MATRIX.check();
    }

    @Test
    void answersNobodyWithoutAGoodToken() {
        MATRIX.checkTokens();
    }
}
