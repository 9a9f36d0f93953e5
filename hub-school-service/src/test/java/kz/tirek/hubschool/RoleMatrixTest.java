package kz.tirek.hubschool;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import kz.tirek.test.RoleMatrix;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class RoleMatrixTest {

    /// Operations that others than the readers and fund officers may call, or not all of them.
    private static final Map<String, Set<String>> DEVIATIONS = RoleMatrix.roles("""
            listHubSchoolChanges ministry service fund-officer auditor administrator
            patchTerritory administrator
            importSchools fund-officer ministry
            importTerritories administrator
            createSchoolEnrolment fund-officer ministry
            replaceSchoolEnrolment fund-officer ministry
            deleteSchoolEnrolment fund-officer ministry
            importSchoolEnrolments fund-officer ministry
            createUnderfilledThreshold administrator
            patchUnderfilledThreshold administrator
            deleteUnderfilledThreshold administrator
            beginMentorship fund-officer coordinator
            patchMentorship fund-officer coordinator
            endMentorship fund-officer coordinator
            deleteMentorship fund-officer coordinator
            createTeachingGap fund-officer coordinator
            patchTeachingGap fund-officer coordinator
            closeTeachingGap fund-officer coordinator
            deleteTeachingGap fund-officer coordinator
            beginRemoteClass fund-officer coordinator
            patchRemoteClass fund-officer coordinator
            endRemoteClass fund-officer coordinator
            deleteRemoteClass fund-officer coordinator
            planCommunityEvent fund-officer coordinator
            patchCommunityEvent fund-officer coordinator
            holdCommunityEvent fund-officer coordinator
            correctCommunityEvent fund-officer coordinator
            cancelCommunityEvent fund-officer coordinator
            planPartnershipEvent fund-officer coordinator
            patchPartnershipEvent fund-officer coordinator
            holdPartnershipEvent fund-officer coordinator
            cancelPartnershipEvent fund-officer coordinator
            deletePartnershipEvent fund-officer coordinator
            createMentorshipGoal fund-officer coordinator
            patchMentorshipGoal fund-officer coordinator
            reachMentorshipGoal fund-officer coordinator
            dropMentorshipGoal fund-officer coordinator
            reopenMentorshipGoal fund-officer coordinator
            deleteMentorshipGoal fund-officer coordinator
            recordMentoringActivity fund-officer coordinator
            importMentoringActivities fund-officer coordinator
            patchMentoringActivity fund-officer coordinator
            holdMentoringActivity fund-officer coordinator
            cancelMentoringActivity fund-officer coordinator
            deleteMentoringActivity fund-officer coordinator
            createMonitoringResult fund-officer coordinator
            importMonitoringResults fund-officer coordinator
            patchMonitoringResult fund-officer coordinator
            deleteMonitoringResult fund-officer coordinator
            measureIndicator fund-officer coordinator
            patchIndicatorMeasurement fund-officer coordinator
            deleteIndicatorMeasurement fund-officer coordinator
            proposeMentorships fund-officer coordinator
            createRoom fund-officer coordinator
            patchRoom fund-officer coordinator
            deleteRoom fund-officer coordinator
            createEquipment fund-officer coordinator
            importEquipment fund-officer coordinator
            patchEquipment fund-officer coordinator
            deleteEquipment fund-officer coordinator
            deliverEquipment fund-officer coordinator
            acceptEquipment fund-officer coordinator
            rejectEquipment fund-officer coordinator
            writeOffEquipment fund-officer coordinator
            assessEquipment fund-officer coordinator
            moveEquipment fund-officer coordinator
            recordEquipmentUse fund-officer coordinator
            patchEquipmentUse fund-officer coordinator
            deleteEquipmentUse fund-officer coordinator
            openStocktake fund-officer coordinator
            countStocktake fund-officer coordinator
            deleteStocktakeLine fund-officer coordinator
            closeStocktake fund-officer coordinator
            cancelStocktake fund-officer coordinator
            """);

    private static final RoleMatrix MATRIX =
            new RoleMatrix(operation -> operation.path().endsWith("/history")
                    ? RoleMatrix.HISTORIANS
                    : DEVIATIONS.getOrDefault(
                            operation.id(),
                            operation.method().equals("get") ? RoleMatrix.READERS : Set.of("fund-officer")));

    @Test
    void letsEachRoleDoWhatIsItsOwnAndNothingElse() {
        MATRIX.check();
    }

    @Test
    void answersNobodyWithoutAGoodToken() {
        MATRIX.checkTokens();
    }
}
