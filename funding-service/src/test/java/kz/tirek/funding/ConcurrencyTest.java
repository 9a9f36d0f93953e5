package kz.tirek.funding;

import static java.util.Objects.requireNonNull;
import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class ConcurrencyTest {

    @Test
    void neverExceedsALineByOneTiynWithTwoHundredCallers() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String line = grant.lines().getFirst();
        List<HttpRequest> approvals = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            approvals.add(approval("disbursements/" + submitted(Funding.advance(grant, line, "7.01"))));
        }
        List<HttpResponse<String>> answers = atOnce(approvals);
        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .containsOnlyKeys(200, 409)
                .containsEntry(200, 142L);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(JsonPath.from(answer.body()).getString("code"))
                        .isEqualTo("budget-exceeded"));
        JsonPath figures = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(figures.getString("totals.committed")).isEqualTo("995.42");
        assertThat(figures.getString("totals.available")).isEqualTo("4.58");
    }

    @Test
    void neverCommitsALineByOneTiynTooMuchWhileContractsAreReleasedAndWithdrawn() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String line = grant.lines().getFirst();
        String supplier = created(OFFICER, "suppliers", Funding.supplier());
        List<HttpRequest> signatures = new ArrayList<>();
        List<HttpRequest> retreats = new ArrayList<>();
        String reason = "{\"reason\":\"Қажет емес\"}";
        for (int i = 0; i < 10; i++) {
            String signed = Funding.signedCommitment(grant, supplier, line, "0.13");
            retreats.add(action(APPROVER, "commitments/" + signed, "release", reason));
            retreats.add(action(OFFICER, submittedCommitment(grant, supplier, line, "7.01"), "cancel", reason));
        }
        for (int i = 0; i < 200; i++) {
            signatures.add(approval(submittedCommitment(grant, supplier, line, "7.01")));
        }
        List<HttpRequest> all = new ArrayList<>(signatures);
        for (int i = 0; i < retreats.size(); i++) {
            all.add(10 * i, retreats.get(i));
        }
        Map<URI, HttpResponse<String>> answers = atOnce(all).stream()
                .collect(Collectors.toMap(answer -> answer.request().uri(), Function.identity()));
        assertThat(retreats)
                .allSatisfy(retreat -> assertThat(
                                requireNonNull(answers.get(retreat.uri())).statusCode())
                        .isEqualTo(200));
        assertThat(signatures.stream()
                        .map(signature ->
                                requireNonNull(answers.get(signature.uri())).statusCode())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of(200, 142L, 409, 58L));
        assertThat(answers.values())
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(JsonPath.from(answer.body()).getString("asked"))
                        .isEqualTo("7.01"));
        JsonPath figures = get("grants/" + grant.id() + "/budget").jsonPath();
        assertThat(figures.getString("totals.committed")).isEqualTo("995.42");
        assertThat(figures.getString("totals.available")).isEqualTo("4.58");
    }

    private static String submittedCommitment(Granted grant, String supplier, String line, String amount) {
        String id = created(OFFICER, "commitments", Funding.commitment(grant.id(), supplier, line, amount));
        Funding.done(Funding.act(OFFICER, "commitments/" + id, "submit", null));
        return "commitments/" + id;
    }

    @Test
    void givesManyDuplicatesOneEffect() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = created(OFFICER, "suppliers", Funding.supplier());
        String body = Funding.disbursement(grant, supplier, grant.lines().getFirst(), "600.00");
        HttpRequest creation =
                request(OFFICER, "disbursements", null, UUID.randomUUID().toString(), body);
        List<HttpResponse<String>> created = atOnce(Collections.nCopies(30, creation));
        assertThat(created).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(created.stream()
                        .map(answer -> JsonPath.from(answer.body()).getString("id"))
                        .distinct())
                .hasSize(1);
        assertThat(created)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotency-Replayed").isEmpty())
                .hasSize(1);

        String id = JsonPath.from(created.getFirst().body()).getString("id");
        Funding.done(Funding.act(OFFICER, "disbursements/" + id, "submit", null));
        List<HttpResponse<String>> approved = atOnce(Collections.nCopies(30, approval("disbursements/" + id)));
        assertThat(approved)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(get("grants/" + grant.id() + "/budget").jsonPath().getString("totals.committed"))
                .isEqualTo("600.00");
    }

    @Test
    void letsOneOfManyApproversApprove() throws Exception {
        Granted grant = activeGrant("1000.00", "1000.00");
        String supplier = created(OFFICER, "suppliers", Funding.supplier());
        String id = submitted(grant, supplier, grant.lines().getFirst(), "10.00");
        String etag = Funding.etag("disbursements/" + id);
        String hash = get("disbursements/" + id).jsonPath().getString("contentHash");
        List<HttpRequest> approvals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            approvals.add(request(
                    APPROVER.subject("approver " + i),
                    "disbursements/" + id + "/approve",
                    etag,
                    UUID.randomUUID().toString(),
                    "{\"contentHash\":\"" + hash + "\"}"));
        }
        List<HttpResponse<String>> answers = atOnce(approvals);
        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .containsOnlyKeys(200, 412)
                .containsEntry(200, 1L);
        assertThat(get("ledger/entries?causeId=" + id).jsonPath().getList("items"))
                .hasSize(1);
    }

    static HttpRequest approval(String resource) {
        return action(
                APPROVER,
                resource,
                "approve",
                "{\"contentHash\":\"" + get(resource).jsonPath().getString("contentHash") + "\"}");
    }

    private static HttpRequest action(Tokens token, String resource, String action, String body) {
        return request(
                token,
                resource + "/" + action,
                Funding.etag(resource),
                UUID.randomUUID().toString(),
                body);
    }

    static HttpRequest request(Tokens token, String path, @Nullable String etag, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token.sign())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        return (etag == null ? request : request.header("If-Match", etag)).build();
    }

    static List<HttpResponse<String>> atOnce(List<HttpRequest> requests) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<String>>> running = requests.stream()
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
