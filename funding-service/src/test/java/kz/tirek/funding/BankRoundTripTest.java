package kz.tirek.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a payment order to the bank, back in statements, and everything that turns out otherwise.
@QuarkusTest
@WithTirek
@WithHubSchools
class BankRoundTripTest {

    @Inject
    Clock clock;

    private String account;
    private String iban;
    private LocalDate today;
    private Money balance;

    @BeforeEach
    void opensAnAccountWithMoney() {
        today = BusinessDate.today(clock);
        account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        iban = get("bank-accounts/" + account).jsonPath().getString("bankAccount.iban");
        balance = Money.ZERO;
        String funder = created(OFFICER, "funders", Funding.funder());
        String pledge = created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"1000.00","pledgedOn":"2026-01-12",
                 "agreement":{"number":"%s","date":"2026-01-10"}}""".formatted(funder, Funding.reference()));
        uploaded(in("1000.00", get("contributions/" + pledge).jsonPath().getString("code"), false));
    }

    @Test
    void ordersPaysTakesBackAndPaysAgain() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String first = approved(grant, 0, "100.00");
        String second = approved(grant, 0, "200.00");
        String order = exported(first, second);
        List<String> references = references(order);

        String batch = line(uploaded(out("300.00", code("payment-orders/" + order))));
        assertThat(statuses(first, second)).containsExactly("PAID", "PAID");
        assertThat(status("payment-orders/" + order)).isEqualTo("SETTLED");
        done(unmatch(batch));
        assertThat(statuses(first, second)).containsExactly("ORDERED", "ORDERED");
        assertThat(status("payment-orders/" + order)).isEqualTo("EXPORTED");
        assertThat(get("payment-orders/" + order).jsonPath().getInt("openCount"))
                .isEqualTo(2);
        assertThat(get("disbursements/" + first).jsonPath().getBoolean("payments[0].mistaken"))
                .isTrue();
        assertThat(causes(grant)).endsWith("DISBURSEMENT_PAID", "DISBURSEMENT_PAID", "REVERSAL", "REVERSAL");
        reconciles("700.00", "1000.00", "-300.00");
        Response exceeding = Api.problem(
                match(batch, share("DISBURSEMENT", first, "90.00"), share("DISBURSEMENT", second, "200.01")),
                409,
                "payment-exceeds-approved");
        assertThat(exceeding.jsonPath().getList("errors.pointer")).containsExactly("/matches/1/amount");
        done(match(batch, share("DISBURSEMENT", first, "100.00"), share("DISBURSEMENT", second, "200.00")));
        assertThat(status("payment-orders/" + order)).isEqualTo("SETTLED");
        reconciles("700.00", "700.00", "0.00");

        String back = line(uploaded(in("200.00", references.get(1), true)));
        assertThat(statuses(first, second)).containsExactly("PAID", "RETURNED");
        done(unmatch(back));
        assertThat(statuses(first, second)).containsExactly("PAID", "PAID");
        assertThat(causes(grant)).endsWith("PAYMENT_RETURNED", "REVERSAL");
        reconciles("900.00", "700.00", "200.00");
        String payment = get("disbursements/" + second).jsonPath().getString("payments.find { !it.mistaken }.id");
        done(match(back, share("RETURNED_PAYMENT", payment, "200.00")));
        assertThat(statuses(first, second)).containsExactly("PAID", "RETURNED");
        Api.problem(
                act(TREASURER, "disbursements/" + second, "payments/" + payment + "/return/reverse", null),
                409,
                "shown-by-a-line");

        String again = exported(second);
        Response refused = Api.problem(unmatch(back), 409, "return-acted-upon");
        assertThat(refused.jsonPath().getString("disbursementStatus")).isEqualTo("ORDERED");
        uploaded(out("200.00", references(again).getFirst()));
        assertThat(statuses(first, second)).containsExactly("PAID", "PAID");
        assertThat(status("payment-orders/" + again)).isEqualTo("SETTLED");
        reconciles("700.00", "700.00", "0.00");
        assertThat(get("grants/" + grant.id() + "/budget").jsonPath().getString("totals.disbursed"))
                .isEqualTo("300.00");
    }

    /// Lines that each pay from two budget lines, in both orders.
    @Test
    void recordsSeveralEntriesWithoutWaitingInACircle() {
        Granted grant = activeGrant("1000.00", "500.00", "500.00");
        List<List<String>> pairs = IntStream.range(0, 6)
                .mapToObj(i -> List.of(approved(grant, i % 2, "1.00"), approved(grant, 1 - i % 2, "1.00")))
                .toList();
        List<String> lines = pairs.stream()
                .map(pair -> line(uploaded(out("2.00", Funding.reference()))))
                .toList();
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> match(
                                lines.get(i),
                                share("DISBURSEMENT", pairs.get(i).get(0), "1.00"),
                                share("DISBURSEMENT", pairs.get(i).get(1), "1.00"))
                        .statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
        answers = lines.parallelStream().map(line -> unmatch(line).statusCode()).toList();
        assertThat(answers).containsOnly(200);
        reconciles("988.00", "1000.00", "-12.00");
    }

    @Test
    void saysWhichRuleStoodAgainstAMatch() {
        Granted grant = activeGrant("5000.00", "5000.00");
        String large = approved(grant, 0, "2000.00");
        balance = balance.plus(Money.parse("1500.00"));
        String line = line(uploaded(out("2000.00", code("disbursements/" + large))));
        JsonPath refused = get("bank-statement-lines?hindrance=REFUSED&bankAccount=" + account)
                .jsonPath();
        assertThat(refused.getList("items.id")).containsExactly(line);
        assertThat(refused.getString("items[0].refusal.code")).isEqualTo("account-overdrawn");
        assertThat(refused.getString("items[0].refusal.ru")).contains("1000.00", "2000.00");
    }

    private void reconciles(String bank, String ledger, String lines) {
        JsonPath view = get("bank-accounts/" + account + "/reconciliation").jsonPath();
        assertThat(List.of(
                        view.getString("bank"),
                        view.getString("ledger"),
                        view.getString("linesNotInLedger.total"),
                        view.getString("entriesNotOnStatement.total"),
                        view.getString("notShownByLines")))
                .as(view.prettify())
                .containsExactly(bank, ledger, lines, "0.00", "0.00");
    }

    /// Whatever the order of the lines: what the first is about is certain only when the others are matched.
    @Test
    void paysSeveralItemsInOneLineThatNamesThem() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = Funding.confirmedSupplier();
        String payee = get("suppliers/" + supplier).jsonPath().getString("bankAccount.iban");
        String[] paid = Stream.of("10.00", "11.00", "12.00", "13.00", "11.00")
                .map(amount -> Funding.submitted(grant, supplier, grant.lines().getFirst(), amount))
                .toArray(String[]::new);
        Stream.of(paid).forEach(id -> done(Funding.approve(APPROVER, id)));
        List<String> items = references(exported(paid));
        BankFile bank = new BankFile(iban);
        String statement = uploaded(bank.statement(
                today,
                "1000.00",
                "943.00",
                List.of(
                        bank.line("OUT", "11.00", "1", payee, "Оплата"),
                        bank.line("OUT", "23.00", "2", payee, items.get(0) + ", " + items.get(3)),
                        bank.line("OUT", "23.00", "3", payee, items.get(1) + ", " + items.get(2)))));
        assertThat(statuses(paid)).containsOnly("PAID");
        assertThat(get("bank-statement-lines?statement=" + statement).jsonPath().<String>getList("items.status"))
                .containsExactly("MATCHED", "MATCHED", "MATCHED");
        assertThat(get("disbursements/" + paid[4]).jsonPath().getString("payments[0].bankReference"))
                .isEqualTo("1");
        reconciles("943.00", "943.00", "0.00");
    }

    private String exported(String... disbursements) {
        String ids = Stream.of(disbursements).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        String id = created(TREASURER, "payment-orders", """
                {"bankAccountId":"%s","valueDate":"%s","disbursementIds":[%s]}""".formatted(account, today, ids));
        done(act(TREASURER, "payment-orders/" + id, "export", null));
        return id;
    }

    /// What the bank is told to call each payment.
    private static List<String> references(String order) throws Exception {
        String message = new String(
                done(Api.as(AUDITOR).accept("*/*").get("/api/v1/payment-orders/" + order + "/pain.001"))
                        .asByteArray(),
                UTF_8);
        Matcher found = Pattern.compile("<EndToEndId>([^<]+)<").matcher(message);
        return found.results().map(result -> result.group(1)).toList();
    }

    private static String approved(Granted grant, int line, String amount) {
        String id = created(
                OFFICER,
                "disbursements",
                Funding.advance(grant, grant.lines().get(line), amount)
                        .replace("\"purpose\"", "\"purposeCode\":\"119\",\"purpose\""));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        done(Funding.approve(APPROVER, id));
        return id;
    }

    private static Response match(String line, String... shares) {
        return act(
                TREASURER, "bank-statement-lines/" + line, "match", "{\"matches\":[" + String.join(",", shares) + "]}");
    }

    private static Response unmatch(String line) {
        return act(TREASURER, "bank-statement-lines/" + line, "unmatch", "{\"reason\":\"Қате байланыс\"}");
    }

    private static String share(String kind, String id, String amount) {
        return """
                {"kind":"%s","id":"%s","amount":"%s"}""".formatted(kind, id, amount);
    }

    private static String code(String resource) {
        return get(resource).jsonPath().getString("code");
    }

    private static String status(String resource) {
        return get(resource).jsonPath().getString("status");
    }

    private static List<String> statuses(String... disbursements) {
        return Stream.of(disbursements).map(id -> status("disbursements/" + id)).toList();
    }

    private static List<String> causes(Granted grant) {
        return get("ledger/entries?limit=100&grantId=" + grant.id()).jsonPath().getList("items.causeType");
    }

    private static String line(String statement) {
        return get("bank-statement-lines?statement=" + statement).jsonPath().getString("items[0].id");
    }

    /// @return the id of the statement
    private static String uploaded(byte[] file) {
        Response answer = Api.once(TREASURER)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/bank-statements");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("statements[0].id");
    }

    private byte[] in(String amount, String reference, boolean returned) {
        Money before = balance;
        balance = balance.plus(Money.parse(amount));
        return camt(before, "CRDT", amount, reference, returned ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" : "");
    }

    private byte[] out(String amount, String reference) {
        Money before = balance;
        balance = balance.minus(Money.parse(amount));
        return camt(before, "DBIT", amount, reference, "");
    }

    private byte[] camt(Money before, String direction, String amount, String reference, @Nullable String more) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-01T08:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>S-9</Id><Acct><Id><IBAN>%1$s</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%2$s</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">%4$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%2$s</Dt></Dt></Bal>
                <Ntry><Amt Ccy="KZT">%5$s</Amt><CdtDbtInd>%6$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%2$s</Dt></BookgDt><AcctSvcrRef>%7$s</AcctSvcrRef><NtryDtls><TxDtls>
                <Refs><EndToEndId>%8$s</EndToEndId></Refs>
                <RmtInf><Ustrd>%8$s</Ustrd></RmtInf>%9$s
                </TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(iban, today, before, balance, amount, direction, Funding.reference(), reference, more)
                .getBytes(UTF_8);
    }
}
