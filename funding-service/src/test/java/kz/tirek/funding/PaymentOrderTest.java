package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.act;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.approve;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.etag;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static kz.tirek.funding.Funding.payment;
import static kz.tirek.funding.Funding.post;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// From approved disbursements to what the bank is asked to pay.
@QuarkusTest
@WithTirek
@WithHubSchools
class PaymentOrderTest {

    private static final Tokens EVERYTHING =
            Tokens.of("fund-officer", "fund-approver", "fund-treasurer").subject("everything");

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Test
    void takesDisbursementsToTheBankAndBack() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String first = approved(grant, "100.10");
        String second = approved(grant, "200.00");
        String third = approved(grant, "300.00");

        String id = created(TREASURER, "payment-orders", order(first, second));
        JsonPath draft = get("payment-orders/" + id).jsonPath();
        assertThat(draft.getString("code")).matches("PO-[0-9]{4}-[0-9]{6}");
        assertThat(draft.getString("amount")).isEqualTo("300.10");
        assertThat(status("disbursements/" + first)).isEqualTo("ORDERED");
        Api.problem(file(id, "pain.001"), 409, "payment-order-not-exported");
        Api.problem(pay(first, "100.10"), 409, "payment-order-not-exported");

        done(act(TREASURER, "payment-orders/" + id, "items", ids(third)));
        assertThat(Api.as(TREASURER)
                        .header("If-Match", etag("payment-orders/" + id + "/items/2"))
                        .delete("/api/v1/payment-orders/" + id + "/items/2")
                        .statusCode())
                .isEqualTo(204);
        assertThat(status("disbursements/" + second)).isEqualTo("APPROVED");
        String tomorrow = today().plusDays(1).toString();
        done(patch(TREASURER, "payment-orders/" + id, "{\"valueDate\":\"" + tomorrow + "\"}"));

        JsonPath exported =
                done(act(TREASURER, "payment-orders/" + id, "export", null)).jsonPath();
        assertThat(exported.getString("status")).isEqualTo("EXPORTED");
        assertThat(exported.getString("exportedBy")).isEqualTo("fund-treasurer");
        downloadsTheSameBytesForever(id);
        Api.problem(act(TREASURER, "payment-orders/" + id, "export", null), 409, "state-conflict");
        Api.problem(act(TREASURER, "payment-orders/" + id, "cancel", "{\"reason\":\"x\"}"), 409, "state-conflict");
        Api.problem(
                patch(TREASURER, "payment-orders/" + id, "{\"valueDate\":\"" + tomorrow + "\"}"),
                409,
                "state-conflict");

        JsonPath items = get("payment-orders/" + id + "/items").jsonPath();
        assertThat(items.<Integer>getList("items.number")).containsExactly(1, 3);
        assertThat(items.getString("items[1].reference")).isEqualTo(draft.getString("code") + "-3");
        done(pay(first, "100.00"));
        assertThat(status("payment-orders/" + id + "/items/1")).isEqualTo("ORDERED");
        done(pay(first, "0.10"));
        assertThat(status("payment-orders/" + id + "/items/1")).isEqualTo("PAID");
        assertThat(get("payment-orders/" + id).jsonPath().getInt("openCount")).isEqualTo(1);
        String failing = "payment-orders/" + id + "/items/3";
        done(act(TREASURER, failing, "fail", "{\"reason\":\"Счёт закрыт\"}"));
        Api.problem(act(TREASURER, failing, "fail", "{\"reason\":\"x\"}"), 409, "state-conflict");
        assertThat(status("payment-orders/" + id)).isEqualTo("SETTLED");
        assertThat(status("disbursements/" + third)).isEqualTo("APPROVED");

        String again = created(TREASURER, "payment-orders", order(third, second));
        done(act(TREASURER, "payment-orders/" + again, "cancel", "{\"reason\":\"Басқа шоттан\"}"));
        assertThat(status("disbursements/" + third)).isEqualTo("APPROVED");
        assertThat(status("payment-orders/" + again + "/items/1")).isEqualTo("CANCELLED");
        created(TREASURER, "payment-orders", order(third));
        assertThat(get("payment-orders?disbursementId=" + third).jsonPath().getList("items"))
                .hasSize(3);
        historiesTellTheStoryAndNoSecret(id);
    }

    private static void downloadsTheSameBytesForever(String id) throws Exception {
        for (String file : List.of("pain.001", "pdf")) {
            Response answer = file(id, file);
            byte[] bytes = done(answer).asByteArray();
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:"
                            + Base64.getEncoder()
                                    .encodeToString(
                                            MessageDigest.getInstance("SHA-256").digest(bytes))
                            + ":");
            assertThat(file(id, file).asByteArray()).isEqualTo(bytes);
        }
        SchemaFactory.newDefaultInstance()
                .newSchema(Objects.requireNonNull(PaymentOrderTest.class.getResource("/pain.001.001.09.xsd")))
                .newValidator()
                .validate(new StreamSource(
                        new ByteArrayInputStream(file(id, "pain.001").asByteArray())));
    }

    private static Response file(String id, String file) {
        return Api.as(AUDITOR).accept("*/*").get("/api/v1/payment-orders/" + id + "/" + file);
    }

    private static void historiesTellTheStoryAndNoSecret(String id) {
        JsonPath history = get("payment-orders/" + id + "/history").jsonPath();
        assertThat(history.<String>getList("items.operation"))
                .containsExactly("CREATED", "UPDATED", "UPDATED", "UPDATED", "EXPORTED", "UPDATED", "SETTLED");
        Response item = get("payment-orders/" + id + "/items/3/history");
        assertThat(item.jsonPath().<String>getList("items.operation")).containsExactly("CREATED", "FAILED");
        String iban = get("payment-orders/" + id + "/items/3").jsonPath().getString("payee.iban");
        assertThat(item.asString()).doesNotContain(iban).doesNotContain("Счёт закрыт");
    }

    @Test
    void namesEveryReasonAgainstEveryDisbursement() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String good = approved(grant, "1.00");
        String ordered = approved(grant, "1.00");
        created(TREASURER, "payment-orders", order(ordered));
        String own = approvedBy(EVERYTHING, grant, "1.00");
        String draft =
                created(OFFICER, "disbursements", advance(grant, "1.00").replace(",\"purposeCode\":\"119\"", ""));
        String line = grant.lines().getFirst();
        String unconfirmed = submitted(grant, created(OFFICER, "suppliers", Funding.supplier()), line, "1.00");
        done(approve(APPROVER, unconfirmed));
        String moved = Funding.confirmedSupplier();
        String formerly = submitted(grant, moved, line, "1.00");
        done(approve(APPROVER, formerly));
        done(patch(OFFICER, "suppliers/" + moved, "{\"bankAccount\":{\"iban\":\"" + Funding.nextIban() + "\"}}"));
        done(act(APPROVER, "suppliers/" + moved, "confirm-bank-details", null));
        String nobody = UUID.randomUUID().toString();

        Response refused = Api.problem(
                post(EVERYTHING, "payment-orders", order(good, ordered, own, draft, nobody, unconfirmed, formerly)),
                422,
                "payment-order-items-refused");
        assertThat(faults(refused))
                .contains(
                        "/disbursementIds/1 not-orderable",
                        "/disbursementIds/2 payer-is-involved",
                        "/disbursementIds/3 not-orderable",
                        "/disbursementIds/3 purpose-code-missing",
                        "/disbursementIds/4 unknown-reference",
                        "/disbursementIds/5 details-unconfirmed",
                        "/disbursementIds/6 details-changed")
                .noneMatch(fault -> fault.startsWith("/disbursementIds/0"));
        assertThat(status("disbursements/" + good)).isEqualTo("APPROVED");
        Api.invalid(post(TREASURER, "payment-orders", order(good, good)), "/disbursementIds/1 repeated");
        Api.invalid(
                post(TREASURER, "payment-orders", order(good).replace(today().toString(), "2026-01-05")),
                "/valueDate in-past");
        Api.invalid(
                post(TREASURER, "payment-orders", order(good).replace(today().toString(), "2999-01-05")),
                "/valueDate too-far");
        Api.problem(
                post(TREASURER, "payment-orders", order(good).replace(Funding.fundAccount(), nobody)),
                422,
                "unknown-reference");
        Api.invalid(
                post(TREASURER, "payment-orders", "{\"disbursementIds\":[]}"),
                "/bankAccountId not-null",
                "/disbursementIds size",
                "/valueDate not-null");

        String mixed = created(TREASURER, "payment-orders", order(own));
        Api.problem(act(EVERYTHING, "payment-orders/" + mixed, "export", null), 422, "payment-order-items-refused");
        Api.problem(act(EVERYTHING, "payment-orders/" + mixed, "items", ids(own)), 422, "payment-order-items-refused");
        Api.as(TREASURER)
                .header("If-Match", etag("payment-orders/" + mixed + "/items/1"))
                .delete("/api/v1/payment-orders/" + mixed + "/items/1");
        Api.problem(act(TREASURER, "payment-orders/" + mixed, "export", null), 409, "payment-order-empty");
    }

    @Test
    void ordersADisbursementOnceHoweverManyAskAtOnce() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String wanted = approved(grant, "1.00");
        List<String> others =
                IntStream.range(0, 6).mapToObj(i -> approved(grant, "1.00")).toList();
        List<CompletableFuture<Integer>> asking = others.stream()
                .map(other -> CompletableFuture.supplyAsync(() ->
                        post(TREASURER, "payment-orders", order(other, wanted)).statusCode()))
                .toList();
        assertThat(asking.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .containsEntry(201, 1L)
                .containsEntry(422, 5L);
        assertThat(get("payment-orders?disbursementId=" + wanted).jsonPath().getList("items"))
                .hasSize(1);
    }

    /// Who adds to an order waits for a disbursement; meanwhile another one exports the order.
    @Test
    void takesNothingIntoAnOrderThatIsExportedMeanwhile() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String late = approved(grant, "1.00");
        String id = created(TREASURER, "payment-orders", order(approved(grant, "1.00")));
        CompletableFuture<Response> adding;
        try (Connection holder = database.getConnection();
                Statement sql = holder.createStatement()) {
            holder.setAutoCommit(false);
            sql.execute("select from disbursement where id = '%s' for update".formatted(late));
            adding = CompletableFuture.supplyAsync(() -> act(TREASURER, "payment-orders/" + id, "items", ids(late)));
            while (!isWaitedFor(sql)) {
                assertThat(adding).isNotDone();
                Thread.sleep(10);
            }
            done(act(TREASURER, "payment-orders/" + id, "export", null));
            holder.rollback();
        }
        Api.problem(adding.join(), 412, "stale-version");
        assertThat(get("payment-orders/" + id).jsonPath().getInt("itemCount")).isEqualTo(1);
    }

    private static boolean isWaitedFor(Statement sql) throws SQLException {
        try (ResultSet waiting = sql.executeQuery(
                "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
            return waiting.next() && waiting.getBoolean(1);
        }
    }

    @Test
    void keepsAnExportedOrderInTheDatabaseToo() {
        Granted grant = activeGrant("1000.00", "1000.00");
        String own = approvedBy(EVERYTHING, grant, "1.00");
        String open = created(TREASURER, "payment-orders", order(own));
        refused(
                "payment_order_by_another",
                "update payment_order set status = 'EXPORTED', exported_by = 'everything', exported_at = now() where id = '%s'",
                open);
        refused(
                "payment_order_exported_whole",
                "update payment_order set status = 'EXPORTED', exported_by = 'x', exported_at = now() where id = '%s'",
                open);
        refused("payment_order_adds_up", "delete from payment_order_item where order_id = '%s'", open);

        String id = created(TREASURER, "payment-orders", order(approved(grant, "1.00")));
        done(act(TREASURER, "payment-orders/" + id, "export", null));
        for (String change : List.of(
                "update payment_order set value_date = value_date + 1 where id = '%s'",
                "update payment_order set exported_by = 'x' where id = '%s'",
                "update payment_order set status = 'CANCELLED' where id = '%s'",
                "delete from payment_order where id = '%s'",
                "update payment_order_item set amount_tiyn = 2 where order_id = '%s'",
                "update payment_order_item set payee_iban = 'KZ86125KZT5004100100' where order_id = '%s'",
                "update payment_order_item set status = 'PAID' where order_id = '%s'",
                "delete from payment_order_item where order_id = '%s'",
                "update payment_order_file set content = 'x' where order_id = '%s'",
                "delete from payment_order_file where order_id = '%s'")) {
            refused("", change, id);
        }
    }

    private void refused(String constraint, String change, String id) {
        assertThatThrownBy(() -> execute(change.formatted(id)))
                .as(change)
                .isInstanceOf(SQLException.class)
                .satisfies(failure -> {
                    if (failure instanceof PSQLException said && !constraint.isEmpty()) {
                        assertThat(Objects.requireNonNull(said.getServerErrorMessage())
                                        .getConstraint())
                                .isEqualTo(constraint);
                    }
                });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String approved(Granted grant, String amount) {
        return approvedBy(APPROVER, grant, amount);
    }

    private static String approvedBy(Tokens approver, Granted grant, String amount) {
        String id = created(OFFICER, "disbursements", advance(grant, amount));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        done(approve(approver, id));
        return id;
    }

    private static String advance(Granted grant, String amount) {
        return """
                {"grantId":"%s","payeeKind":"SCHOOL","recipient":{"nameKk":"«Ақсай мектебі» КММ","nameRu":"КГУ «Аксайская школа»",
                 "bin":"%s","iban":"%s","bic":"HSBKKZKX"},"lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "purpose":"Іссапар шығындары","purposeCode":"119","basis":{"kind":"AGREEMENT","number":"7","date":"2026-01-10"}}""".replace("\n                 ", "").formatted(
                grant.id(), Funding.nextBin(), Funding.nextIban(), grant.lines().getFirst(), amount);
    }

    private String order(String... disbursements) {
        return "{\"bankAccountId\":\"%s\",\"valueDate\":\"%s\",%s"
                .formatted(Funding.fundAccount(), today(), ids(disbursements).substring(1));
    }

    private static String ids(String... disbursements) {
        return Stream.of(disbursements)
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"disbursementIds\":[", "]}"));
    }

    private Response pay(String disbursement, String amount) {
        return act(
                TREASURER,
                "disbursements/" + disbursement,
                "pay",
                payment(amount, today().toString(), Funding.reference()));
    }

    private static String status(String resource) {
        return get(resource).jsonPath().getString("status");
    }

    private static List<String> faults(Response refused) {
        return refused.jsonPath().<Map<String, String>>getList("errors").stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }
}
