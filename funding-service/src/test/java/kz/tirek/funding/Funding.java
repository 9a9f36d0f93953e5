package kz.tirek.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.Account;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.ledger.FundingEvents;
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

    private static final AtomicReference<@Nullable String> FUND_ACCOUNT = new AtomicReference<>();
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

    public static String bankAccount() {
        return """
                {"bankAccount":{"iban":"%s","bic":"HSBKKZKX"},"holder":{"kk":"«Қазақстан халқына» ҚҚ","ru":"ОФ «Қазақстан халқына»"},
                 "holderBin":"%s","kod":"18","openedOn":"2026-01-05"}""".formatted(nextIban(), nextBin());
    }

    /// A supplier to whose account money can go.
    public static String confirmedSupplier() {
        String id = created(OFFICER, "suppliers", supplier());
        done(act(APPROVER.subject("second person"), "suppliers/" + id, "confirm-bank-details", null));
        return id;
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

    /// A disbursement against a contract signed for just that.
    public static String disbursement(Granted grant, String supplier, String line, String amount) {
        return disbursement(grant.id(), supplier, signedCommitment(grant, supplier, line, amount), line, amount);
    }

    public static String disbursement(String grant, String supplier, String commitment, String line, String amount) {
        return """
                {"grantId":"%s","supplierId":"%s","commitmentId":"%s","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "purpose":"Робототехника","basis":{"kind":"CONTRACT","number":"2026/17","date":"2026-01-10"}}""".formatted(grant, supplier, commitment, line, amount);
    }

    /// An advance to the hub school.
    public static String advance(Granted grant, String line, String amount) {
        return """
                {"grantId":"%s","payeeKind":"SCHOOL","acquitBy":"2999-12-31","lines":[{"budgetLineId":"%s","amount":"%s"}],
                 "recipient":{"nameKk":"«Ақсай №2» КММ","nameRu":"КГУ «Аксай №2»","bin":"%s","iban":"%s","bic":"HSBKKZKX"},
                 "purpose":"Робототехника","basis":{"kind":"AGREEMENT","number":"7","date":"2026-01-10"}}""".formatted(grant.id(), line, amount, nextBin(), nextIban());
    }

    public static String commitment(String grant, String supplier, String line, String amount) {
        return """
                {"grantId":"%s","supplierId":"%s","contractNumber":"2026/%d","contractDate":"2026-01-10",
                 "subject":"Робототехника","purposeCode":"710","lines":[{"budgetLineId":"%s","amount":"%s"}]}""".formatted(grant, supplier, NUMBERS.incrementAndGet(), line, amount);
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

    /// A submitted disbursement of `amount` from `line`, against a contract signed for just that.
    public static String submitted(Granted grant, String supplier, String line, String amount) {
        return submitted(disbursement(grant, supplier, line, amount));
    }

    public static String submitted(String disbursement) {
        String id = created(OFFICER, "disbursements", disbursement);
        done(act(OFFICER, "disbursements/" + id, "submit", null));
        return id;
    }

    public static Response approve(Tokens approver, String disbursement) {
        return approveContent(approver, "disbursements/" + disbursement);
    }

    /// Approves what stands in the present version of a resource.
    public static Response approveContent(Tokens approver, String resource) {
        String hash = get(resource).jsonPath().getString("contentHash");
        return act(approver, resource, "approve", "{\"contentHash\":\"" + hash + "\"}");
    }

    /// A signed contract for `amount` of `line`.
    public static String signedCommitment(Granted grant, String supplier, String line, String amount) {
        String id = created(OFFICER, "commitments", commitment(grant.id(), supplier, line, amount));
        done(act(OFFICER, "commitments/" + id, "submit", null));
        done(approveContent(APPROVER, "commitments/" + id));
        return id;
    }

    public static String payment(String amount, String day, String reference) {
        return """
                {"amount":"%s","effectiveOn":"%s","bankReference":"%s","bankAccountId":"%s"}""".formatted(amount, day, reference, fundAccount());
    }

    /// The account of the fund that payments leave; there is plenty on it since the beginning of the year.
    public static synchronized String fundAccount() {
        String known = FUND_ACCOUNT.get();
        if (known != null && get("bank-accounts/" + known).statusCode() == 200) {
            return known;
        }
        String id = created(TREASURER, "bank-accounts", bankAccount());
        Account account = Account.bank(get("bank-accounts/" + id).jsonPath().getString("bankAccount.iban"));
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Ledger.class)
                        .get()
                        .record(FundingEvents.contributionReceived(
                                Ids.next(),
                                account,
                                Dimensions.NONE,
                                1_000_000_000_000_000L,
                                LocalDate.of(2026, 1, 5),
                                "fund-treasurer")));
        FUND_ACCOUNT.set(id);
        return id;
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

    /// Attaches a paper to a record.
    public static void document(String ownerType, String owner, String kind) {
        Response answer = Api.once(OFFICER)
                .contentType("application/pdf")
                .body("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/documents?ownerType=%s&ownerId=%s&kind=%s&fileName=paper.pdf"
                        .formatted(ownerType, owner, kind));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
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
