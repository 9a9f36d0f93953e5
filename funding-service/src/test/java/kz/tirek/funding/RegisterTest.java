package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// Reports on what was decided and what became of the money, each on both time axes, and against the trial balance.
@QuarkusTest
@WithTirek
@WithHubSchools
class RegisterTest {

    private static final Set<String> AGES = Set.of(
            "ageing.notDue", "ageing.upTo30", "ageing.upTo60", "ageing.upTo90", "ageing.over90", "ageing.undated");
    private static final Set<String> NOT_OF_WHAT_IS_SETTLED = Stream.concat(
                    AGES.stream(), Stream.of("paid", "acquitted", "givenBack"))
            .collect(Collectors.toSet());
    private static final String REASON = "{\"reason\":\"Қате тіркелген\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void tellsEachCutOfAStoryForeverAndAgreesWithTheTrialBalance() {
        Totals before = Totals.at(now());

        Granted grant = activeGrant("2000.00", "1000.00", "1000.00");
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        String contract = signed(grant, supplier, line);
        String toSupplier = Funding.submitted(Funding.disbursement(grant.id(), supplier, contract, line, "600.00"));
        Instant submitted = now();
        done(Funding.approve(APPROVER, toSupplier));
        Instant approved = now();
        pay(toSupplier, "250.00");
        String toSchool = Funding.submitted(Funding.advance(grant, grant.lines().getLast(), "300.00"));
        done(Funding.approve(APPROVER, toSchool));
        pay(toSchool, "300.00");
        Instant paid = now();
        Response first = register(grant, paid);
        String act = accept(toSupplier, "ACCEPTANCE_ACT\"", line, "100.00");
        String report = accept(
                toSchool,
                "EXPENSE_REPORT\",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10\"",
                grant.lines().getLast(),
                "300.00");
        Instant acquitted = now();
        String atSchool = "reports/advances?payeeKind=SCHOOL&grantId=" + grant.id();
        assertThat(get(atSchool).jsonPath().getList("items")).isEmpty();
        assertThat(get(atSchool + at(paid)).jsonPath().<String>getList("items.outstanding"))
                .containsExactly("300.00");
        done(act(APPROVER.subject("second"), report, "reverse", REASON));
        done(act(APPROVER.subject("second"), act, "reverse", REASON));
        sendBack(toSupplier);
        Instant corrected = now();

        assertThat(register(grant, submitted).jsonPath().<String>getList("items.status"))
                .containsExactly("SUBMITTED");
        JsonPath waiting = register(grant, approved).jsonPath();
        assertThat(waiting.<String>getList("items.approved")).containsExactly("600.00");
        assertThat(waiting.<String>getList("items.unpaid")).containsExactly("600.00");
        assertThat(waiting.<String>getList("items[0].decisions.operation")).containsExactly("SUBMITTED", "APPROVED");
        assertThat(waiting.<String>getList("items[0].decisions.person"))
                .containsExactly("fund-officer", "fund-approver");
        assertThat(waiting.getList("items[0].payments")).isEmpty();
        assertThat(register(grant, paid).asString()).isEqualTo(first.asString());
        JsonPath now = register(grant, corrected).jsonPath();
        assertThat(now.<String>getList("items.paid")).containsExactly("0.00", "300.00");
        assertThat(now.<String>getList("items.acquitted")).containsExactly("0.00", "0.00");
        assertThat(now.getString("items[0].payments[0].undoneOn")).isEqualTo(today().toString());
        assertThat(get("reports/disbursement-register?grantId=" + grant.id() + "&effectiveAt=" + today().minusDays(1))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();

        JsonPath late =
                get("reports/commitments?grantId=" + grant.id() + at(paid)).jsonPath();
        assertThat(late.<String, Object>getMap("items[0]"))
                .containsEntry("contracted", "800.00")
                .containsEntry("drawn", "600.00")
                .containsEntry("paid", "250.00")
                .containsEntry("outstanding", "550.00");
        // 100.00 + 200.00 were due, 250.00 of them is paid.
        assertThat(late.<String, String>getMap("items[0].ageing"))
                .containsEntry("upTo60", "50.00")
                .containsEntry("over90", "0.00")
                .containsEntry("notDue", "500.00");

        String advances = "reports/advances?grantId=" + grant.id();
        assertThat(get(advances + at(paid)).jsonPath().<String>getList("items.outstanding"))
                .containsExactly("250.00", "300.00");
        assertThat(get(advances + at(acquitted)).jsonPath().<String>getList("items.outstanding"))
                .containsExactly("150.00");
        assertThat(get(advances + at(corrected) + "&payeeKind=SCHOOL")
                        .jsonPath()
                        .getString("items[0].ageing.notDue"))
                .isEqualTo("300.00");

        JsonPath statement = get("reports/supplier-statement?supplierId=" + supplier + at(corrected))
                .jsonPath();
        assertThat(statement.<String>getList("items.event"))
                .containsExactly(
                        null,
                        "DISBURSEMENT_APPROVED",
                        "DISBURSEMENT_PAID",
                        "ACQUITTED",
                        "ACQUITTED",
                        "PAYMENT_RETURNED");
        assertThat(statement.<String>getList("items.payableAfter"))
                .containsExactly("0.00", "600.00", "350.00", "350.00", "350.00", "600.00");
        assertThat(statement.getString("items[-1].prepaidAfter")).isEqualTo("600.00");
        assertThat(get("reports/supplier-statement?limit=2&supplierId=" + supplier)
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);

        String ofGrant = "\"grantId\":\"" + grant.id() + "\"";
        String ofFunder = "\"funderId\":\"" + grant.funder() + "\"";
        String ofSupplier = "\"supplierId\":\"" + supplier + "\"";
        List<Instant> moments = List.of(submitted, approved, paid, acquitted, corrected);
        Set<String> changed = new HashSet<>();
        for (Instant later : List.of(paid, corrected)) {
            for (Instant earlier : moments.subList(0, moments.indexOf(later))) {
                changed.addAll(explained("DISBURSEMENT_REGISTER", ofGrant, earlier, later, Set.of("amount")));
                changed.addAll(explained("COMMITMENTS", ofGrant, earlier, later, AGES));
                changed.addAll(explained("ADVANCES", ofGrant, earlier, later, NOT_OF_WHAT_IS_SETTLED));
                changed.addAll(explained("CONTRIBUTIONS", ofFunder, earlier, later, Set.of()));
                changed.addAll(explained("SUPPLIER_STATEMENT", ofSupplier, earlier, later, Set.of()));
            }
        }
        assertThat(changed)
                .contains("DISBURSEMENT_REGISTER approved", "DISBURSEMENT_REGISTER paid")
                .contains("DISBURSEMENT_REGISTER unpaid", "DISBURSEMENT_REGISTER outstanding")
                .contains("COMMITMENTS drawn", "COMMITMENTS paid", "COMMITMENTS outstanding")
                .contains("ADVANCES unpaid", "ADVANCES outstanding")
                .contains("CONTRIBUTIONS committed", "CONTRIBUTIONS disbursed", "CONTRIBUTIONS unused")
                .contains("SUPPLIER_STATEMENT payable", "SUPPLIER_STATEMENT prepaid");

        JsonPath trail = get("reports/audit-trail?resourceId=" + toSupplier + at(corrected))
                .jsonPath();
        assertThat(trail.<String>getList("items.operation"))
                .containsExactly("CREATED", "SUBMITTED", "APPROVED", "PARTLY_PAID", "RETURNED");
        assertThat(trail.<String>getList("items.act"))
                .containsExactly("CHANGE", "SUBMISSION", "APPROVAL", "CHANGE", "CHANGE");
        assertThat(get("reports/audit-trail?act=APPROVAL&person=fund-approver&resourceType=disbursement&resourceId="
                                + toSupplier)
                        .jsonPath()
                        .<String>getList("items.code"))
                .hasSize(1);

        for (Instant cut : List.of(submitted, approved, paid, acquitted, corrected)) {
            Totals.at(cut).agreeSince(before);
        }
    }

    @Test
    void saysWhatWasRefusedAndWhatWasTakenAway() throws InterruptedException {
        Granted grant = Funding.activeGrant("1000.00", "600.00");
        String id = Funding.submitted(
                grant, Funding.confirmedSupplier(), grant.lines().getFirst(), "10.00");
        Api.problem(act(OFFICER, "disbursements/" + id, "reject", REASON), 403, "forbidden");
        done(Funding.approve(APPROVER, id));
        Api.problem(act(APPROVER, "disbursements/" + id, "reject", REASON), 409, "state-conflict");
        String taken = "reports/commitments?grantId=" + grant.id();
        done(Api.as(AUDITOR).accept("text/csv").get("/api/v1/" + taken));
        String trail = "reports/audit-trail?act=REFUSED_ATTEMPT&resourceType=disbursement&resourceId=" + id;
        while (get(trail).jsonPath().getList("items").size() < 2) {
            Thread.sleep(50);
        }
        JsonPath refused = get(trail).jsonPath();
        assertThat(refused.<String>getList("items.operation")).containsOnly("rejectDisbursement");
        assertThat(refused.<String>getList("items.person")).containsExactly("fund-officer", "fund-approver");
        assertThat(refused.<String>getList("items.code")).containsExactly("forbidden", "state-conflict");
        assertThat(get("reports/audit-trail?act=DOWNLOAD&person=auditor&resourceType=report&limit=500&from=" + today())
                        .jsonPath()
                        .<String>getList("items.operation"))
                .contains("getCommitmentReport");
    }

    @Test
    void knowsOfAContributionWhatWasKnownThen() {
        String funder = created(OFFICER, "funders", Funding.funder());
        String account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        String contribution = created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"1000.00","pledgedOn":"2026-01-12","agreement":{"number":"17","date":"2026-01-10"}}""".formatted(funder));
        Instant pledged = now();
        String receipt = post(TREASURER, "contributions/" + contribution + "/receipts", """
                {"amount":"400.00","receivedOn":"2026-02-01","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                                account, Funding.reference()))
                .jsonPath()
                .getString("receipts[0].id");
        Instant received = now();
        done(act(TREASURER, "contributions/" + contribution, "receipts/" + receipt + "/reverse", REASON));
        Instant reversed = now();

        String report = "reports/contributions?funderId=" + funder;
        assertThat(get(report + at(pledged) + "&effectiveAt=2026-02-01")
                        .jsonPath()
                        .getString("items[0].received"))
                .isEqualTo("0.00");
        assertThat(get(report + at(received) + "&effectiveAt=2026-01-31")
                        .jsonPath()
                        .getString("items[0].received"))
                .isEqualTo("0.00");
        JsonPath known = get(report + at(received) + "&effectiveAt=2026-02-01").jsonPath();
        assertThat(known.<String, String>getMap("items[0]"))
                .containsEntry("pledged", "1000.00")
                .containsEntry("received", "400.00")
                .containsEntry("receivable", "600.00")
                .containsEntry("unused", "400.00");
        assertThat(get(report + at(reversed) + "&effectiveAt=2026-02-01")
                        .jsonPath()
                        .getString("items[0].received"))
                .isEqualTo("400.00");
        assertThat(get(report + at(reversed)).jsonPath().getString("totals.received"))
                .isEqualTo("0.00");
        Api.invalid(get("reports/supplier-statement"), "supplierId not-null");
        Api.problem(get("reports/audit-trail?cursor=e30"), 400, "invalid-cursor");
        Api.problem(Api.as("coordinator").get("/api/v1/reports/audit-trail"), 403, "forbidden");
        for (String type : List.of("text/csv", "application/pdf")) {
            assertThat(Api.as(AUDITOR).accept(type).get("/api/v1/" + report).statusCode())
                    .isEqualTo(200);
        }
    }

    /// A contract for 800.00 with two steps that are late and one that is not.
    private String signed(Granted grant, String supplier, String line) {
        String contract = Funding.commitment(grant.id(), supplier, line, "800.00");
        String id = created(
                OFFICER,
                "commitments",
                contract.substring(0, contract.length() - 1)
                        + """
                ,"milestones":[{"title":"1","dueOn":"%s","amount":"100.00"},{"title":"2","dueOn":"%s","amount":"200.00"},
                 {"title":"3","dueOn":"%s","amount":"500.00"}]}""".formatted(today().minusDays(91), today().minusDays(60), today().plusDays(30)));
        done(act(OFFICER, "commitments/" + id, "submit", null));
        done(Funding.approveContent(APPROVER, "commitments/" + id));
        return id;
    }

    private void pay(String disbursement, String amount) {
        done(act(
                TREASURER,
                "disbursements/" + disbursement,
                "pay",
                Funding.payment(amount, today().toString(), Funding.reference())));
    }

    private static String accept(String disbursement, String kind, String line, String amount) {
        String acquittal = "acquittals/"
                + created(OFFICER, "acquittals", """
                {"disbursementId":"%s","kind":"%s,"documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(disbursement, "\"" + kind, line, amount)
                        .replace("\"\"", "\""));
        done(act(OFFICER, acquittal, "submit", null));
        String hash = get(acquittal).jsonPath().getString("contentHash");
        done(act(APPROVER, acquittal, "accept", "{\"contentHash\":\"" + hash + "\"}"));
        return acquittal;
    }

    private void sendBack(String disbursement) {
        String payment = get("disbursements/" + disbursement).jsonPath().getString("payments[0].id");
        done(act(
                TREASURER,
                "disbursements/" + disbursement,
                "payments/" + payment + "/return",
                "{\"effectiveOn\":\"%s\",\"reason\":\"Счёт закрыт\"}".formatted(today())));
    }

    private static Response register(Granted grant, Instant knownAt) {
        return done(get("reports/disbursement-register?grantId=" + grant.id() + at(knownAt)));
    }

    /// Every figure that changed is the sum of what entries changed of it, but in the columns that are no sums.
    ///
    /// @return the figures
    private static Set<String> explained(
            String kind, String filter, Instant before, Instant after, Set<String> noSums) {
        Response issued = post(TREASURER, "issued-reports", """
                {"kind":"%s","format":"JSON","language":"KK","knownAt":"%s","filters":{%s}}""".formatted(kind, before, filter));
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        JsonPath difference = done(get(
                        "issued-reports/" + issued.jsonPath().getString("id") + "/difference?knownAt=" + after))
                .jsonPath();
        assertThat(difference.getBoolean("explained")).as(kind).isTrue();
        List<Map<String, String>> figures = difference.getList("figures.findAll { it.part != 'ACCOUNT' }");
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.get("entries"))
                        .as(kind + figure)
                        .isEqualTo(noSums.contains(figure.get("figure")) ? null : figure.get("difference")));
        return figures.stream().map(figure -> kind + " " + figure.get("figure")).collect(Collectors.toSet());
    }

    private static String at(Instant knownAt) {
        return "&knownAt=" + knownAt;
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }

    /// By the clock that stamps entries and changes.
    private Instant now() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What reports over everything say of accounts in a cut, and its trial balance: debits less credits by account.
    /// Entries that other tests record by themselves belong to nothing, so that only what is new is compared.
    private record Totals(Map<String, Map<String, BigDecimal>> reported, Map<String, BigDecimal> ledger) {

        static Totals at(Instant knownAt) {
            Map<String, BigDecimal> register = new TreeMap<>();
            rows("disbursement-register", knownAt).forEach(row -> {
                add(register, "payables", row, "unpaid", -1);
                add(register, outstanding(row), row, "unpaid", 1);
                add(register, outstanding(row), row, "outstanding", 1);
            });
            Map<String, BigDecimal> advances = new TreeMap<>();
            Map<String, BigDecimal> encumbered = new TreeMap<>();
            rows("advances", knownAt).forEach(row -> {
                add(advances, "payables", row, "unpaid", -1);
                add(advances, outstanding(row), row, "unpaid", 1);
                add(advances, outstanding(row), row, "outstanding", 1);
                add(encumbered, "encumbrance", row, "unpaid", "SCHOOL".equals(row.get("payeeKind")) ? 1 : 0);
            });
            rows("commitments", knownAt).forEach(row -> add(encumbered, "encumbrance", row, "outstanding", 1));

            JsonPath report = get("reports/contributions?knownAt=" + knownAt).jsonPath();
            Map<String, String> totals = report.getMap("totals");
            Map<String, BigDecimal> funders = new TreeMap<>();
            add(funders, "contributions", totals, "pledged", -1);
            add(funders, "contributions-receivable", totals, "receivable", 1);
            add(funders, "budget", totals, "granted", -1);
            add(funders, "encumbrance", totals, "committed", 1);
            add(funders, "disbursed-budget", totals, "disbursed", 1);
            add(funders, "expense", totals, "acquitted", 1);

            Map<String, BigDecimal> ledger = new TreeMap<>();
            report.<Map<String, String>>getList("controlTotals").forEach(account -> {
                String code = Objects.requireNonNull(account.get("account"));
                String group = code.startsWith("expense-")
                        ? "expense"
                        : List.of("appropriation", "budget-revision").contains(code) ? "budget" : code;
                add(ledger, group, account, "debit", 1);
                add(ledger, group, account, "credit", -1);
            });
            return new Totals(
                    Map.of("register", register, "advances", advances, "encumbrance", encumbered, "funders", funders),
                    ledger);
        }

        void agreeSince(Totals before) {
            reported.forEach((report, accounts) -> accounts.forEach((account, sum) -> assertThat(
                            sum.subtract(value(Objects.requireNonNull(before.reported.get(report)), account)))
                    .as(report + " " + account)
                    .isEqualByComparingTo(value(ledger, account).subtract(value(before.ledger, account)))));
        }

        private static String outstanding(Map<String, ?> row) {
            return "SCHOOL".equals(row.get("payeeKind")) ? "advances" : "prepayments";
        }

        private static void add(
                Map<String, BigDecimal> sums, String account, Map<String, ?> row, String member, int sign) {
            BigDecimal amount = new BigDecimal(String.valueOf(row.get(member)));
            sums.merge(account, amount.multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
        }

        private static BigDecimal value(Map<String, BigDecimal> sums, String account) {
            return sums.getOrDefault(account, BigDecimal.ZERO);
        }

        /// All pages.
        private static List<Map<String, ?>> rows(String report, Instant knownAt) {
            String first = "reports/" + report + "?limit=100" + RegisterTest.at(knownAt);
            JsonPath page = done(get(first)).jsonPath();
            List<Map<String, ?>> rows = new ArrayList<>(page.getList("items"));
            while (page.getString("next") != null) {
                page = done(get(first + "&cursor=" + page.getString("next"))).jsonPath();
                rows.addAll(page.getList("items"));
            }
            return rows;
        }
    }
}
