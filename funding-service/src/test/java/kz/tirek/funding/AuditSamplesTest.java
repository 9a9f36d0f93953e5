package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Samples are worked out here once more, from the entries alone and by the words of the contract.
@QuarkusTest
@WithTirek
@WithHubSchools
class AuditSamplesTest {

    private static final List<String> AMOUNTS =
            List.of("10.00", "250.00", "3.33", "1.00", "99.99", "100.00", "0.07", "42.00", "77.10", "5.00");

    @Inject
    Clock clock;

    private Granted grant;
    private String supplier;
    private String line;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void grant() {
        grant = Funding.activeGrant("5000.00", "5000.00");
        line = grant.lines().getFirst();
        supplier = Funding.confirmedSupplier();
    }

    @Test
    void drawsByMonetaryUnitWhatAnybodyCanDrawAgain() {
        AMOUNTS.forEach(amount -> Funding.signedCommitment(grant, supplier, line, amount));
        String wanted = """
                {"population":"POSTINGS","account":"encumbrance","side":"DEBIT","grantId":"%s","method":"MONETARY_UNIT",
                 "interval":"100.00","seed":"Алматы 17"%s}""";
        JsonPath sample = drawn(wanted.formatted(grant.id(), ""));
        List<Long> tiyn = encumbered();
        assertThat(sample.getLong("members")).isEqualTo(AMOUNTS.size());
        assertThat(sample.getString("total")).isEqualTo("588.49");
        long start = number("Алматы 17", 0, 10_000) + 1;
        assertThat(tiyn(sample.getString("start"))).isEqualTo(start);
        Map<Long, Integer> hits = new TreeMap<>();
        for (long point = start; point <= 58_849; point += 10_000) {
            long laid = 0;
            int item = 0;
            while (laid < point) {
                laid += tiyn.get(item++);
            }
            hits.merge((long) item, 1, Integer::sum);
        }
        assertThat(items(sample)).isEqualTo(hits);
        assertThat(hits).containsKeys(2L, 6L);
        JsonPath drawn =
                get("audit-samples/" + sample.getString("id") + "/items").jsonPath();
        assertThat(drawn.<Boolean>getList("items.findAll { it.certain }.certain"))
                .hasSize(2);

        Funding.signedCommitment(grant, supplier, line, "600.00");
        String cut = ",\"effectiveAt\":\"%s\",\"knownAt\":\"%s\""
                .formatted(sample.getString("effectiveAt"), sample.getString("knownAt"));
        JsonPath again = drawn(wanted.formatted(grant.id(), cut));
        assertThat(items(again)).isEqualTo(hits);
        JsonPath later = drawn(wanted.formatted(grant.id(), ""));
        assertThat(later.getString("total")).isEqualTo("1188.49");

        JsonPath evaluated = evaluated(sample, "{\"number\":2,\"audited\":\"240.00\"}");
        assertThat(evaluated.getString("known")).isEqualTo("10.00");
        assertThat(evaluated.getString("upperLimit")).isEqualTo("310.00");
        assertThat(evaluated.getBoolean("withinTolerable")).isTrue();
        Api.problem(
                post(AUDITOR, "audit-samples/" + sample.getString("id") + "/evaluations", """
                        {"confidence":"PERCENT_95","misstated":[{"number":11,"audited":"0"}]}"""),
                422,
                "audit-item-not-drawn");
    }

    @Test
    void drawsAtRandomAndPlansIntervals() {
        AMOUNTS.forEach(amount -> Funding.signedCommitment(grant, supplier, line, amount));
        String postings =
                "{\"population\":\"POSTINGS\",\"account\":\"encumbrance\",\"side\":\"DEBIT\",\"grantId\":\"%s\",\"seed\":\"7\",%s}";
        JsonPath sample = drawn(postings.formatted(grant.id(), "\"method\":\"SIMPLE_RANDOM\",\"size\":4"));
        Set<Long> numbers = new HashSet<>();
        for (int k = 0; numbers.size() < 4; k++) {
            numbers.add(number("7", k, 10) + 1);
        }
        assertThat(new TreeSet<>(items(sample).keySet())).isEqualTo(new TreeSet<>(numbers));
        byte[] workbook = Api.as(AUDITOR)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/audit-samples/" + sample.getString("id") + "/items")
                .asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

        String planned = postings.formatted(
                grant.id(),
                "\"method\":\"MONETARY_UNIT\",\"confidence\":\"PERCENT_95\",\"tolerable\":\"300.00\",\"expected\":\"%s\"");
        assertThat(drawn(planned.formatted("30.00")).getString("interval")).isEqualTo("84.00");
        Api.invalid(post(AUDITOR, "audit-samples", planned.formatted("187.50")), "/expected range");
        Api.invalid(
                post(AUDITOR, "audit-samples", """
                        {"population":"DISBURSEMENTS","account":"payables","method":"MONETARY_UNIT","tolerable":"1.00","seed":"7"}"""),
                "/account wrong-value",
                "/tolerable wrong-value",
                "/interval wrong-value");
        Api.problem(
                post(
                        AUDITOR,
                        "audit-samples",
                        postings.formatted(grant.id(), "\"method\":\"SIMPLE_RANDOM\",\"size\":4")
                                .replace("encumbrance", "nothing")),
                422,
                "unknown-reference");
        Api.problem(
                post(AUDITOR, "audit-samples", postings.formatted(supplier, "\"method\":\"SIMPLE_RANDOM\",\"size\":4")),
                422,
                "audit-population-empty");
        Api.problem(
                post(
                        AUDITOR,
                        "audit-samples",
                        postings.formatted(grant.id(), "\"method\":\"MONETARY_UNIT\",\"interval\":\"0.01\"")),
                422,
                "audit-sample-too-large");
    }

    @Test
    void drawsOfEachStratumOnItsOwn() {
        AMOUNTS.forEach(amount -> Funding.signedCommitment(grant, supplier, line, amount));
        String stratified = """
                {"population":"POSTINGS","account":"encumbrance","side":"DEBIT","grantId":"%s","method":"STRATIFIED",
                 "size":%d,"seed":"Алматы 17","strata":%s}""";
        String bands = "{\"by\":\"AMOUNT\",\"bounds\":[\"5.00\",\"100.00\"],\"allocation\":\"AMOUNT\"}";
        JsonPath sample = drawn(stratified.formatted(grant.id(), 5, bands));
        assertThat(sample.<String>getList("strata.name")).containsExactly("/5.00", "5.00/100.00", "100.00/");
        assertThat(sample.<Integer>getList("strata.members")).containsExactly(3, 5, 2);
        assertThat(sample.<String>getList("strata.total")).containsExactly("4.40", "234.09", "350.00");
        assertThat(sample.<Integer>getList("strata.drawn")).containsExactly(1, 2, 2);
        Map<Long, Integer> expected = new TreeMap<>();
        List<List<Long>> strata = List.of(List.of(3L, 4L, 7L), List.of(1L, 5L, 8L, 9L, 10L), List.of(2L, 6L));
        for (int stratum = 1; stratum <= 3; stratum++) {
            List<Long> members = strata.get(stratum - 1);
            Set<Long> places = new HashSet<>();
            for (int k = 0; places.size() < Math.min(2, stratum); k++) {
                places.add(number("Алматы 17/" + stratum, k, members.size()));
            }
            places.forEach(place -> expected.put(members.get(place.intValue()), 1));
        }
        assertThat(items(sample)).isEqualTo(expected);
        assertThat(get("audit-samples/" + sample.getString("id") + "/items")
                        .jsonPath()
                        .<Boolean>getList("items.findAll { it.stratum == 3 }.certain"))
                .containsExactly(true, true);

        JsonPath evaluated = evaluated(sample, "{\"number\":2,\"audited\":\"240.00\"}");
        assertThat(evaluated.getString("known")).isEqualTo("10.00");
        assertThat(evaluated.getString("projected")).isEqualTo("10.00");
        assertThat(evaluated.getInt("overstatedLimit"))
                .as("of one item in three and two in five nothing is known")
                .isEqualTo(1 + 2 + 3);
        BigDecimal undrawn =
                new BigDecimal(sample.getString("total")).subtract(new BigDecimal(sample.getString("drawnTotal")));
        assertThat(new BigDecimal(evaluated.getString("upperLimit"))).isEqualByComparingTo(undrawn.add(BigDecimal.TEN));

        JsonPath byCategory = drawn(stratified.formatted(grant.id(), 4, "{\"by\":\"CATEGORY\"}"));
        assertThat(byCategory.<String>getList("strata.name")).containsExactly("EQUIPMENT");
        JsonPath byRegion = drawn(stratified.formatted(grant.id(), 4, "{\"by\":\"TERRITORY\"}"));
        assertThat(byRegion.getString("strata[0].name")).matches("[0-9]{2}0000000");
        assertThat(byRegion.getString("strata[0].total")).isEqualTo("588.49");
        Api.problem(
                post(AUDITOR, "audit-samples", stratified.formatted(grant.id(), 2, bands)),
                422,
                "audit-sample-too-small");
        Api.invalid(
                post(
                        AUDITOR,
                        "audit-samples",
                        stratified.formatted(grant.id(), 5, "{\"by\":\"AMOUNT\",\"bounds\":[\"5.00\",\"5.00\"]}")),
                "/strata/bounds/1 range");
        Api.invalid(post(AUDITOR, "audit-samples", stratified.formatted(grant.id(), 5, "null")), "/strata not-null");
    }

    @Test
    void coversWhatTheTrialBalanceSaysAtTheSameCut() {
        String contract = Funding.signedCommitment(grant, supplier, line, "500.00");
        String kept = paid(contract, "100.00");
        String sentBack = paid(contract, "40.00");
        String payment = get("disbursements/" + sentBack).jsonPath().getString("payments[0].id");
        String today = BusinessDate.today(clock).toString();
        done(act(TREASURER, "disbursements/" + sentBack, "payments/" + payment + "/return", """
                {"effectiveOn":"%s","reason":"Счёт закрыт"}""".formatted(today)));
        created(TREASURER, "disbursements/" + kept + "/returns", """
                {"amount":"10.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, Funding.fundAccount(), Funding.reference()));
        String disbursements =
                "{\"population\":\"DISBURSEMENTS\",\"method\":\"SIMPLE_RANDOM\",\"size\":5,\"seed\":\"7\"%s}";
        JsonPath ours = drawn(disbursements.formatted(",\"grantId\":\"" + grant.id() + "\""));
        assertThat(ours.getString("total")).isEqualTo("90.00");
        assertThat(get("audit-samples/" + ours.getString("id") + "/items")
                        .jsonPath()
                        .<String>getList("items.subjectId"))
                .containsExactly(kept);
        agrees(drawn(disbursements.formatted("")), "disbursed-budget", "balance");
        for (String by : List.of("CATEGORY", "TERRITORY")) {
            agrees(
                    drawn(disbursements
                            .formatted(",\"strata\":{\"by\":\"" + by + "\"}")
                            .replace("SIMPLE_RANDOM", "STRATIFIED")
                            .replace("\"size\":5", "\"size\":40")),
                    "disbursed-budget",
                    "balance");
        }
        agrees(drawn("""
                {"population":"POSTINGS","account":"payables","side":"CREDIT","method":"SIMPLE_RANDOM","size":5,"seed":"7"}"""), "payables", "credit");
    }

    private static void agrees(JsonPath sample, String account, String figure) {
        JsonPath balance = get("ledger/trial-balance?effectiveAt=%s&knownAt=%s"
                        .formatted(sample.getString("effectiveAt"), sample.getString("knownAt")))
                .jsonPath();
        assertThat(sample.getString("total"))
                .isEqualTo(sample.getString("ledgerTotal"))
                .isEqualTo(balance.getString("items.find { it.account == '%s' }.%s".formatted(account, figure)));
    }

    private static JsonPath drawn(String body) {
        Response drawn = post(AUDITOR, "audit-samples", body);
        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(201);
        return drawn.jsonPath();
    }

    private static JsonPath evaluated(JsonPath sample, String misstated) {
        Response evaluated =
                post(AUDITOR, "audit-samples/" + sample.getString("id") + "/evaluations", """
                {"confidence":"PERCENT_95","tolerable":"310.00","misstated":[%s]}""".formatted(misstated));
        assertThat(evaluated.statusCode()).as(evaluated.asString()).isEqualTo(201);
        return evaluated.jsonPath();
    }

    /// How often each item was hit, by its number.
    private static Map<Long, Integer> items(JsonPath sample) {
        Map<Long, Integer> hits = new TreeMap<>();
        get("audit-samples/" + sample.getString("id") + "/items?limit=500")
                .jsonPath()
                .<Map<String, Integer>>getList("items")
                .forEach(item -> hits.put(
                        Objects.requireNonNull(item.get("number")).longValue(),
                        Objects.requireNonNull(item.get("hits"))));
        return hits;
    }

    /// The debits of encumbrance of this grant, in tiyn, in the order of the ledger.
    private List<Long> encumbered() {
        List<Long> tiyn = new ArrayList<>();
        get("ledger/entries?sort=RECORDED&limit=500&account=encumbrance&grantId=" + grant.id())
                .jsonPath()
                .<List<Map<String, Object>>>getList("items.postings")
                .forEach(postings -> postings.stream()
                        .filter(posting ->
                                "encumbrance".equals(posting.get("account")) && "DEBIT".equals(posting.get("side")))
                        .forEach(posting -> tiyn.add(tiyn(String.valueOf(posting.get("amount"))))));
        return tiyn;
    }

    private static long tiyn(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static long number(String seed, int k, long bound) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("tirek-sample-1\n" + seed + "\n" + k).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(bound)).longValueExact();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String paid(String contract, String amount) {
        String id = Funding.submitted(Funding.disbursement(grant.id(), supplier, contract, line, amount));
        done(approve(APPROVER, id));
        done(act(
                TREASURER,
                "disbursements/" + id,
                "pay",
                Funding.payment(amount, BusinessDate.today(clock).toString(), Funding.reference())));
        return id;
    }
}
