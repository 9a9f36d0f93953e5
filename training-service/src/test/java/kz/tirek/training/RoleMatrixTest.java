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
    private static final Set<String> PERSONAL = Set.of(
            "attendance-conflicts",
            "cascades",
            "certificates",
            "enrolments",
            "internships",
            "personal-data-requests",
            "teachers",
            "training-needs");

    /// Operations that others may call than those who read what is there and the fund officers who change it.
    private static final Map<String, Set<String>> DEVIATIONS = RoleMatrix.roles("""
            listTrainingChanges fund-officer ministry auditor service administrator
            stateAttendance fund-officer coordinator
            importAttendance fund-officer coordinator
            listAttendance fund-officer coordinator auditor
            summariseAttendance fund-officer coordinator auditor
            listAttendanceStatements fund-officer coordinator auditor
            getAttendanceHistory fund-officer coordinator auditor
            createCascade fund-officer coordinator
            getCascadeReach fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            listCascadeReachByHub fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            correctCascade fund-officer coordinator
            cancelCascade fund-officer coordinator
            getCertificateDocument fund-officer coordinator
            getCertificateCredential fund-officer coordinator
            listCertificateSeries fund-officer coordinator auditor administrator
            getCertificateSeries fund-officer coordinator auditor administrator
            getCertificateSeriesHistory fund-officer auditor administrator
            verifyCertificate
            getCertificateStatusList
            getCertificateKeys
            getCertificateIssuer
            listConsents fund-officer coordinator
            createConsent fund-officer coordinator
            getConsent fund-officer coordinator
            withdrawConsent fund-officer coordinator
            createPersonalDataRequest fund-officer coordinator
            createEnrolment fund-officer coordinator
            withdrawEnrolment fund-officer coordinator
            importEnrolments fund-officer coordinator
            listParticipants fund-officer coordinator
            recordFeedback fund-officer coordinator
            importFeedback fund-officer coordinator
            listFeedbackComments fund-officer
            listOutstandingFeedback fund-officer coordinator
            listPriorLearning fund-officer coordinator
            recognisePriorLearning fund-officer coordinator
            getPriorLearning fund-officer coordinator
            revokePriorLearning fund-officer coordinator
            listDiaryEntries fund-officer coordinator
            createDiaryEntry fund-officer coordinator
            getDiaryEntry fund-officer coordinator
            changeDiaryEntry fund-officer coordinator
            deleteDiaryEntry fund-officer coordinator
            createInternship fund-officer coordinator
            changeInternship fund-officer coordinator
            startInternship fund-officer coordinator
            cancelInternship fund-officer coordinator
            decideInternshipTask fund-officer coordinator
            putSupervisorEvaluation fund-officer coordinator
            putSelfEvaluation fund-officer coordinator
            listTrainingReportRows fund-officer coordinator auditor
            listTeacherCategories fund-officer coordinator
            createTeacherCategory fund-officer coordinator
            getTeacherCategory fund-officer coordinator
            changeTeacherCategory fund-officer coordinator
            deleteTeacherCategory fund-officer coordinator
            listEmployments fund-officer coordinator
            createEmployment fund-officer coordinator
            getEmployment fund-officer coordinator
            changeEmployment fund-officer coordinator
            listMentorPeriods fund-officer coordinator
            createMentorPeriod fund-officer coordinator
            getMentorPeriod fund-officer coordinator
            changeMentorPeriod fund-officer coordinator
            getPersonalDataKeys auditor administrator
            rotatePersonalDataKeys administrator
            listPersonalDataReads auditor
            discloseTeacherIin fund-officer
            listTeacherIins fund-officer auditor
            overrideTeacherIinChecksum administrator
            listTeachers fund-officer coordinator
            createTeacher fund-officer coordinator
            importTeachers fund-officer coordinator
            searchTeachers fund-officer coordinator
            getTeacher fund-officer coordinator
            changeTeacher fund-officer coordinator
            listTrainingNeedsBySchool fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            getTrainingNeedsBySubject fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            getTrainingNeedsByTerritory fund-officer fund-approver fund-treasurer coordinator ministry auditor administrator
            createTrainingNeedRule administrator
            changeTrainingNeedRule administrator
            deleteTrainingNeedRule administrator
            createCalendarDay administrator
            changeCalendarDay administrator
            deleteCalendarDay administrator
            """);

    private static final RoleMatrix MATRIX = new RoleMatrix(RoleMatrixTest::allowed);

    private static Set<String> allowed(Operation operation) {
        boolean personal = PERSONAL.contains(operation.path().split("/", -1)[3]);
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
