package kz.tirek.hubschool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Who may do what: every operation of the contract with every role.
@QuarkusTest
@WithTirek
class RoleMatrixTest {

    private static final List<String> ROLES = List.of(
            "fund-officer",
            "fund-approver",
            "fund-treasurer",
            "coordinator",
            "ministry",
            "auditor",
            "service",
            "administrator");

    private static final Set<String> READERS = Set.of(
            "fund-officer", "fund-approver", "fund-treasurer", "coordinator", "ministry", "auditor", "administrator");

    /// Histories carry the names of staff.
    private static final Set<String> HISTORIANS =
            Set.of("fund-officer", "fund-approver", "fund-treasurer", "coordinator", "auditor", "administrator");

    /// Operations that others than the readers and fund officers may call, or not all of them.
    private static final Map<String, Set<String>> ALLOWED = """
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
            """.lines()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toMap(List::getFirst, line -> Set.copyOf(line.subList(1, line.size()))));

    private record Operation(String id, String method, String path) {

        Set<String> allowed() {
            if (path.endsWith("/history")) {
                return HISTORIANS;
            }
            return ALLOWED.getOrDefault(id, method.equals("get") ? READERS : Set.of("fund-officer"));
        }
    }

    @Test
    void letsEachRoleDoWhatIsItsOwnAndNothingElse() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        Map<String, Set<String>> intended = new TreeMap<>();
        for (Operation operation : operations()) {
            intended.put(operation.id(), operation.allowed());
            allowed.put(operation.id(), new HashSet<>());
            for (String role : ROLES) {
                Response answer = send(Api.as(role), operation);
                assertThat(answer.statusCode()).as("%s as %s", operation, role).isNotIn(401, 500);
                if (answer.statusCode() != 403) {
                    allowed.get(operation.id()).add(role);
                }
            }
        }
        assertThat(allowed).isEqualTo(intended).hasSizeGreaterThan(25);
    }

    @Test
    void answersNobodyWithoutAGoodToken() {
        List<String> bad = Stream.of(
                        Given.OFFICER.expired(),
                        Given.OFFICER.forgery(),
                        Given.OFFICER.audience("another"),
                        Given.OFFICER.issuer("https://elsewhere.test"))
                .map(Tokens::sign)
                .toList();
        for (Operation operation : operations()) {
            Api.problem(send(RestAssured.given(), operation), 401, "unauthenticated");
            for (String token : bad) {
                Api.problem(send(RestAssured.given().auth().oauth2(token), operation), 401, "unauthenticated");
            }
        }
    }

    private static Response send(RequestSpecification request, Operation operation) {
        String path =
                operation.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        RequestSpecification complete = request.header("If-Match", "*");
        return switch (operation.method()) {
            case "get" -> complete.get(path);
            case "delete" -> complete.delete(path);
            case "put" -> complete.contentType("application/json").body("{}").put(path);
            case "patch" -> complete.contentType(Api.MERGE_PATCH).body("{}").patch(path);
            default ->
                path.endsWith("/import")
                        ? complete.contentType("text/csv").body("x").post(path)
                        : complete.contentType("application/json").body("{}").post(path);
        };
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .path("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> new Operation(
                                String.valueOf(operation.getValue().get("operationId")),
                                operation.getKey(),
                                path.getKey())))
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
    }
}
