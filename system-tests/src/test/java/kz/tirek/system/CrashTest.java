package kz.tirek.system;

import static kz.tirek.system.Steps.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.tirek.stack.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every process is killed in turn (`kill -9`) while several people pay disbursements in a loop. Nobody's
/// acknowledged request is lost, no repeated request has two effects, and the ledger balances.
class CrashTest {

    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        try (Tirek tirek = Tirek.start();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Steps steps = new Steps(tirek);
            String hub = steps.hubSchool(steps.school("Мектеп", "Школа", "273620100", false));
            Response grant = steps.grant(steps.funder("991240000003"), hub);
            String supplier = steps.supplier("991240999991", "KZ90999TEST000000001");
            String body = Steps.disbursement(
                    grant.jsonPath().getString("id"), supplier, grant.jsonPath().getString("lines[0].id"), "1000.01");

            List<Future<Integer>> loops = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> payUntilDone(tirek, body, caller)))
                    .toList();
            for (Part part : List.of(Part.FUNDING, Part.GATEWAY, Part.HUB_SCHOOL, Part.TRAINING, Part.FUNDING)) {
                int before = acknowledged.size();
                awaitProgress(before + 2);
                tirek.kill(part);
                tirek.startAgain(part);
            }
            awaitProgress(acknowledged.size() + 2);
            done.set(true);
            int rounds = 0;
            for (Future<Integer> loop : loops) {
                rounds += loop.get();
            }

            assertThat(acknowledged).hasSize(rounds);
            acknowledged.forEach((id, status) -> assertThat(tirek.get("auditor", "/api/v1/disbursements/" + id)
                            .jsonPath()
                            .getString("status"))
                    .isEqualTo(status));
            JsonPath report = expect(200, tirek.get("auditor", "/api/v1/reports/budget-execution"))
                    .jsonPath();
            assertThat(report.getString("totals.disbursed")).isEqualTo(tenge(rounds * 100_001L));
            assertThat(report.getString("totals.committed")).isEqualTo("0.00");
            JsonPath balance = expect(200, tirek.get("auditor", "/api/v1/ledger/trial-balance"))
                    .jsonPath();
            assertThat(balance.getString("totals.balance")).isEqualTo("0.00");
            assertThat(balance.getString("totals.debit")).isEqualTo(balance.getString("totals.credit"));
        }
    }

    /// Pays disbursements one after the other. A request that is not answered is sent again with the same key until
    /// it is.
    private int payUntilDone(Tirek tirek, String body, int caller) {
        int rounds = 0;
        while (!done.get()) {
            String key = caller + "-" + rounds + "-" + UUID.randomUUID();
            String id = Steps.id(answered(() -> tirek.create("fund-officer", "/api/v1/disbursements", body, key)));
            String address = "/api/v1/disbursements/" + id;
            String hash = settled(tirek, "fund-officer", address, "submit", null, "SUBMITTED")
                    .getString("contentHash");
            settled(tirek, "fund-approver", address, "approve", "{\"contentHash\":\"" + hash + "\"}", "APPROVED");
            String payment = "{\"amount\":\"1000.01\",\"effectiveOn\":\"%s\",\"bankReference\":\"%s\"}"
                    .formatted(LocalDate.now(ZoneId.of("Asia/Almaty")), id.substring(0, 35));
            settled(tirek, "fund-treasurer", address, "pay", payment, "PAID");
            acknowledged.put(id, "PAID");
            rounds++;
        }
        return rounds;
    }

    /// Does an action; if the answer got lost the action may have been done, which the resource then shows.
    private static JsonPath settled(
            Tirek tirek, String role, String address, String action, @Nullable String body, String status) {
        String key = UUID.randomUUID().toString();
        Response answer = answered(() -> {
            Response now = tirek.get(role, address);
            boolean isDone =
                    now.statusCode() == 200 && status.equals(now.jsonPath().getString("status"));
            return isDone || now.statusCode() >= 500 ? now : tirek.act(role, address, action, body, key);
        });
        return expect(200, answer).jsonPath();
    }

    /// Calls until there is an answer that is not about a missing service.
    private static Response answered(Supplier<Response> call) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Response answer = call.get();
                if (answer.statusCode() < 502 || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (Exception unanswered) { // the gateway itself is gone: nobody knows what was done
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("no answer for " + PATIENCE, unanswered);
                }
            }
            Tirek.pause(Duration.ofMillis(200));
        }
    }

    private void awaitProgress(int rounds) {
        Instant end = Instant.now().plus(PATIENCE);
        while (acknowledged.size() < rounds && Instant.now().isBefore(end)) {
            Tirek.pause(Duration.ofMillis(20));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(rounds);
    }

    private static String tenge(long tiyn) {
        return "%d.%02d".formatted(tiyn / 100, tiyn % 100);
    }
}
