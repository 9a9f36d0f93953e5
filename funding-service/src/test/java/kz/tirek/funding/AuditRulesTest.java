package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.replica.FeedFollower;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each rule fires on what it is about, and not on its nearest innocent neighbour. Days are moved in the database: no
/// request can be made in the past.
@QuarkusTest
@WithTirek
@WithHubSchools
class AuditRulesTest {

    private static final String COMMENT = "{\"comment\":\"Екі бөлек келісімшарт\"}";

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<FeedFollower> followers;

    private final List<String> undo = new ArrayList<>();
    private LocalDate today;
    private Granted grant;
    private String line;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        today = BusinessDate.today(clock);
        grant = Funding.activeGrant("90000.00", "90000.00");
        line = grant.lines().getFirst();
    }

    /// A supplier with a contract to draw from.
    private record Contractor(String supplier, String contract) {}

    @Test
    void findsPaymentsSplitUnderTheLimit() throws SQLException {
        Owner.runUnguarded("""
                insert into approval_limit values (gen_random_uuid(), '2001-01-01', 100000, 'x', now(), 0),
                    (gen_random_uuid(), '2002-01-01', 1000000000000000, 'x', now(), 0)""");
        String byPayee = rule("SPLIT_PAYMENTS", "{\"windowDays\":3}");
        String byContract = rule("SPLIT_PAYMENTS", "{\"windowDays\":3,\"together\":\"CONTRACT\"}");
        Contractor splitter = contractor();
        String first = approvedOn(splitter, "600.00", "2001-05-10");
        String last = approvedOn(splitter, "500.00", "2001-05-13");
        Contractor within = contractor();
        approvedOn(within, "500.00", "2001-05-10");
        approvedOn(within, "500.00", "2001-05-10");
        Contractor slow = contractor();
        approvedOn(slow, "600.00", "2001-05-09");
        approvedOn(slow, "600.00", "2001-05-13");
        Contractor small = contractor();
        approvedOn(small, "600.00", "2001-05-10");
        approvedOn(small, "499.99", "2001-05-10");
        Contractor one = contractor();
        Contractor other =
                new Contractor(one.supplier(), Funding.signedCommitment(grant, one.supplier(), line, "2000.00"));
        approvedOn(one, "600.00", "2001-05-10");
        String second = approvedOn(other, "600.00", "2001-05-11");
        try {
            assertThat(found(byPayee, "2001-05-01", "2001-05-31")).containsExactlyInAnyOrder(last, second);
            assertThat(found(byContract, "2001-05-01", "2001-05-31")).containsExactly(last);
            assertThat(found(byPayee, "2001-05-01", "2001-05-12")).containsExactly(second);
        } finally {
            Owner.runUnguarded("delete from approval_limit where effective_from in ('2001-01-01', '2002-01-01')");
        }
        JsonPath finding =
                get("audit-findings?ruleId=" + byPayee + "&subjectId=" + last).jsonPath();
        assertThat(finding.getString("items[0].evidence.limit")).isEqualTo("1000.00");
        assertThat(finding.getString("items[0].evidence.together")).isEqualTo("1100.00");
        assertThat(finding.<String>getList("items[0].evidence.disbursements.id"))
                .containsExactly(first, last);
    }

    @Test
    void findsApprovalsOnDaysOfRestAndAtNight() {
        publishDay("2003-11-08", true);
        publishDay("2003-11-04", false);
        followers.stream().filter(feed -> feed.feed().equals("training")).forEach(FeedFollower::catchUp);
        String nights = rule("REST_DAY_APPROVALS", "{\"weekends\":false,\"holidays\":false}");
        String approved = approved(contractor(), "1.00");
        Map<String, String> moments = Map.of(
                "2003-10-22 12:00", "none",
                "2003-10-22 21:59:59", "none",
                "2003-10-22 22:00", "WORKING_DAY true",
                "2003-10-22 05:59:59", "WORKING_DAY true",
                "2003-10-22 06:00", "none",
                "2003-10-26 12:00", "WEEKEND false",
                "2003-10-27 12:00", "HOLIDAY false",
                "2003-10-28 12:00", "none",
                "2003-11-04 12:00", "HOLIDAY false",
                "2003-11-08 12:00", "none");
        moments.forEach((moment, expected) -> {
            move(
                    "disbursement_approval",
                    "disbursement_id",
                    approved,
                    Map.of("approved_at", "timestamp '%s' at time zone 'Asia/Almaty'".formatted(moment)));
            JsonPath findings = findings(run(rule("REST_DAY_APPROVALS", "{}"), "2003-10-01", "2003-11-30"));
            String seen = findings.getList("items").isEmpty()
                    ? "none"
                    : findings.getString("items[0].evidence.day") + " "
                            + findings.getBoolean("items[0].evidence.night");
            assertThat(seen).as(moment).isEqualTo(expected);
            assertThat(found(nights, "2003-10-01", "2003-11-30")).as(moment).hasSize(expected.endsWith("true") ? 1 : 0);
        });
        String anyDay = rule("REST_DAY_APPROVALS", "{}");
        String supplier = Funding.confirmedSupplier();
        move("grants", "id", grant.id(), Map.of("decided_at", "timestamptz '2003-09-06 12:00+06'"));
        move(
                "supplier_bank_details",
                "supplier_id",
                supplier,
                Map.of("confirmed_at", "timestamptz '2003-09-07 12:00+06'"));
        assertThat(found(anyDay, "2003-09-05", "2003-09-06")).containsExactly(grant.id());
        assertThat(found(anyDay, "2003-09-07", "2003-09-07")).containsExactly(supplier);
        assertThat(found(anyDay, "2003-09-08", "2003-09-12")).isEmpty();
    }

    @Test
    void findsPaymentsToAccountsThatHaveJustChanged() {
        String rule = rule("DETAILS_CHANGED_BEFORE_PAYMENT", "{\"days\":30}");
        Contractor changed = contractor();
        done(patch(
                OFFICER,
                "suppliers/" + changed.supplier(),
                "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"));
        done(act(APPROVER, "suppliers/" + changed.supplier(), "confirm-bank-details", null));
        String diverted = paid(changed, "1.00");
        String usual = paid(contractor(), "1.00");
        assertThat(found(rule)).contains(diverted).doesNotContain(usual);
        setAccountDaysAgo(changed, 30);
        assertThat(found(rule)).contains(diverted);
        setAccountDaysAgo(changed, 31);
        assertThat(found(rule)).doesNotContain(diverted);
    }

    private void setAccountDaysAgo(Contractor changed, int days) {
        move(
                "supplier_bank_details",
                "supplier_id",
                changed.supplier(),
                Map.of("set_at", "now() - %d * interval '1 day' * (number - 1)".formatted(days)));
    }

    @Test
    void findsRoundAmountsLargeFirstPaymentsAndDuplicates() {
        Contractor round = contractor();
        String disbursement = approved(round, "400.00");
        List.of("100.00", "100.00", "100.00", "99.99").forEach(amount -> pay(disbursement, amount));
        String threeOfFour = "{\"multiple\":\"100\",\"minimumPercent\":%d,\"minimumPayments\":%d}";
        assertThat(found(rule("ROUND_AMOUNTS", threeOfFour.formatted(75, 4)))).contains(round.supplier());
        assertThat(found(rule("ROUND_AMOUNTS", threeOfFour.formatted(76, 4)))).doesNotContain(round.supplier());
        assertThat(found(rule("ROUND_AMOUNTS", threeOfFour.formatted(75, 5)))).doesNotContain(round.supplier());

        assertThat(found(rule("LARGE_FIRST_PAYMENT", "{\"minimum\":\"100.00\",\"days\":7}")))
                .contains(round.supplier());
        assertThat(found(rule("LARGE_FIRST_PAYMENT", "{\"minimum\":\"100.01\",\"days\":7}")))
                .doesNotContain(round.supplier());
        move("supplier", "id", round.supplier(), Map.of("created_at", "now() - interval '8 days'"));
        assertThat(found(rule("LARGE_FIRST_PAYMENT", "{\"minimum\":\"100.00\",\"days\":7}")))
                .doesNotContain(round.supplier());

        String original = approvedInvoice(round, "7.00", "№ 17/ш");
        String again = approvedInvoice(round, "7.00", "17-Ш");
        String dearer = approvedInvoice(round, "7.01", "17-Ш");
        String next = approvedInvoice(round, "7.00", "18-Ш");
        String elsewhere = approvedInvoice(contractor(), "7.00", "17-Ш");
        String tranche = approved(round, "3.00");
        String equalTranche = approved(round, "3.00");
        assertThat(found(rule("DUPLICATE_PAYMENTS", "{}")))
                .contains(again)
                .doesNotContain(original, dearer, next, elsewhere, tranche, equalTranche);
        assertThat(found(rule("DUPLICATE_PAYMENTS", "{\"invoicesOnly\":false}")))
                .contains(again, equalTranche)
                .doesNotContain(tranche);
    }

    @Test
    void findsWhoSubmittedAndApprovedFromTheSameDevice() {
        String strict = rule("SAME_DEVICE", "{}");
        String loose = rule("SAME_DEVICE", "{\"addressAlone\":true}");
        String same = approvedFrom("10.0.0.7 Firefox", "10.0.0.7 Firefox");
        String otherProgram = approvedFrom("10.0.0.7 Firefox", "10.0.0.7 Chrome");
        String otherAddress = approvedFrom("10.0.0.7 Firefox", "10.0.0.8 Firefox");
        String supplier = Funding.confirmedSupplier();
        String grant = Funding.activeGrant("1000.00", "600.00").id();
        assertThat(found(strict)).contains(same, supplier, grant).doesNotContain(otherProgram, otherAddress);
        assertThat(found(loose)).contains(same, otherProgram).doesNotContain(otherAddress);
        String evidence = get("audit-findings?ruleId=" + strict + "&subjectId=" + same)
                .jsonPath()
                .getString("items[0].evidence");
        assertThat(evidence).contains("fund-officer", "fund-approver").doesNotContain("10.0.0", "Firefox");

        String revised = revisedFrom("10.0.0.7 Firefox", "10.0.0.7 Firefox");
        String revisedElsewhere = revisedFrom("10.0.0.7 Firefox", "10.0.0.9 Firefox");
        assertThat(found(strict)).contains(revised).doesNotContain(revisedElsewhere);
    }

    private String revisedFrom(String maker, String checker) {
        String revisions = "grants/" + grant.id() + "/revisions";
        String id = created(OFFICER, revisions, """
                {"reason":"Басқа баға","changes":[{"budgetLineId":"%s","amount":"-1.00"}],
                 "newLines":[{"category":"METHODOLOGY","title":"%s","amount":"1.00"}]}""".formatted(line, UUID.randomUUID()));
        String path = revisions + "/" + id;
        from(maker, OFFICER, path, "submit", null);
        String hash = get(path).jsonPath().getString("contentHash");
        from(checker, APPROVER, path, "approve", "{\"contentHash\":\"" + hash + "\"}");
        return id;
    }

    @Test
    void findsWhatIsNotAcceptedInTimeOnBothTimeAxes() {
        String rule = rule("PAYMENT_WITHOUT_ACCEPTANCE", "{\"days\":60}");
        String late = paid(contractor(), "10.00");
        String dueToday = paid(contractor(), "10.00");
        move("payment", "disbursement_id", late, Map.of("paid_on", "date '%s'".formatted(today.minusDays(61))));
        move("payment", "disbursement_id", dueToday, Map.of("paid_on", "date '%s'".formatted(today.minusDays(60))));
        JsonPath before = run(rule, today.toString(), today.toString());
        assertThat(subjects(before)).contains(late).doesNotContain(dueToday);
        accept(late, "9.99");
        assertThat(found(rule)).contains(late);
        accept(late, "0.01");
        assertThat(found(rule)).doesNotContain(late);
        JsonPath asKnown = run("{\"from\":\"%s\",\"until\":\"%1$s\",\"knownAt\":\"%s\",\"ruleIds\":[\"%s\"]}"
                .formatted(today, before.getString("knownAt"), rule));
        assertThat(subjects(asKnown)).isEqualTo(subjects(before));
        assertThat(asKnown.getInt("foundFirst")).isZero();
    }

    @Test
    void holdsFirstDigitsAgainstBenfordsLaw() throws SQLException {
        String rule = rule("FIRST_DIGITS", "{\"minimumPayments\":300}");
        String disbursement = approved(contractor(), "1.00");
        try {
            insertPayments(disbursement, i -> Math.round(StrictMath.pow(10, 3 + (i + 0.5) / 300)));
            assertThat(run(rule, "2004-01-01", "2004-12-31").getInt("found")).isZero();
            Owner.runUnguarded("delete from payment where paid_on < '2005-01-01'");
            insertPayments(disbursement, i -> 100L * (i % 9 + 1) + i);
            JsonPath findings = findings(run(rule, "2004-01-01", "2004-12-31"));
            assertThat(findings.getString("items[0].subjectType")).isEqualTo("PAYMENTS");
            Map<Integer, Long> digits = IntStream.range(0, 300)
                    .mapToLong(i -> 100L * (i % 9 + 1) + i)
                    .boxed()
                    .collect(Collectors.groupingBy(tiyn -> tiyn.toString().charAt(0) - '0', Collectors.counting()));
            double chiSquare = IntStream.rangeClosed(1, 9)
                    .mapToDouble(digit -> {
                        double expected = 300 * Math.log10(1 + 1.0 / digit);
                        double difference = digits.getOrDefault(digit, 0L) - expected;
                        return difference * difference / expected;
                    })
                    .sum();
            assertThat(findings.getDouble("items[0].evidence.chiSquare"))
                    .isBetween(chiSquare - 0.001, chiSquare + 0.001)
                    .isGreaterThan(15.507);
            assertThat(run(rule("FIRST_DIGITS", "{\"minimumPayments\":301}"), "2004-01-01", "2004-12-31")
                            .getInt("found"))
                    .isZero();
        } finally {
            Owner.runUnguarded("delete from payment where paid_on < '2005-01-01'");
        }
    }

    @Test
    void keepsOneFindingOfWhatIsFoundTwiceAndWhatAuditorsMakeOfIt() {
        String rule = rule("SAME_DEVICE", "{}");
        String subject = approvedFrom("10.0.0.7 Firefox", "10.0.0.7 Firefox");
        JsonPath first = run(rule, today.toString(), today.toString());
        assertThat(first.getInt("foundFirst")).isEqualTo(first.getInt("found")).isPositive();
        String before = get("audit-findings?ruleId=" + rule + "&limit=500").asString();
        JsonPath second = run(rule, today.toString(), today.toString());
        assertThat(second.getInt("found")).isEqualTo(first.getInt("found"));
        assertThat(second.getInt("foundFirst")).isZero();
        assertThat(get("audit-findings?ruleId=" + rule + "&limit=500").asString())
                .isEqualTo(before);

        String id = get("audit-findings?ruleId=" + rule + "&subjectId=" + subject)
                .jsonPath()
                .getString("items[0].id");
        String finding = "audit-findings/" + id;
        Api.problem(act(AUDITOR, finding, "resolve", COMMENT), 409, "state-conflict");
        Api.problem(Api.once(AUDITOR).body(COMMENT).post("/api/v1/" + finding + "/confirm"), 428, "version-required");
        assertThat(done(act(AUDITOR, finding, "confirm", COMMENT)).jsonPath().getString("status"))
                .isEqualTo("CONFIRMED");
        done(act(AUDITOR, finding, "resolve", COMMENT));
        done(act(AUDITOR, finding, "reopen", COMMENT));
        done(act(AUDITOR, finding, "dismiss", COMMENT));
        assertThat(get(finding + "/history").jsonPath().<String>getList("items.to"))
                .containsExactly("CONFIRMED", "RESOLVED", "NEW", "DISMISSED");
        run(rule, today.toString(), today.toString());
        assertThat(get(finding).jsonPath().getString("status")).isEqualTo("DISMISSED");
        String csv = Api.as(AUDITOR)
                .accept("text/csv")
                .get("/api/v1/audit-findings?ruleId=" + rule)
                .asString();
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,code,kind,severity,ruleId");
        assertThat(csv).contains("\"\"sameProgram\"\"");
    }

    @Test
    void neverChangesAVersionAndExaminesTheOneInForce() {
        String rule = rule("ROUND_AMOUNTS", "{\"multiple\":\"5\"}");
        String path = "audit-rules/" + rule;
        Api.invalid(
                act(AUDITOR, path, "versions", version("2026-01-01", """
                        {"multiple":"0.00","minimumPercent":101,"minimumPayments":"3","mutliple":"5"}""")),
                "/parameters/multiple wrong-value",
                "/parameters/minimumPercent wrong-value",
                "/parameters/minimumPayments wrong-value",
                "/parameters/mutliple wrong-value");
        Response off = act(
                AUDITOR,
                path,
                "versions",
                version("2020-01-01", "{}").replace("\"parameters\"", "\"enabled\":false,\"parameters\""));
        assertThat(off.statusCode()).as(off.asString()).isEqualTo(201);
        JsonPath versions = get(path + "/versions").jsonPath();
        assertThat(versions.<Integer>getList("items.number")).containsExactly(1, 2);
        assertThat(versions.getMap("items[0].parameters"))
                .isEqualTo(Map.of("multiple", "5.00", "minimumPercent", 50, "minimumPayments", 5));
        assertThat(run(rule, "2019-01-01", "2019-12-31").getInt("rules[0].number"))
                .isEqualTo(1);
        Api.problem(post(AUDITOR, "audit-runs", asked(rule, "2019-01-01", "2020-01-01")), 422, "unknown-reference");
        Api.invalid(post(AUDITOR, "audit-runs", asked(rule, "2020-01-02", "2020-01-01")), "/until dates-out-of-order");
    }

    @Test
    void beginsWithARuleOfEachKindAsTheCatalogueHasIt() {
        JsonPath kinds = get("audit-rule-kinds").jsonPath();
        List<String> initial = kinds.<Map<String, Object>>getList("items").stream()
                .map(kind -> kind.get("kind") + " " + parameters(kind))
                .toList();
        List<String> seeded = get("audit-rules?limit=500").jsonPath().<Map<String, String>>getList("items").stream()
                .filter(rule -> "system".equals(rule.get("createdBy")))
                .map(rule -> rule.get("kind") + " "
                        + get("audit-rules/" + rule.get("id") + "/versions")
                                .jsonPath()
                                .getMap("items[0].parameters"))
                .toList();
        assertThat(seeded).containsExactlyInAnyOrderElementsOf(initial);
        JsonPath all = run("{\"from\":\"%s\",\"until\":\"%1$s\"}".formatted(today));
        assertThat(all.<String>getList("rules.kind")).contains("SPLIT_PAYMENTS", "FIRST_DIGITS");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(Map<String, Object> kind) {
        Map<String, Object> initial = new LinkedHashMap<>();
        ((List<Map<String, Object>>) Objects.requireNonNull(kind.get("parameters")))
                .forEach(parameter -> initial.put((String) parameter.get("name"), parameter.get("initial")));
        return initial;
    }

    private static String rule(String kind, String parameters) {
        return created(
                AUDITOR,
                "audit-rules",
                "{\"kind\":\"%s\",\"title\":\"Тексеру\",\"first\":%s}"
                        .formatted(kind, version("2000-01-01", parameters)));
    }

    private static String version(String from, String parameters) {
        return "{\"effectiveFrom\":\"%s\",\"parameters\":%s,\"reason\":\"Аудит жоспары\"}".formatted(from, parameters);
    }

    private static String asked(String rule, String from, String until) {
        return "{\"from\":\"%s\",\"until\":\"%s\",\"ruleIds\":[\"%s\"]}".formatted(from, until, rule);
    }

    private static JsonPath run(String rule, String from, String until) {
        return run(asked(rule, from, until));
    }

    private static JsonPath run(String body) {
        Response run = post(AUDITOR, "audit-runs", body);
        assertThat(run.statusCode()).as(run.asString()).isEqualTo(201);
        return run.jsonPath();
    }

    private static JsonPath findings(JsonPath run) {
        return get("audit-findings?limit=500&runId=" + run.getString("id")).jsonPath();
    }

    private static List<String> subjects(JsonPath run) {
        return findings(run).getList("items.subjectId");
    }

    private static List<String> found(String rule, String from, String until) {
        return subjects(run(rule, from, until));
    }

    private List<String> found(String rule) {
        return found(rule, today.toString(), today.toString());
    }

    private Contractor contractor() {
        String supplier = Funding.confirmedSupplier();
        return new Contractor(supplier, Funding.signedCommitment(grant, supplier, line, "2000.00"));
    }

    private String drawn(Contractor from, String amount) {
        return Funding.disbursement(grant.id(), from.supplier(), from.contract(), line, amount);
    }

    private String approved(Contractor from, String amount) {
        String id = submitted(drawn(from, amount));
        done(approve(APPROVER, id));
        return id;
    }

    private String approvedInvoice(Contractor from, String amount, String number) {
        String id = submitted(drawn(from, amount)
                .replace("\"CONTRACT\"", "\"INVOICE\"")
                .replace("\"2026/17\"", "\"" + number + "\""));
        done(approve(APPROVER, id));
        return id;
    }

    private String approvedOn(Contractor from, String amount, String day) {
        String id = approved(from, amount);
        move(
                "disbursement",
                "id",
                id,
                Map.of(
                        "submitted_at", "timestamptz '%s 12:00+06'".formatted(day),
                        "decided_at", "timestamptz '%s 13:00+06'".formatted(day),
                        "decided_on", "date '%s'".formatted(day)));
        return id;
    }

    private String paid(Contractor from, String amount) {
        String id = approved(from, amount);
        pay(id, amount);
        return id;
    }

    private void pay(String id, String amount) {
        done(act(
                TREASURER,
                "disbursements/" + id,
                "pay",
                Funding.payment(amount, today.toString(), Funding.reference())));
    }

    private String approvedFrom(String maker, String checker) {
        String id = created(OFFICER, "disbursements", drawn(contractor(), "1.00"));
        String path = "disbursements/" + id;
        from(maker, OFFICER, path, "submit", null);
        String hash = get(path).jsonPath().getString("contentHash");
        from(checker, APPROVER, path, "approve", "{\"contentHash\":\"" + hash + "\"}");
        return id;
    }

    private static void from(String device, Tokens person, String path, String action, @Nullable String body) {
        var request = Api.once(person)
                .header("If-Match", Funding.etag(path))
                .header("X-Forwarded-For", device.split(" ", 2)[0])
                .header("User-Agent", device.split(" ", 2)[1]);
        done((body == null ? request : request.body(body)).post("/api/v1/" + path + "/" + action));
    }

    private void accept(String disbursement, String amount) {
        String id = created(OFFICER, "acquittals", """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(disbursement, line, amount));
        done(act(OFFICER, "acquittals/" + id, "submit", null));
        String hash = get("acquittals/" + id).jsonPath().getString("contentHash");
        done(act(APPROVER, "acquittals/" + id, "accept", "{\"contentHash\":\"" + hash + "\"}"));
    }

    private static void publishDay(String day, boolean working) {
        Funding.control("/publish-training", """
                {"specversion":"1.0","id":"%s","source":"/x","type":"kz.tirek.calendar-day.x","subject":"%s","time":"2026-01-15T05:00:00Z",
                 "datacontenttype":"application/json","resourcetype":"calendar-day","operation":"CREATED","sequence":"SEQUENCE",
                 "data":{"id":"%2$s","date":"%s","working":%s,"basis":"Қаулы"}}""".formatted(UUID.randomUUID(), UUID.randomUUID(), day, working));
    }

    private static void insertPayments(String disbursement, IntFunction<Long> tiyn) throws SQLException {
        Owner.runUnguarded(IntStream.range(0, 300)
                .mapToObj(i -> """
                        insert into payment (id, disbursement_id, amount_tiyn, paid_on, bank_reference, recorded_by, recorded_at)
                        values (gen_random_uuid(), '%s', %d, '2004-06-01', 'BENFORD-%d', 'x', '2004-06-02');
                        """.formatted(disbursement, tiyn.apply(i), i))
                .collect(Collectors.joining()));
    }

    /// Sets columns of rows to other values, until the test is over.
    private void move(String table, String key, String id, Map<String, String> values) {
        String columns = String.join(", ", values.keySet());
        String restore =
                values.keySet().stream().map(column -> column + " = %L").collect(Collectors.joining(", "));
        String where = " where %s = '%s'".formatted(key, id);
        try {
            undo.addFirst(Owner.run("select format('update %s set %s where id = %%L;', %s, id) from %1$s"
                            .formatted(table, restore, columns)
                    + where));
            Owner.runUnguarded(values.entrySet().stream()
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .collect(Collectors.joining(", ", "update " + table + " set ", where)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void restore() throws SQLException {
        Owner.runUnguarded(String.join("", undo));
    }
}
