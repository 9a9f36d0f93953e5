package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nobody acts on a version of a resource that is not the present one, whatever state it is in: every operation of
/// the contract on the money's resources that takes `If-Match`.
@QuarkusTest
@WithTirek
@WithHubSchools
class VersionsTest {

    private static final Tokens EVERYBODY = Tokens.of(
                    "fund-officer", "fund-approver", "fund-treasurer", "administrator")
            .subject("everybody");
    private static final List<String> SETTINGS =
            List.of("acquittal-terms", "supplier-watch-periods", "approval-limits", "required-documents");
    private static final Pattern NAME = Pattern.compile("([^/]+)/\\{(\\w+)}");

    /// The id of one resource of each collection.
    private final Map<String, String> ids = new HashMap<>();

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Test
    void takesNoActionOnAVersionThatIsGone() throws Exception {
        prepare();
        SoftAssertions all = new SoftAssertions();
        List<String> tried = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (String.valueOf(operation.get("parameters")).contains("If-Match")
                    && ids.containsKey(path.split("/", -1)[3])) {
                String operationId = String.valueOf(operation.get("operationId"));
                tried.add(operationId);
                Response answer = send(method, filled(path), operation.get("requestBody"));
                all.assertThat(answer.statusCode() + " " + answer.jsonPath().getString("code"))
                        .as(operationId)
                        .isEqualTo("412 stale-version");
            }
        }));
        SETTINGS.forEach(setting -> Api.as(EVERYBODY)
                .header("If-Match", "\"0\"")
                .delete("/api/v1/" + setting + "/" + ids.get(setting))
                .then()
                .statusCode(204));
        all.assertAll();
        assertThat(tried).hasSizeGreaterThan(65);
    }

    private String filled(String path) {
        return NAME.matcher(path)
                .replaceAll(part -> part.group(1) + "/"
                        + (part.group(2).equals("number")
                                ? "1"
                                : Objects.requireNonNull(ids.get(part.group(1)), path)));
    }

    private Response send(String method, String path, @Nullable Object body) {
        RequestSpecification request = Api.once(EVERYBODY).header("If-Match", "\"999999\"");
        if (body instanceof Map<?, ?> described && described.get("content") instanceof Map<?, ?> content) {
            String mediaType = String.valueOf(content.keySet().iterator().next());
            request.contentType(mediaType).body(example(content.get(mediaType)).getBytes(StandardCharsets.UTF_8));
        }
        return request.request(method.toUpperCase(Locale.ROOT), path);
    }

    private String example(@Nullable Object content) {
        try {
            return mapper.writeValueAsString(((Map<?, ?>) Objects.requireNonNull(content)).get("example"));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void prepare() {
        String today = BusinessDate.today(clock).toString();
        Granted grant = Funding.activeGrant("1000.00", "600.00", "400.00");
        String line = grant.lines().getFirst();
        String supplier = Funding.confirmedSupplier();
        String contract = Funding.signedCommitment(grant, supplier, line, "300.00");
        ids.putAll(Map.of(
                "funders", grant.funder(), "grants", grant.id(), "suppliers", supplier, "commitments", contract));
        ids.put("revisions", created(OFFICER, "grants/" + grant.id() + "/revisions", """
                {"reason":"x","changes":[{"budgetLineId":"%s","amount":"-1.00"}]}""".formatted(line)));
        ids.put("amendments", created(OFFICER, "commitments/" + contract + "/amendments", """
                {"documentNumber":"1","documentDate":"2026-02-01","reason":"x",
                 "lines":[{"budgetLineId":"%s","change":"INCREASE","amount":"1.00"}]}""".formatted(line)));
        String paid = Funding.submitted(Funding.disbursement(grant.id(), supplier, contract, line, "100.00"));
        done(approve(APPROVER, paid));
        String payment = Funding.payment("100.00", today, Funding.reference());
        done(act(TREASURER, "disbursements/" + paid, "pay", payment));
        ids.put("disbursements", paid);
        ids.put("payments", get("disbursements/" + paid).jsonPath().getString("payments[0].id"));
        ids.put("returns", created(TREASURER, "disbursements/" + paid + "/returns", """
                {"amount":"10.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                        today, Funding.fundAccount(), Funding.reference())));
        ids.put("acquittals", created(OFFICER, "acquittals", """
                {"disbursementId":"%s","kind":"ACCEPTANCE_ACT","documentNumber":"15","documentDate":"2026-02-10",
                 "lines":[{"budgetLineId":"%s","amount":"1.00"}]}""".formatted(paid, line)));
        ids.put("contributions", created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"100.00","pledgedOn":"2026-01-05","agreement":{"number":"1","date":"2026-01-05"}}""".formatted(grant.funder())));
        ids.put("bank-accounts", created(TREASURER, "bank-accounts", Funding.bankAccount()));
        ids.put(
                "receipts",
                Funding.post(TREASURER, "contributions/" + ids.get("contributions") + "/receipts", """
                {"amount":"60.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"R"}""".formatted(
                                        today, ids.get("bank-accounts")))
                        .jsonPath()
                        .getString("receipts[0].id"));
        String ordered = Funding.submitted(Funding.disbursement(grant.id(), supplier, contract, line, "50.00"));
        done(approve(APPROVER, ordered));
        ids.put("payment-orders", created(TREASURER, "payment-orders", """
                {"bankAccountId":"%s","valueDate":"%s","disbursementIds":["%s"]}""".formatted(
                        ids.get("bank-accounts"), today, ordered)));
        ids.put("bank-statement-lines", statementLine(today));
        for (String setting : List.of("acquittal-terms", "supplier-watch-periods")) {
            ids.put(setting, created(EVERYBODY, setting, """
                    {"effectiveFrom":"2999-01-01","days":30,"basis":"x"}"""));
        }
        ids.put("approval-limits", created(EVERYBODY, "approval-limits", """
                {"effectiveFrom":"2999-01-01","amount":"1.00","basis":"x"}"""));
        ids.put("required-documents", created(EVERYBODY, "required-documents", """
                {"step":"GRANT_SUBMIT","kind":"BASIS","required":true,"effectiveFrom":"2999-01-01","basis":"x"}"""));
    }

    private String statementLine(String today) {
        String iban =
                get("bank-accounts/" + ids.get("bank-accounts")).jsonPath().getString("bankAccount.iban");
        String day = today.substring(8) + "." + today.substring(5, 7) + "." + today.substring(0, 4);
        Response taken = Api.once(TREASURER)
                .contentType("application/octet-stream")
                .body("""
                1CClientBankExchange
                ВерсияФормата=1.01
                Кодировка=Windows
                СекцияРасчСчет
                ДатаНачала=%1$s
                ДатаКонца=%1$s
                РасчСчет=%2$s
                НачальныйОстаток=0.00
                КонечныйОстаток=1.00
                КонецРасчСчет
                СекцияДокумент=Платежное поручение
                НомерДокумента=1
                ДатаДокумента=%1$s
                ДатаОперации=%1$s
                ПлательщикИИК=%3$s
                ПолучательИИК=%2$s
                СуммаПриход=1.00
                НазначениеПлатежа=?
                КонецДокумента
                КонецФайла
                """.formatted(day, iban, Funding.nextIban()).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-statements");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        return get("bank-statement-lines?bankAccount=" + ids.get("bank-accounts"))
                .jsonPath()
                .getString("items[0].id");
    }
}
