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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class BankStatementsTest {

    @Inject
    Clock clock;

    private String account;
    private String iban;
    private BankFile bank;
    private String funder;
    private LocalDate today;

    @BeforeEach
    void opensAnAccount() {
        today = BusinessDate.today(clock);
        account = created(TREASURER, "bank-accounts", Funding.bankAccount());
        iban = get("bank-accounts/" + account).jsonPath().getString("bankAccount.iban");
        bank = new BankFile(iban);
        funder = created(OFFICER, "funders", Funding.funder());
    }

    @Test
    void followsMoneyFromThePledgeToTheReturn() {
        String pledge = receivesWhatWasPledged();
        Granted grant = activeGrant("100000.00", "100000.00");
        String supplier = Funding.confirmedSupplier();
        String first = approved(grant, supplier, "300.00");
        String second = approved(grant, supplier, "200.00");
        String payee = get("suppliers/" + supplier).jsonPath().getString("bankAccount.iban");
        List<String> lines = List.of(
                bank.line("OUT", "300.00", code(first), payee, "Оплата"),
                bank.line("OUT", "300.00", code(first), payee, "Оплата"),
                bank.line("OUT", "50.00", "77", payee, "Часть по " + code(second)),
                bank.line("OUT", "150.00", "78", payee, "Остаток по " + code(second)),
                bank.line("OUT", "1.00", "79", Funding.nextIban(), "Комиссия банка"));
        JsonPath uploaded =
                uploaded(201, bank.statement(today, "1000.00", "199.00", lines)).jsonPath();
        assertThat(uploaded.getInt("statements[0].lines.matched")).isEqualTo(3);
        assertThat(uploaded.getInt("statements[0].lines.unmatched")).isEqualTo(2);
        assertThat(status("disbursements/" + first)).isEqualTo("PAID");
        assertThat(status("disbursements/" + second)).isEqualTo("PAID");
        assertThat(get("disbursements/" + second).jsonPath().getList("payments.amount"))
                .containsExactlyInAnyOrder("50.00", "150.00");
        String shown = "payments/" + get("disbursements/" + second).jsonPath().getString("payments[0].id");
        Api.problem(act(TREASURER, "disbursements/" + second, shown + "/reverse", reason()), 409, "shown-by-a-line");

        List<String> unmatched = lines("status=UNMATCHED");
        assertThat(unmatched).hasSize(2);
        String twice = unmatched.stream()
                .filter(id -> get("bank-statement-lines/" + id).jsonPath().get("possibleDuplicateOf") != null)
                .findFirst()
                .orElseThrow();
        String charge =
                unmatched.stream().filter(id -> !id.equals(twice)).findFirst().orElseThrow();
        assertThat(hindrance(twice)).isEqualTo("POSSIBLE_DUPLICATE");
        assertThat(hindrance(charge)).isEqualTo("NOTHING_FITS");
        assertThat(lines("hindrance=NOTHING_FITS")).containsExactly(charge);
        done(act(TREASURER, "bank-statement-lines/" + charge, "set-aside", reason()));
        assertThat(lines("hindrance=NOTHING_FITS")).isEmpty();
        reconciles("199.00", "500.00", "-301.00", "0.00", "0.00");

        bringsAPaymentBack(lines, first);
        decides(first, twice);
        assertThat(get("contributions/" + pledge).jsonPath().getString("status"))
                .isEqualTo("RECEIVED");
    }

    private String receivesWhatWasPledged() {
        String agreement = "17/2026-" + UUID.randomUUID().toString().substring(0, 8);
        String pledge = created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"1000.00","pledgedOn":"2026-01-12",
                 "agreement":{"number":"%s","date":"2026-01-10"}}""".formatted(funder, agreement));
        LocalDate day = today.minusDays(1);
        byte[] file = camt(day, agreement);
        JsonPath before = uploaded(201, file).jsonPath();
        assertThat(before.getString("format")).isEqualTo("CAMT_053");
        assertThat(before.getInt("statements[0].lines.matched")).isEqualTo(1);
        assertThat(before.getList("statements[0].findings")).isEmpty();
        JsonPath again = uploaded(200, file).jsonPath();
        assertThat(again.getString("statements[0].id")).isEqualTo(before.getString("statements[0].id"));
        assertThat(get("contributions/" + pledge).jsonPath().getString("receipts[0].receivedOn"))
                .isEqualTo(day.toString());
        reconciles("1000.00", "1000.00", "0.00", "0.00", "0.00");
        Response download = Api.as(AUDITOR)
                .accept("*/*")
                .get("/api/v1/bank-statements/" + before.getString("statements[0].id") + "/file");
        assertThat(download.asByteArray()).isEqualTo(file);
        return pledge;
    }

    private void bringsAPaymentBack(List<String> before, String disbursement) {
        List<String> lines = new ArrayList<>(before);
        lines.add(bank.line("IN", "300.00", "501", Funding.nextIban(), "Возврат по " + code(disbursement)));
        JsonPath uploaded =
                uploaded(201, bank.statement(today, "1000.00", "499.00", lines)).jsonPath();
        assertThat(uploaded.getInt("statements[0].lines.duplicate")).isEqualTo(5);
        assertThat(uploaded.getInt("statements[0].lines.matched")).isEqualTo(1);
        assertThat(uploaded.getList("statements[0].findings.kind")).containsExactly("OVERLAPS", "LINES_REPEATED");
        assertThat(status("disbursements/" + disbursement)).isEqualTo("RETURNED");
        reconciles("499.00", "800.00", "-301.00", "0.00", "0.00");
    }

    /// Of ten people who match the same line, one does; then it is taken back.
    private void decides(String disbursement, String line) {
        JsonPath proposals = get("bank-statement-lines/" + line + "/proposals").jsonPath();
        assertThat(proposals.getString("proposals[0].parts[0].id")).isEqualTo(disbursement);
        assertThat(proposals.getList("proposals[0].grounds")).contains("REFERENCE", "ACCOUNT", "AMOUNT");
        String etag = Funding.etag("bank-statement-lines/" + line);
        String body = """
                {"matches":[{"kind":"DISBURSEMENT","id":"%s","amount":"300.00"}]}""".formatted(disbursement);
        List<Response> answers = atOnce(Collections.nCopies(
                10,
                () -> Api.once(TREASURER)
                        .header("If-Match", etag)
                        .body(body)
                        .post("/api/v1/bank-statement-lines/" + line + "/match")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(status("disbursements/" + disbursement)).isEqualTo("PAID");
        reconciles("499.00", "500.00", "-1.00", "0.00", "0.00");
        Api.problem(act(TREASURER, "bank-statement-lines/" + line, "match", body), 409, "state-conflict");
        done(act(TREASURER, "bank-statement-lines/" + line, "unmatch", reason()));
        assertThat(status("disbursements/" + disbursement)).isEqualTo("RETURNED");
        reconciles("499.00", "800.00", "-301.00", "0.00", "0.00");
    }

    @Test
    void takesTheSameFileOnceHoweverOften() {
        String agreement = "A-" + UUID.randomUUID();
        String pledge = created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"1000.00","pledgedOn":"2026-01-12",
                 "agreement":{"number":"%s","date":"2026-01-10"}}""".formatted(funder, agreement));
        byte[] file = camt(today, agreement);
        List<Response> answers = atOnce(Collections.nCopies(20, () -> upload(TREASURER, file)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("statements[0].id"))
                .containsOnly(answers.getFirst().jsonPath().getString("statements[0].id"));
        assertThat(get("bank-statements?bankAccount=" + account).jsonPath().getList("items"))
                .hasSize(1);
        assertThat(get("contributions/" + pledge).jsonPath().getList("receipts"))
                .hasSize(1);
    }

    @Test
    void findsWhatAPersonRecordedAndLeavesOwnWorkToOthers() {
        receivesWhatWasPledged();
        Granted grant = activeGrant("100000.00", "100000.00");
        String supplier = Funding.confirmedSupplier();
        String payee = get("suppliers/" + supplier).jsonPath().getString("bankAccount.iban");
        String recorded = approved(grant, supplier, "10.00");
        done(act(TREASURER, "disbursements/" + recorded, "pay", """
                {"amount":"10.00","effectiveOn":"%s","bankReference":"R-%s","bankAccountId":"%s"}""".formatted(today, account.substring(30), account)));
        String own = approved(grant, supplier, "20.00");
        reconciles("1000.00", "990.00", "0.00", "-10.00", "0.00");
        Tokens maker = Tokens.of("fund-treasurer").subject("fund-officer");
        byte[] file = bank.statement(
                today,
                "1000.00",
                "970.00",
                List.of(
                        bank.line("OUT", "10.00", "R-" + account.substring(30), payee, "Оплата"),
                        bank.line("OUT", "20.00", code(own), payee, "Оплата")));
        Response uploaded = upload(maker, file);
        assertThat(uploaded.jsonPath().getInt("statements[0].lines.unmatched"))
                .as(uploaded.asString())
                .isEqualTo(2);
        assertThat(lines("hindrance=INVOLVED")).hasSize(2);
        String statement = uploaded.jsonPath().getString("statements[0].id");
        Response matched = done(Api.once(TREASURER).post("/api/v1/bank-statements/" + statement + "/match"));
        assertThat(matched.jsonPath().getInt("lines.matched")).isEqualTo(2);
        assertThat(get("disbursements/" + recorded).jsonPath().getList("payments"))
                .hasSize(1);
        reconciles("970.00", "970.00", "0.00", "0.00", "0.00");
    }

    /// Advances of schools, and what comes of them back: by itself only where the reference and the amount are exact.
    @Test
    void takesMoneyBackFromSchools() {
        receivesWhatWasPledged();
        Granted grant = activeGrant("100000.00", "100000.00");
        String advance = paidToSchool(grant, "100.00");
        String whole = paidToSchool(grant, "30.00");
        byte[] file = bank.statement(
                today,
                "1130.00",
                "1200.00",
                List.of(
                        bank.line("IN", "40.00", "61", payee(advance), "Возврат неиспользованного аванса"),
                        bank.line("IN", "30.00", "62", payee(whole), "Возврат по " + code(whole))));
        uploaded(201, file);
        uploaded(200, file);
        String part = lines("hindrance=NOTHING_CERTAIN").getFirst();
        JsonPath proposals = get("bank-statement-lines/" + part + "/proposals").jsonPath();
        assertThat(proposals.getString("proposals[0].parts[0].kind")).isEqualTo("ADVANCE");
        assertThat(proposals.getList("proposals[0].grounds")).containsExactly("ACCOUNT", "PART_OF_AMOUNT");
        String either = lines("hindrance=SEVERAL_FIT").getFirst();
        assertThat(get("bank-statement-lines/" + either + "/proposals")
                        .jsonPath()
                        .getList("proposals.parts.kind.flatten()"))
                .as("the school gave it back, or its bank sent it back")
                .contains("ADVANCE", "RETURNED_PAYMENT");
        done(matched(part, match("ADVANCE", advance, "40.00")));
        assertThat(outstanding(grant)).containsExactlyInAnyOrder("60.00", "30.00");
        byte[] rest = bank.statement(
                today,
                "1200.00",
                "1260.00",
                List.of(bank.line("IN", "60.00", "63", payee(advance), "Остаток по " + code(advance))));
        JsonPath uploaded = uploaded(201, rest).jsonPath();
        assertThat(uploaded.getInt("statements[0].lines.matched")).isEqualTo(1);
        assertThat(status("disbursements/" + advance)).isEqualTo("ACQUITTED");
        assertThat(outstanding(grant)).containsExactly("30.00");
        String line = get("bank-statement-lines?statement=" + uploaded.getString("statements[0].id"))
                .jsonPath()
                .getString("items[0].id");
        done(act(TREASURER, "bank-statement-lines/" + line, "unmatch", reason()));
        assertThat(status("disbursements/" + advance)).isEqualTo("PAID");
        assertThat(outstanding(grant)).containsExactlyInAnyOrder("60.00", "30.00");
        assertThat(get("disbursements/" + advance + "/returns").jsonPath().<String>getList("items.reversedOn"))
                .containsExactly(null, today.toString());
        assertThat(get("grants/" + grant.id() + "/budget").jsonPath().getString("totals.disbursed"))
                .isEqualTo("90.00");
        reconciles("1260.00", "910.00", "90.00", "-130.00", "130.00");
        done(Api.once(TREASURER).post("/api/v1/bank-statements/" + uploaded.getString("statements[0].id") + "/match"));
        assertThat(hindrance(line)).isEqualTo("TAKEN_BACK");
        created(TREASURER, "disbursements/" + advance + "/returns", """
                {"amount":"60.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"63-%s"}""".formatted(
                        today, account, account.substring(24)));
        assertThat(status("disbursements/" + advance)).isEqualTo("ACQUITTED");
        String recorded =
                get("disbursements/" + advance + "/returns").jsonPath().getString("items[2].id");
        done(matched(line, match("MONEY_RETURN", recorded, "60.00")));
        String returned = "disbursements/" + advance + "/returns/" + recorded;
        Api.problem(act(TREASURER, returned, "reverse", reason()), 409, "shown-by-a-line");
        reconciles("1260.00", "970.00", "30.00", "-130.00", "130.00");
    }

    private String paidToSchool(Granted grant, String amount) {
        String id = created(
                OFFICER, "disbursements", Funding.advance(grant, grant.lines().getFirst(), amount));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        done(Funding.approve(APPROVER, id));
        done(act(TREASURER, "disbursements/" + id, "pay", """
                {"amount":"%s","effectiveOn":"%s","bankReference":"%s","bankAccountId":"%s"}""".formatted(amount, today, Funding.reference(), account)));
        return id;
    }

    private static List<String> outstanding(Granted grant) {
        return get("advances?grantId=" + grant.id()).jsonPath().getList("items.outstanding");
    }

    private static String payee(String disbursement) {
        return get("disbursements/" + disbursement).jsonPath().getString("recipient.iban");
    }

    private static Response matched(String line, String match) {
        return act(TREASURER, "bank-statement-lines/" + line, "match", "{\"matches\":[" + match + "]}");
    }

    private static String match(String kind, String id, String amount) {
        return """
                {"kind":"%s","id":"%s","amount":"%s"}""".formatted(kind, id, amount);
    }

    private static String hindrance(String line) {
        return get("bank-statement-lines/" + line).jsonPath().getString("hindrance");
    }

    @Test
    void refusesWhatDoesNotAddUpAndShowsGaps() {
        Response wrong = upload(TREASURER, bank.statement(today, "100.00", "99.00", List.of()));
        Api.problem(wrong, 422, "statement-does-not-add-up");
        assertThat(wrong.jsonPath().getString("difference")).isEqualTo("1.00");
        Api.problem(upload(TREASURER, "{}".getBytes(UTF_8)), 422, "statement-unreadable");
        Api.problem(
                upload(
                        TREASURER,
                        new String(bank.statement(today, "0.00", "0.00", List.of()), BankFile.WINDOWS)
                                .replace(iban, Funding.nextIban())
                                .getBytes(UTF_8)),
                422,
                "statement-of-another-account");
        Api.problem(
                upload(TREASURER, bank.statement(today.plusDays(1), "0.00", "0.00", List.of())),
                422,
                "statement-dates-impossible");
        Api.problem(upload(OFFICER, bank.statement(today, "0.00", "0.00", List.of())), 403, "forbidden");

        uploaded(201, bank.statement(today.minusDays(2), "0.00", "0.00", List.of()));
        JsonPath gap =
                uploaded(201, bank.statement(today, "5.00", "5.00", List.of())).jsonPath();
        assertThat(gap.getString("statements[0].findings[0].kind")).isEqualTo("OPENING_DIFFERS");
        assertThat(gap.getString("statements[0].findings[0].expected")).isEqualTo("0.00");
        reconciles("5.00", "0.00", "0.00", "0.00", "5.00");
        uploaded(
                201,
                bank.statement(
                        today.minusDays(1),
                        "0.00",
                        "5.00",
                        List.of(bank.line("IN", "5.00", "1", Funding.nextIban(), "?"))));
        String late = gap.getString("statements[0].id");
        assertThat(get("bank-statements/" + late).jsonPath().getList("findings"))
                .isEmpty();
        reconciles("5.00", "0.00", "5.00", "0.00", "0.00");
    }

    private void reconciles(String bank, String ledger, String lines, String entries, String unshown) {
        JsonPath view = get("bank-accounts/" + account + "/reconciliation").jsonPath();
        assertThat(List.of(
                        view.getString("bank"),
                        view.getString("ledger"),
                        view.getString("linesNotInLedger.total"),
                        view.getString("entriesNotOnStatement.total"),
                        view.getString("notShownByLines")))
                .as(view.prettify())
                .containsExactly(bank, ledger, lines, entries, unshown);
    }

    private static String approved(Granted grant, String supplier, String amount) {
        String id = Funding.submitted(grant, supplier, grant.lines().getFirst(), amount);
        done(Funding.approve(APPROVER, id));
        return id;
    }

    private List<String> lines(String filter) {
        return get("bank-statement-lines?bankAccount=" + account + "&" + filter)
                .jsonPath()
                .getList("items.id");
    }

    private static String code(String disbursement) {
        return get("disbursements/" + disbursement).jsonPath().getString("code");
    }

    private static String status(String resource) {
        return get(resource).jsonPath().getString("status");
    }

    private static String reason() {
        return "{\"reason\":\"Банк комиссиясы\"}";
    }

    private static Response uploaded(int status, byte[] file) {
        Response answer = upload(TREASURER, file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static Response upload(Tokens person, byte[] file) {
        return Api.once(person)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/bank-statements");
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(requests).stream().map(Future::resultNow).toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The funder pays 1,000 tenge onto the empty account.
    private byte[] camt(LocalDate day, String agreement) {
        String bin = get("funders/" + funder).jsonPath().getString("bin");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-01T08:00:00</CreDtTm></GrpHdr>
                <Stmt><Id>S-9</Id><Acct><Id><IBAN>%1$s</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%2$s</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Dt><Dt>%2$s</Dt></Dt></Bal>
                <Ntry><Amt Ccy="KZT">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%2$s</Dt></BookgDt><AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls><TxDtls>
                <RltdPties><Dbtr><Pty><Nm>Funder</Nm><Id><OrgId><Othr><Id>%3$s</Id></Othr></OrgId></Id></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>Взнос по договору %4$s</Ustrd></RmtInf>
                </TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(iban, day, bin, agreement).getBytes(UTF_8);
    }
}
