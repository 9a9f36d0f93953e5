package kz.tirek.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Calls with idempotency keys as bad networks make them: sent twice at once, given up, sent again until there is an
/// answer. What a call means is told once, when it is known to be done.
final class RepeatedCalls {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Call> unsettled = new ConcurrentLinkedQueue<>();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();

    private record Call(HttpRequest request, Consumer<JsonPath> effect) {}

    /// Sends it once; or twice at the same time; or gives it up at some moment and sends it again.
    void send(HttpRequest request, Random random, Consumer<JsonPath> effect) {
        Call call = new Call(request, effect);
        switch (random.nextInt(6)) {
            case 0 -> sendTwice(call);
            case 1 -> giveUpAndSend(call, Duration.ofMillis(random.nextInt(30)));
            default -> settle(call, answered(request));
        }
    }

    /// A request that was given up, and refused when it was sent again, may have been carried out after that: asks
    /// once more.
    void settle() {
        unsettled.forEach(call -> settle(call, answered(call.request())));
    }

    /// Sends a request until there is an answer that does not ask to try again.
    HttpResponse<String> answered(HttpRequest request) {
        for (int tries = 0; tries < 100; tries++) {
            try {
                HttpResponse<String> answer =
                        http.sendAsync(request, BodyHandlers.ofString()).join();
                if (answer.statusCode() < 500
                        && answer.headers().firstValue("Retry-After").isEmpty()) {
                    return answer;
                }
                failures.add(code(answer));
            } catch (CompletionException unanswered) {
                // Nobody knows what became of it: it is sent again like any other.
            }
            pause(Duration.ofMillis(10));
        }
        throw new AssertionError("no answer to " + request);
    }

    /// The codes of what was refused.
    Set<String> refusals() {
        return refusals;
    }

    /// The codes of the problems that asked to try again.
    Set<String> failures() {
        return failures;
    }

    private void sendTwice(Call call) {
        CompletableFuture<HttpResponse<String>> twin =
                CompletableFuture.supplyAsync(() -> answered(call.request()), Thread::startVirtualThread);
        List<HttpResponse<String>> answers = List.of(answered(call.request()), twin.join());
        List<HttpResponse<String>> done =
                answers.stream().filter(RepeatedCalls::isDone).toList();
        assertThat(done.stream().map(RepeatedCalls::said).distinct()).hasSizeLessThan(2);
        settle(call, done.isEmpty() ? answers.getFirst() : done.getFirst());
    }

    private void giveUpAndSend(Call call, Duration patience) {
        CompletableFuture<?> givenUp = http.sendAsync(call.request(), BodyHandlers.ofString());
        pause(patience);
        givenUp.cancel(true);
        HttpResponse<String> answer = answered(call.request());
        if (isDone(answer)) {
            settle(call, answer);
        } else {
            unsettled.add(call);
        }
    }

    private void settle(Call call, HttpResponse<String> answer) {
        if (isDone(answer)) {
            call.effect().accept(JsonPath.from(answer.body()));
        } else if (answer.statusCode() != 404 || !call.request().method().equals("DELETE")) {
            // What was deleted before is not there; everything else that is refused says why.
            assertThat(answer.statusCode())
                    .as("%s: %s", answer.uri(), answer.body())
                    .isIn(409, 412, 422);
            refusals.add(code(answer));
        }
    }

    /// What must be the same whenever it is said. Statements are matched after their answer is kept: who repeats the
    /// request hears how they came in.
    private static String said(HttpResponse<String> answer) {
        JsonPath json = JsonPath.from(answer.body());
        return answer.uri().getPath().contains("/bank-statements")
                ? json.get("fileId") + " " + json.get("id")
                : answer.body();
    }

    private static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() < 300;
    }

    private static String code(HttpResponse<String> problem) {
        return JsonPath.from(problem.body()).getString("code");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
