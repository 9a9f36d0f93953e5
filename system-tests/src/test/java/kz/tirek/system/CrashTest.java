package kz.tirek.system;

import static kz.tirek.system.Steps.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// Every process, the database server among them, is killed in turn (`kill -9`) while several people record money
/// that comes in and pay disbursements in a loop. Nobody's acknowledged request is lost, no repeated request has
/// two effects, and the ledger balances.
class CrashTest {

    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long IN_TIYN = 100_001;
    private static final long OUT_TIYN = 70_003;
    private static final long CONTRACT_TIYN = 10_000_000_000L;

    /// The bank references of acknowledged payments, each with its disbursement.
    private final Map<String, String> paid = new ConcurrentHashMap<>();
    /// The bank references of acknowledged receipts.
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean done = new AtomicBoolean();

    private record Money(String account, String pledge, String disbursement) {}

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        try (Tirek tirek = Tirek.start();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Money money = prepared(new Steps(tirek));
            List<Future<Integer>> loops = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> payUntilDone(tirek, money, caller)))
                    .toList();
            try {
                crash(tirek, false, Part.FUNDING);
                crash(tirek, true);
                crash(tirek, false, Part.GATEWAY);
                crash(tirek, false, Part.HUB_SCHOOL, Part.TRAINING);
                crash(tirek, true, Part.FUNDING);
                awaitProgress();
            } finally {
                done.set(true);
            }
            int rounds = 0;
            for (Future<Integer> loop : loops) {
                rounds += loop.get();
            }

            assertThat(paid).hasSize(rounds);
            everythingIsThereOnce(tirek, money);
            theBooksBalance(tirek, rounds);
        }
    }

    private static Money prepared(Steps steps) {
        String hub = steps.hubSchool(steps.school("Мектеп", "Школа", "273620100", false));
        String funder = steps.funder("991240000003");
        JsonPath grant = steps.grant(funder, hub).jsonPath();
        String line = grant.getString("lines[0].id");
        String supplier = steps.supplier("991240999991", "KZ90999TEST000000001");
        String commitment = steps.commitment(grant.getString("id"), supplier, line, "2022/1", tenge(CONTRACT_TIYN));
        return new Money(
                steps.bankAccount(),
                steps.pledge(funder),
                Steps.disbursement(grant.getString("id"), commitment, line, tenge(OUT_TIYN)));
    }

    /// Kills while there is work under way, all at once, and starts again.
    private void crash(Tirek tirek, boolean database, Part... parts) {
        awaitProgress();
        List.of(parts).forEach(tirek::kill);
        if (database) {
            tirek.killDatabase();
            tirek.startDatabaseAgain();
        }
        tirek.startAgain(parts);
    }

    private void everythingIsThereOnce(Tirek tirek, Money money) {
        JsonPath contribution = expect(200, tirek.get("auditor", "/api/v1/contributions/" + money.pledge()))
                .jsonPath();
        assertThat(contribution.<String>getList("receipts.bankReference"))
                .containsExactlyInAnyOrderElementsOf(received);
        paid.forEach((reference, id) -> {
            JsonPath disbursement = expect(200, tirek.get("auditor", "/api/v1/disbursements/" + id))
                    .jsonPath();
            assertThat(disbursement.getString("status")).isEqualTo("PAID");
            assertThat(disbursement.<String>getList("payments.bankReference")).containsExactly(reference);
        });
    }

    private void theBooksBalance(Tirek tirek, int rounds) {
        long out = rounds * OUT_TIYN;
        JsonPath report = expect(200, tirek.get("auditor", "/api/v1/reports/budget-execution"))
                .jsonPath();
        assertThat(report.getString("totals.disbursed")).isEqualTo(tenge(out));
        assertThat(report.getString("totals.committed")).isEqualTo(tenge(CONTRACT_TIYN - out));
        JsonPath balance = expect(200, tirek.get("auditor", "/api/v1/ledger/trial-balance"))
                .jsonPath();
        assertThat(balance.getString("totals.balance")).isEqualTo("0.00");
        assertThat(balance.getString("totals.debit")).isEqualTo(balance.getString("totals.credit"));
        assertThat(balance.<String>getList("items.findAll { it.account.startsWith('bank-') }.balance"))
                .containsExactly(tenge(received.size() * IN_TIYN - out));
    }

    /// Records receipts and pays disbursements one after the other. A request that is not answered is sent again with
    /// the same key until it is.
    private int payUntilDone(Tirek tirek, Money money, int caller) {
        int rounds = 0;
        while (!done.get()) {
            String reference = caller + "-" + rounds;
            String receipt = Steps.receipt(money.account(), tenge(IN_TIYN), "IN-" + reference);
            created(tirek, "fund-treasurer", "/api/v1/contributions/" + money.pledge() + "/receipts", receipt);
            received.add("IN-" + reference);
            String id = created(tirek, "fund-officer", "/api/v1/disbursements", money.disbursement());
            String address = "/api/v1/disbursements/" + id;
            String key = UUID.randomUUID().toString();
            String invoice = Steps.paperOf("DISBURSEMENT", id, "INVOICE");
            Steps.id(answered(() -> tirek.upload("fund-officer", invoice, Steps.PAPER, key)));
            String hash = settled(tirek, "fund-officer", address, "submit", null, "SUBMITTED")
                    .getString("contentHash");
            settled(tirek, "fund-approver", address, "approve", "{\"contentHash\":\"" + hash + "\"}", "APPROVED");
            String payment = Steps.payment(money.account(), tenge(OUT_TIYN), "OUT-" + reference);
            settled(tirek, "fund-treasurer", address, "pay", payment, "PAID");
            paid.put("OUT-" + reference, id);
            rounds++;
        }
        return rounds;
    }

    private static String created(Tirek tirek, String role, String path, String body) {
        String key = UUID.randomUUID().toString();
        return Steps.id(answered(() -> tirek.create(role, path, body, key)));
    }

    /// Does an action; if the answer got lost the action may have been done, which the resource then shows.
    private static JsonPath settled(
            Tirek tirek, String role, String address, String action, @Nullable String body, String status) {
        String key = UUID.randomUUID().toString();
        Response answer = answered(() -> {
            Response now = tirek.get(role, address);
            boolean isDone =
                    now.statusCode() == 200 && status.equals(now.jsonPath().getString("status"));
            return isDone || now.statusCode() != 200 ? now : tirek.act(role, address, action, body, key);
        });
        return expect(200, answer).jsonPath();
    }

    /// Calls until there is an answer that does not ask to try again.
    private static Response answered(Supplier<Response> call) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Response answer = call.get();
                if (answer.header("Retry-After") == null || Instant.now().isAfter(end)) {
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

    /// Waits until two more disbursements are paid.
    private void awaitProgress() {
        int enough = paid.size() + 2;
        Instant end = Instant.now().plus(PATIENCE);
        while (paid.size() < enough && Instant.now().isBefore(end)) {
            Tirek.pause(Duration.ofMillis(20));
        }
        assertThat(paid).hasSizeGreaterThanOrEqualTo(enough);
    }

    private static String tenge(long tiyn) {
        return "%d.%02d".formatted(tiyn / 100, tiyn % 100);
    }
}
