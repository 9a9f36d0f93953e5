package kz.tirek.funding;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tirek.conventions.money.Money;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import org.jspecify.annotations.Nullable;

/// What the callers of a storm work on together, and how they do it: they read something recent, act on the version
/// they have read, and tell the model what is acknowledged.
final class Storm {

    static final String REASON = "{\"reason\":\"Қажет емес\"}";

    private static final String JSON = "application/json";

    /// Older things are left alone.
    private static final int RECENT = 25;

    final MoneyModel model = new MoneyModel();
    final RepeatedCalls calls = new RepeatedCalls();
    private final List<Item> items = new ArrayList<>();

    /// What the callers work on.
    enum Kind {
        GRANT,
        CONTRIBUTION,
        CONTRACT,
        AMENDMENT,
        DISBURSEMENT,
        ACQUITTAL,
        RETURN,
        REVISION,
        ORDER,
        STATEMENT,
        LINE
    }

    record Item(Kind kind, String path) {}

    /// A resource as it was read, about to be acted on.
    record Step(Item item, JsonPath now, String etag, Random random) {

        String id() {
            return now.getString("id");
        }

        String path() {
            return item.path;
        }

        String status() {
            return now.getString("status");
        }

        long tiynOf(String name) {
            return tiyn(now.getString(name));
        }

        /// The amount of the first line.
        long first() {
            return tiynOf("lines[0].amount");
        }

        /// True once in so many times.
        boolean onceIn(int times) {
            return random.nextInt(times) == 0;
        }

        <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }

    void add(Item item) {
        synchronized (items) {
            if (!items.contains(item)) {
                items.add(item);
            }
        }
    }

    /// Something recent as it stands now; nothing where the one that was picked is of no use.
    Optional<Step> any(Random random, Predicate<Item> useful) {
        Item item;
        synchronized (items) {
            if (items.isEmpty()) {
                return Optional.empty();
            }
            item = items.get(items.size() - 1 - random.nextInt(Math.min(items.size(), RECENT)));
        }
        return useful.test(item) ? Optional.of(read(item, random)) : Optional.empty();
    }

    /// Up to so many disbursements as they stand now.
    List<Step> disbursements(int most, Random random, Predicate<Step> useful) {
        return IntStream.range(0, 2 * most)
                .mapToObj(_ -> any(random, item -> item.kind == Kind.DISBURSEMENT))
                .flatMap(Optional::stream)
                .filter(useful)
                .collect(Collectors.toMap(Step::id, step -> step, (one, _) -> one))
                .values()
                .stream()
                .limit(most)
                .toList();
    }

    Step read(Item item, Random random) {
        HttpResponse<String> read = read(item.path);
        return new Step(
                item,
                JsonPath.from(read.body()),
                read.headers().firstValue("ETag").orElse(""),
                random);
    }

    HttpResponse<String> read(String path) {
        HttpResponse<String> read = calls.answered(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + AUDITOR.sign())
                .build());
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        return read;
    }

    /// Creates something that others can work on from then on.
    void create(Kind kind, String path, String body, Random random, Consumer<JsonPath> effect) {
        create(OFFICER, kind, path, body, random, effect);
    }

    void create(Tokens person, Kind kind, String path, String body, Random random, Consumer<JsonPath> effect) {
        send(request(person, path, "").POST(BodyPublishers.ofString(body)), JSON, random, created -> {
            effect.accept(created);
            add(new Item(kind, path + "/" + created.getString("id")));
        });
    }

    /// Does `action` on the version that was read.
    void act(Tokens person, Step step, String action, String body, Consumer<JsonPath> effect) {
        send(
                request(person, step.path() + "/" + action, step.etag).POST(BodyPublishers.ofString(body)),
                JSON,
                step.random,
                effect);
    }

    void post(Tokens person, String path, String mediaType, byte[] body, Random random, Consumer<JsonPath> effect) {
        send(request(person, path, "").POST(BodyPublishers.ofByteArray(body)), mediaType, random, effect);
    }

    /// Edits the version that was read, which is not decided yet.
    void edit(Step step, String patch) {
        BodyPublisher body = BodyPublishers.ofString(patch);
        send(request(OFFICER, step.path(), step.etag).method("PATCH", body), Api.MERGE_PATCH, step.random, _ -> {});
    }

    void delete(Tokens person, Step step) {
        send(request(person, step.path(), step.etag).DELETE(), JSON, step.random, _ -> {});
    }

    /// Submits a draft, and has what is submitted decided; now and then its maker edits it first, or gives it up.
    ///
    /// @param patch what an edit changes
    void decide(Step step, String yes, String patch, Consumer<JsonPath> effect) {
        if (!List.of("DRAFT", "SUBMITTED").contains(step.status())) {
            return;
        }
        switch (step.random.nextInt(20)) {
            case 0, 1, 2 -> edit(step, patch);
            case 3 -> act(OFFICER, step, step.item.kind == Kind.REVISION ? "withdraw" : "cancel", REASON, _ -> {});
            case 4 -> act(Funding.APPROVER, step, "reject", REASON, _ -> {});
            default -> {
                if (step.status().equals("DRAFT")) {
                    act(OFFICER, step, "submit", "", _ -> {});
                } else {
                    String hash = step.now.getString("contentHash");
                    String body = hash == null ? "" : "{\"contentHash\":\"" + hash + "\"}";
                    act(Funding.APPROVER, step, yes, body, effect);
                }
            }
        }
    }

    private void send(HttpRequest.Builder request, String mediaType, Random random, Consumer<JsonPath> effect) {
        calls.send(request.header("Content-Type", mediaType).build(), random, effect);
    }

    private static HttpRequest.Builder request(Tokens person, String path, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + person.sign())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return etag.isEmpty() ? request : request.header("If-Match", etag);
    }

    private static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path);
    }

    /// Amounts by what they belong to.
    static Map<String, Long> byName(JsonPath json, String names, String amounts) {
        List<String> each = json.getList(names);
        List<String> amount = json.getList(amounts);
        return IntStream.range(0, each.size()).boxed().collect(Collectors.toMap(each::get, i -> tiyn(amount.get(i))));
    }

    static String line(String id, long tiyn) {
        return "{\"budgetLineId\":\"" + id + "\",\"amount\":\"" + tenge(tiyn) + "\"}";
    }

    static long amount(Random random) {
        return 1L + random.nextInt(150_000);
    }

    /// A bank reference nobody used.
    static String reference() {
        return UUID.randomUUID().toString().substring(0, 30);
    }

    static long tiyn(@Nullable String amount) {
        return Money.parse(Objects.requireNonNull(amount)).tiyn();
    }

    static String tenge(long tiyn) {
        return Money.ofTiyn(tiyn).toString();
    }
}
