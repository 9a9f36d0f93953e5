package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.approveContent;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Revisions of an approved budget, its versions, and the shares of several funders.
@QuarkusTest
@WithTirek
@WithHubSchools
class BudgetRevisionTest {

    private static final Tokens BOTH =
            Tokens.of("fund-officer", "fund-approver").subject("both");

    @Test
    void revisesABudgetAndKeepsEveryVersion() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String resource = "grants/" + grant.id();
        String id = revision(grant, """
                {"reason":"Cheaper kits","changes":[{"budgetLineId":"%s","amount":"-100.00"},{"budgetLineId":"%s","amount":"-0.01"}],
                 "newLines":[{"category":"TRAINING","code":"3.1","title":"Courses","amount":"100.01"}]}""", 0, 1);
        Api.problem(post(OFFICER, resource + "/revisions", change(grant, "-1.00")), 409, "revision-open");
        String revision = resource + "/revisions/" + id;
        done(patch(BOTH, revision, "{\"reason\":\"Cheaper kits, more courses\"}"));
        done(act(OFFICER, revision, "submit", null));
        Api.problem(approveContent(BOTH, revision), 403, "checker-is-maker");
        Api.problem(
                act(APPROVER, revision, "approve", "{\"contentHash\":\"" + "0".repeat(64) + "\"}"),
                409,
                "content-changed");
        JsonPath approved = done(approveContent(APPROVER, revision)).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");

        JsonPath budget = done(get(resource + "/budget")).jsonPath();
        assertThat(budget.getInt("budgetVersion")).isEqualTo(2);
        assertThat(budget.<String>getList("lines.line.amount")).containsExactly("500.00", "399.99", "100.01");
        assertThat(budget.<String>getList("lines.figures.approved")).containsExactly("600.00", "400.00", "0.00");
        assertThat(budget.<String>getList("lines.figures.available")).containsExactly("500.00", "399.99", "100.01");
        assertThat(budget.getString("lines[2].line.id")).isEqualTo(approved.getString("newLines[0].id"));

        JsonPath versions = done(get(resource + "/budget/versions")).jsonPath();
        assertThat(versions.<String>getList("items.revisionId")).containsExactly(null, id);
        assertThat(versions.<List<String>>getList("items.lines.amount"))
                .containsExactly(List.of("600.00", "400.00"), List.of("500.00", "399.99", "100.01"));
        JsonPath first = done(get(resource + "/budget/versions/1")).jsonPath();
        assertThat(first.getString("approvedBy")).isEqualTo("fund-approver");
        assertThat(first.getString("planned")).isEqualTo("1000.00");
        Api.problem(get(resource + "/budget/versions/3"), 404, "not-found");

        assertThat(get("ledger/entries?causeId=" + id).jsonPath().<String>getList("items.causeType"))
                .containsExactly("BUDGET_REVISED");
        assertThat(get(revision + "/history").jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "UPDATED", "SUBMITTED", "APPROVED");
        assertThat(get(resource + "/history").jsonPath().<String>getList("items.operation"))
                .contains("REVISED");
    }

    @Test
    void raisesACeilingByAnAgreementOnly() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String path = "grants/" + grant.id() + "/revisions";
        Response above = Api.problem(post(OFFICER, path, change(grant, "0.01")), 422, "budget-above-ceiling");
        assertThat(above.jsonPath().<String, Object>getMap(""))
                .containsEntry("planned", "1000.01")
                .containsEntry("ceiling", "1000.00");
        Api.invalid(post(OFFICER, path, "{\"reason\":\"more\",\"ceiling\":\"1500.00\"}"), "/agreement not-null");
        Api.invalid(post(OFFICER, path, "{\"reason\":\"nothing\"}"), "/changes empty");
        Api.invalid(post(OFFICER, path, change(grant, "0.00")), "/changes/0/amount pattern");
        Response below = post(OFFICER, path, change(grant, "-1000.01"));
        Api.invalid(below, "/changes/0/amount below-zero");
        assertThat(below.jsonPath().getString("errors[0].message")).contains("1000.00", "-1000.01");
        String id = created(OFFICER, path, """
                {"reason":"more","ceiling":"1500.00","agreement":{"number":"2026/2","date":"2026-01-20"}}""");
        done(act(OFFICER, path + "/" + id, "submit", null));
        done(approveContent(APPROVER, path + "/" + id));
        JsonPath raised = done(get("grants/" + grant.id())).jsonPath();
        assertThat(raised.getString("ceiling.amount")).isEqualTo("1500.00");
        assertThat(raised.getString("ceiling.source")).isEqualTo("2026/2");
        assertThat(get("ledger/entries?causeId=" + id).jsonPath().getList("items"))
                .isEmpty();
        JsonPath versions = get("grants/" + grant.id() + "/budget/versions").jsonPath();
        assertThat(versions.<String>getList("items.ceiling")).containsExactly("1000.00", "1500.00");
    }

    @Test
    void namesEverythingThatIsWrongWithARevision() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String path = "grants/" + grant.id() + "/revisions";
        String body =
                """
                {"reason":"x","ceiling":"10.00","coFunders":[{"funderId":"%s","amount":"3.00"},{"funderId":"%s","amount":"7.00"}],
                 "agreement":{"number":"18","date":"2999-01-20"},
                 "changes":[{"budgetLineId":"%1$s","amount":"1.00"},{"budgetLineId":"%s","amount":"-600.01"},
                            {"budgetLineId":"%3$s","amount":"-1.00"}],
                 "newLines":[{"category":"TRAINING","amount":"1.00"},{"category":"TRAINING","amount":"1.00"}]}""".formatted(UUID.randomUUID(), grant.funder(), grant.lines().getFirst());
        String[] faults = {
            "/coFunders/0/funderId unknown-reference",
            "/agreement/date in-future",
            "/changes/0/budgetLineId unknown-reference",
            "/changes/2/budgetLineId repeated",
            "/coFunders/1/funderId repeated",
            "/changes/1/amount below-zero",
            "/newLines/1 duplicate",
            "/coFunders not-below-ceiling",
            "/lines budget-above-ceiling"
        };
        Api.names(Api.problem(post(OFFICER, path, body), 422, "unknown-reference"), faults);
        assertThat(get(path).jsonPath().getList("items")).isEmpty();
        String revision = path + "/" + revision(grant, change(grant, "-1.00"), 0);
        String before = get(revision).asString();
        Api.names(Api.problem(patch(OFFICER, revision, body), 422, "unknown-reference"), faults);
        assertThat(get(revision).asString()).isEqualTo(before);
    }

    @Test
    void takesFromALineOnlyWhatIsLeftOfIt() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String path = "grants/" + grant.id() + "/revisions/";
        String late = revision(grant, change(grant, "-200.00"), 0);
        done(act(OFFICER, path + late, "submit", null));
        done(approve(APPROVER, submitted(Funding.advance(grant, grant.lines().getFirst(), "400.01"))));
        Response refused = Api.problem(approveContent(APPROVER, path + late), 409, "budget-exceeded");
        assertThat(refused.jsonPath().<String, Object>getMap(""))
                .containsEntry("revised", "600.00")
                .containsEntry("committed", "400.01")
                .containsEntry("available", "199.99")
                .containsEntry("asked", "200.00");
        assertThat(get("grants/" + grant.id()).jsonPath().getInt("budgetVersion"))
                .isEqualTo(1);
        done(act(OFFICER, path + late, "withdraw", "{\"reason\":\"too late\"}"));
        String early = revision(grant, change(grant, "-200.00"), 0);
        Api.problem(act(OFFICER, path + early, "submit", null), 409, "budget-exceeded");
    }

    @Test
    void neverTakesWhatManyCallersTakeMeanwhile() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String path = "grants/" + grant.id() + "/revisions/";
        String id = revision(grant, change(grant, "-500.00"), 0);
        done(act(OFFICER, path + id, "submit", null));
        List<HttpRequest> requests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            requests.add(ConcurrencyTest.approval("disbursements/"
                    + submitted(Funding.advance(grant, grant.lines().getFirst(), "28.04"))));
        }
        requests.add(15, ConcurrencyTest.approval(path + id));
        List<HttpResponse<String>> answers = ConcurrencyTest.atOnce(requests);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409))
                .filteredOn(answer -> answer.statusCode() == 409)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(JsonPath.from(answer.body()).getString("code"))
                        .isEqualTo("budget-exceeded"));
        boolean revised = answers.get(15).statusCode() == 200;
        long approved =
                answers.stream().filter(answer -> answer.statusCode() == 200).count() - (revised ? 1 : 0);
        JsonPath totals = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(totals.getString("totals.revised")).isEqualTo(revised ? "500.00" : "1000.00");
        assertThat(totals.getString("totals.committed"))
                .isEqualTo(Money.ofTiyn(2804 * approved).toString());
        assertThat(Money.parse(totals.getString("totals.available"))).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Test
    void postsEachLineAsMoneyOfItsFunder() {
        String lead = created(OFFICER, "funders", Funding.funder());
        String other = created(OFFICER, "funders", Funding.funder());
        String stranger = created(OFFICER, "funders", Funding.funder());
        UUID school = Funding.hubSchool();
        String body =
                Funding.grant(lead, school, "1000.00", "600.00", "400.00").replaceFirst("\\{", """
                        {"coFunders":[{"funderId":"%s","amount":"400.00"}],"phase":"2","conditions":["First","Second"],
                         "agreement":{"number":"17","date":"2022-08-25"},""".formatted(other));
        String second = "\"amount\":\"400.00\"}]";
        Api.problem(post(OFFICER, "grants", body), 422, "funder-share-exceeded");
        Api.invalid(
                post(
                        OFFICER,
                        "grants",
                        body.replace(second + "}", second.replace("}]", ",\"funderId\":\"" + stranger + "\"}]}"))),
                "/lines/1/funderId not-of-the-grant");
        Api.invalid(post(OFFICER, "grants", body.replace(other, lead)), "/coFunders/0/funderId repeated");
        Api.invalid(post(OFFICER, "grants", body.replaceFirst("400.00", "1000.00")), "/coFunders not-below-ceiling");
        String grant = created(
                OFFICER,
                "grants",
                body.replace(
                        second + "}", second.replace("}]", ",\"code\":\"1.2\",\"funderId\":\"" + other + "\"}]}")));
        done(patch(OFFICER, "grants/" + grant, "{\"conditions\":[\"Second\",\"First\",\"Third\"]}"));
        done(act(OFFICER, "grants/" + grant, "submit", null));
        JsonPath active =
                done(act(APPROVER, "grants/" + grant, "approve", null)).jsonPath();
        assertThat(active.<String>getList("conditions")).containsExactly("Second", "First", "Third");
        assertThat(active.getString("coFunders[0].amount")).isEqualTo("400.00");
        assertThat(active.<String>getList("lines.funderId")).containsExactly(lead, other);
        assertThat(get("grants?funderId=" + other).jsonPath().<String>getList("items.id"))
                .containsExactly(grant);
        List<Map<String, Object>> postings =
                get("ledger/entries?causeId=" + grant).jsonPath().getList("items[0].postings");
        assertThat(postings)
                .hasSize(4)
                .allSatisfy(posting -> assertThat(posting.get("funderId"))
                        .isEqualTo(active.getString("lines[0].id").equals(posting.get("budgetLineId")) ? lead : other));
        assertThat(get("reports/budget-execution?groupBy=FUNDER&funderId=" + other)
                        .jsonPath()
                        .<String>getList("items.approved"))
                .containsExactly("400.00");
        Api.problem(
                post(OFFICER, "grants/" + grant + "/revisions", """
                        {"reason":"x","changes":[{"budgetLineId":"%s","amount":"-1.00"},{"budgetLineId":"%s","amount":"1.00"}]}""".formatted(
                                active.getString("lines[0].id"), active.getString("lines[1].id"))),
                422,
                "funder-share-exceeded");
        revisesShares("grants/" + grant, active.getList("lines.id"), List.of(lead, other, stranger));
    }

    /// The co-funder bears 1 tenge less, and a third funder a new line.
    private static void revisesShares(String grant, List<String> lines, List<String> funders) {
        String body = """
                {"reason":"x","coFunders":[{"funderId":"%s","amount":"399.00"},{"funderId":"%s","amount":"10.00"}],
                 "changes":[{"budgetLineId":"%s","amount":"-9.00"},{"budgetLineId":"%s","amount":"-1.00"}],
                 "newLines":[{"category":"TRAINING","funderId":"%2$s","amount":"10.00"}]%%s}""".formatted(funders.get(1), funders.get(2), lines.getFirst(), lines.getLast());
        String path = grant + "/revisions";
        Api.invalid(post(OFFICER, path, body.formatted("")), "/agreement not-null");
        String agreed = body.formatted(",\"agreement\":{\"number\":\"18\",\"date\":\"2026-01-20\"}");
        Api.problem(post(OFFICER, path, agreed.replace("399.00", "398.99")), 422, "funder-share-exceeded");
        Api.problem(
                post(
                        OFFICER,
                        path,
                        agreed.replaceFirst(funders.get(1), UUID.randomUUID().toString())),
                422,
                "unknown-reference");
        Api.invalid(post(OFFICER, path, agreed.replaceFirst("399.00", "990.00")), "/coFunders not-below-ceiling");
        String revision = path + "/" + created(OFFICER, path, agreed);
        done(patch(OFFICER, revision, "{\"reason\":\"y\"}"));
        done(act(OFFICER, revision, "submit", null));
        done(approveContent(APPROVER, revision));
        assertThat(get(grant).jsonPath().<String>getList("coFunders.amount")).containsExactly("399.00", "10.00");
        JsonPath versions = get(grant + "/budget/versions?limit=2").jsonPath();
        assertThat(versions.<List<String>>getList("items.coFunders.amount"))
                .containsExactlyInAnyOrder(List.of("400.00"), List.of("399.00", "10.00"));
        assertThat(get("reports/budget-execution?groupBy=FUNDER&funderId=" + funders.get(2))
                        .jsonPath()
                        .<String>getList("items.revised"))
                .containsExactly("10.00");
        for (String change : List.of(
                "update grant_co_funder set amount_tiyn = 1 where grant_id = '%s'",
                "delete from grant_co_funder where grant_id = '%s'",
                "insert into budget_version_co_funder select id, 9, (select funder_id from grant_co_funder limit 1), 1"
                        + " from budget_version where number = 1 and grant_id = '%s'")) {
            assertThatThrownBy(() -> Owner.run(change.formatted(grant.substring(7))))
                    .as(change)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void closesAGrantOnWhichNothingIsOpen() {
        Granted grant = activeGrant("1000.00", "600.00", "400.00");
        String resource = "grants/" + grant.id();
        String draft = submitted(Funding.advance(grant, grant.lines().getFirst(), "1.00"));
        String revision = revision(grant, change(grant, "-1.00"), 0);
        done(act(BOTH, resource, "request-closing", "{\"reason\":\"done\"}"));
        done(act(APPROVER, resource, "cancel-closing", null));
        done(act(BOTH, resource, "request-closing", "{\"reason\":\"done\"}"));
        Api.problem(act(BOTH, resource, "close", null), 403, "checker-is-maker");
        Response refused = Api.problem(act(APPROVER, resource, "close", null), 409, "grant-has-open-work");
        assertThat(refused.jsonPath().<String>getList("open.kind")).contains("BUDGET_REVISION", "DISBURSEMENT");
        Api.problem(post(OFFICER, resource + "/revisions", change(grant, "-1.00")), 409, "grant-not-active");
        done(act(OFFICER, resource + "/revisions/" + revision, "withdraw", "{\"reason\":\"closing\"}"));
        done(act(APPROVER, "disbursements/" + draft, "reject", "{\"reason\":\"closing\"}"));

        JsonPath closed = done(act(APPROVER, resource, "close", null)).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("CLOSED");
        assertThat(closed.<String>getList("closing.returned.amount")).containsExactly("1000.00");
        assertThat(closed.<String>getList("closing.returned.funderId")).containsExactly(grant.funder());
        JsonPath budget = get(resource + "/budget").jsonPath();
        assertThat(budget.getString("totals.revised")).isEqualTo("0.00");
        assertThat(budget.getString("totals.available")).isEqualTo("0.00");
        assertThat(get("ledger/entries?grantId=" + grant.id()).jsonPath().<String>getList("items.causeType"))
                .contains("BUDGET_APPROVED", "GRANT_CLOSED");
        assertThat(get("reports/budget-execution?grantId=" + grant.id())
                        .jsonPath()
                        .<String>getList("items.approved"))
                .containsExactly("600.00", "400.00");
        Api.problem(act(OFFICER, resource, "cancel-closing", null), 409, "state-conflict");
    }

    private static String change(Granted grant, String amount) {
        return """
                {"reason":"x","changes":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(grant.lines().getFirst(), amount);
    }

    /// A draft whose body names these lines of the grant.
    private static String revision(Granted grant, String body, int... lines) {
        Object[] ids = Arrays.stream(lines).mapToObj(grant.lines()::get).toArray();
        return created(OFFICER, "grants/" + grant.id() + "/revisions", body.formatted(ids));
    }
}
