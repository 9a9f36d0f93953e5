package kz.tirek.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Api;
import kz.tirek.test.FakeHubSchools;
import kz.tirek.test.Tokens;
import org.jspecify.annotations.Nullable;

/// What the people of the fund do in a test.
public final class Funding {

    public static final Tokens OFFICER = Tokens.of("fund-officer");
    public static final Tokens APPROVER = Tokens.of("fund-approver");
    public static final Tokens TREASURER = Tokens.of("fund-treasurer");
    public static final Tokens AUDITOR = Tokens.of("auditor");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Funding() {}

    /// A grant whose budget is approved.
    public record Granted(String id, String funder, UUID hubSchool, List<String> lines) {}

    /// Publishes a hub school in the owner's feed.
    public static UUID hubSchool() {
        UUID id = Ids.next();
        hubSchool(id, "Aksai " + NUMBERS.incrementAndGet());
        return id;
    }

    /// Publishes a state of a hub school.
    public static void hubSchool(UUID id, String name) {
        publish(id, "CREATED", """
                {"id":"%s","code":"H-2022-0001","name":{"kk":"%s","ru":"%s"},"territory":"273620100","status":"EQUIPPING","version":0}""".formatted(id, name, name));
    }

    /// Publishes an event about a hub school.
    public static void publish(UUID id, String operation, @Nullable String data) {
        control("/publish", """
                {"specversion":"1.0","id":"%s","source":"/hub-schools","type":"kz.tirek.hub-school.x","subject":"%s",
                 "time":"2026-01-15T05:00:00Z","datacontenttype":"application/json","resourcetype":"hub-school","operation":"%s",
                 "sequence":"SEQUENCE"%s}""".formatted(UUID.randomUUID(), id, operation, data == null ? "" : ",\"data\":" + data));
    }

    /// Tells the fake hub-school service something: `/down`, `/up`.
    public static void control(String path, String body) {
        RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(System.getProperty(FakeHubSchools.ADDRESS) + path)
                .then()
                .statusCode(200);
    }

    public static String funder() {
        return "{\"name\":{\"kk\":\"Қазақстан халқына\",\"ru\":\"Казахстан халкына\"},\"bin\":\"" + nextBin() + "\"}";
    }

    public static String supplier() {
        return """
                {"name":{"kk":"«Зертхана» ЖШС","ru":"ТОО «Лаборатория»"},"bin":"%s","bankAccount":{"iban":"%s","bic":"HSBKKZKX"}}""".formatted(nextBin(), nextIban());
    }

    public static String grant(String funder, UUID hubSchool, String ceiling, String... lines) {
        String budget = Stream.of(lines)
                .map(amount -> "{\"category\":\"EQUIPMENT\",\"title\":\"%s\",\"amount\":\"%s\"}"
                        .formatted("line " + NUMBERS.incrementAndGet(), amount))
                .collect(Collectors.joining(","));
        return """
                {"funderId":"%s","hubSchoolId":"%s","ceiling":{"amount":"%s","approximate":true,"source":"furo.kz/tpost/eyfstgiol1"},
                 "startsOn":"2022-09-01","endsOn":"2025-12-31","lines":[%s]}""".formatted(funder, hubSchool, ceiling, budget);
    }

    public static String disbursement(String grant, String supplier, String line, String amount) {
        return """
                {"grantId":"%s","supplierId":"%s","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "purpose":"Робототехника","basis":{"kind":"CONTRACT","number":"2026/17","date":"2026-01-10"}}""".formatted(grant, supplier, line, amount);
    }

    /// An active grant with these lines.
    public static Granted activeGrant(String ceiling, String... lines) {
        String funder = created(OFFICER, "funders", funder());
        UUID school = hubSchool();
        String id = created(OFFICER, "grants", grant(funder, school, ceiling, lines));
        done(act(OFFICER, "grants/" + id, "submit", null));
        Response active = done(act(APPROVER, "grants/" + id, "approve", null));
        return new Granted(id, funder, school, active.jsonPath().getList("lines.id"));
    }

    /// A submitted disbursement of `amount` from `line`.
    public static String submitted(Granted grant, String supplier, String line, String amount) {
        String id = created(OFFICER, "disbursements", disbursement(grant.id(), supplier, line, amount));
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        return id;
    }

    public static Response approve(Tokens approver, String disbursement) {
        String hash = get("disbursements/" + disbursement).jsonPath().getString("contentHash");
        return act(approver, "disbursements/" + disbursement, "approve", "{\"contentHash\":\"" + hash + "\"}");
    }

    public static String payment(String amount, String day, String reference) {
        return "{\"amount\":\"%s\",\"effectiveOn\":\"%s\",\"bankReference\":\"%s\"}".formatted(amount, day, reference);
    }

    /// A bank reference nobody used.
    public static String reference() {
        return "PO-" + NUMBERS.incrementAndGet();
    }

    public static Response post(Tokens token, String path, String body) {
        return Api.once(token).body(body).post("/api/v1/" + path);
    }

    /// Creates something and returns its id.
    public static String created(Tokens token, String path, String body) {
        Response created = post(token, path, body);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getString("id");
    }

    /// Does `action` on the present version of a resource.
    public static Response act(Tokens token, String resource, String action, @Nullable String body) {
        var request = Api.once(token).header("If-Match", etag(resource));
        return (body == null ? request : request.body(body)).post("/api/v1/" + resource + "/" + action);
    }

    public static Response patch(Tokens token, String resource, String body) {
        return Api.as(token)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", etag(resource))
                .body(body)
                .patch("/api/v1/" + resource);
    }

    public static Response get(String path) {
        return Api.as(AUDITOR).get("/api/v1/" + path);
    }

    public static String etag(String resource) {
        return Api.etag(AUDITOR, "/api/v1/" + resource);
    }

    public static Response done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    /// A BIN nobody else has, with the right check digit.
    public static String nextBin() {
        while (true) {
            String digits = "990240" + "%05d".formatted(NUMBERS.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += (digits.charAt(i) - '0') * (i + 1);
            }
            if (sum % 11 < 10) {
                return digits + sum % 11;
            }
        }
    }

    /// An IBAN nobody else has, with the right check digits.
    public static String nextIban() {
        String account = "999%013d".formatted(NUMBERS.incrementAndGet());
        int check = 98
                - new BigInteger(account + "203500").mod(BigInteger.valueOf(97)).intValue();
        return "KZ%02d%s".formatted(check, account);
    }
}
