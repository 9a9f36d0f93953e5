package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A tranche that depends on what the other services know.
@QuarkusTest
@WithTirek
@WithHubSchools
class ConditionsTest {

    @Inject
    Clock clock;

    @Test
    void freezesTheEvidenceOfMetConditionsWithTheApproval() {
        Granted grant = activeGrant("1000.00", "1000.00");
        UUID lot = Ids.next();
        UUID run = Ids.next();
        equipment(lot, grant.hubSchool(), 8_999);
        publish("/publish-training", "course-run", run, "{\"id\":\"%s\",\"code\":\"R-2026-0017\"}".formatted(run));
        attendance(run, 7_999);
        String body = Funding.advance(grant, grant.lines().getFirst(), "100.00");
        String conditional = body.substring(0, body.length() - 1) + """
                ,"conditions":[{"type":"EQUIPMENT_ACCEPTED_SHARE","minimumPercent":90},
                 {"type":"ATTENDANCE_SHARE","minimumPercent":80.00,"courseRunId":"%s"}]}""";
        Response unknown = Api.problem(
                Funding.post(OFFICER, "disbursements", conditional.formatted(UUID.randomUUID())),
                422,
                "unknown-reference");
        assertThat(unknown.jsonPath().<String>getList("errors.pointer")).containsExactly("/conditions/1/courseRunId");
        String id = Funding.submitted(conditional.formatted(run));
        String path = "disbursements/" + id;

        refused(id, List.of("89.99 90.00 false", "79.99 80.00 false"), "89.99", "90.00");
        UUID accepted = equipment(lot, grant.hubSchool(), 9_000);
        refused(id, List.of("90.00 90.00 true", "79.99 80.00 false"), "79.99", "80.00");
        assertThat(get("ledger/entries?causeId=" + id).jsonPath().getList("items"))
                .isEmpty();
        UUID attended = attendance(run, 8_000);
        assertThat(done(get(path + "/evidence")).jsonPath().getBoolean("met")).isTrue();
        JsonPath approved = done(approve(APPROVER, id)).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        List<Map<String, Object>> frozen = approved.getList("approvals[0].evidence");
        assertThat(shares(approved, "approvals[0].evidence")).containsExactly("90.00 90.00 true", "80.00 80.00 true");
        assertThat(frozen)
                .extracting(evidence -> evidence.get("sourceEvent"))
                .containsExactly(accepted.toString(), attended.toString());

        equipment(lot, grant.hubSchool(), 0);
        publish("/publish-training", "course-run", run, null);
        Api.problem(get(path + "/evidence"), 422, "unknown-reference");
        assertThat(get(path).jsonPath().<Map<String, Object>>getList("approvals[0].evidence"))
                .isEqualTo(frozen);
        String today = BusinessDate.today(clock).toString();
        JsonPath paid = done(act(TREASURER, path, "pay", Funding.payment("100.00", today, Funding.reference())))
                .jsonPath();
        assertThat(paid.<Map<String, Object>>getList("approvals[0].evidence")).isEqualTo(frozen);

        String next = Funding.submitted(body.substring(0, body.length() - 1) + """
                ,"conditions":[{"type":"EQUIPMENT_ACCEPTED_SHARE","minimumPercent":0.01}]}""");
        refused(next, List.of("0.00 0.01 false"), "0.00", "0.01");
        done(act(OFFICER, "disbursements/" + next, "cancel", "{\"reason\":\"x\"}"));
    }

    private static void refused(String disbursement, List<String> shares, String share, String need) {
        Response refused = Api.problem(approve(APPROVER, disbursement), 409, "condition-not-met");
        assertThat(shares(refused.jsonPath(), "conditions")).isEqualTo(shares);
        assertThat(refused.jsonPath().getString("detail")).contains(share, need);
    }

    /// The share, what is needed and whether it is met.
    private static List<String> shares(JsonPath json, String evidence) {
        return IntStream.range(0, json.getList(evidence).size())
                .mapToObj(i -> evidence + "[" + i + "].")
                .map(each -> "%.2f %.2f %s"
                        .formatted(
                                json.getDouble(each + "percent"),
                                json.getDouble(each + "condition.minimumPercent"),
                                json.getBoolean(each + "met")))
                .toList();
    }

    private static UUID equipment(UUID lot, UUID hub, int accepted) {
        return publish("/publish", "equipment", lot, """
                {"id":"%s","hubSchoolId":"%s","plannedOn":"2022-09-01","quantity":10000,"accepted":%d,"unitPrice":"1.00","version":0}""".formatted(lot, hub, accepted));
    }

    private static UUID attendance(UUID run, int attended) {
        return publish("/publish-training", "course-run-attendance", run, """
                {"courseRunId":"%s","attended":%d,"expected":10000}""".formatted(run, attended));
    }

    /// @return the id of the event
    private static UUID publish(String path, String resource, UUID subject, @Nullable String data) {
        UUID event = UUID.randomUUID();
        Funding.control(path, """
                {"specversion":"1.0","id":"%s","source":"/x","type":"kz.tirek.%s.x","subject":"%s","time":"2026-01-15T05:00:00Z",
                 "datacontenttype":"application/json","resourcetype":"%2$s","operation":"%s","sequence":"SEQUENCE"%s}""".formatted(
                        event,
                        resource,
                        subject,
                        data == null ? "DELETED" : "CREATED",
                        data == null ? "" : ",\"data\":" + data));
        return event;
    }
}
