package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many callers do at random everything that can be done with the money of one grant, to the same contracts,
/// disbursements, revisions and reports. Requests are sent twice at once, given up and sent again; connections of the
/// service to its database are killed. Afterwards API and ledger stand where [MoneyModel] says, and every
/// acknowledged event has one entry.
@QuarkusTest
@WithTirek
@WithHubSchools
class MoneyStormTest {

    private static final int CALLERS = 10;
    private static final int CALLS = 45;
    private static final long LINE_TIYN = 3_000_000;
    private static final String REASON = "{\"reason\":\"Қажет емес\"}";

    private final RepeatedCalls calls = new RepeatedCalls();
    private final List<Item> items = new ArrayList<>();

    @Inject
    Clock clock;

    private Granted grant;
    private String supplier;
    private String bankAccount;
    private String contribution;
    private String today;
    private MoneyModel model;

    /// What the callers work on.
    private enum Kind {
        CONTRACT,
        AMENDMENT,
        DISBURSEMENT,
        ACQUITTAL,
        REVISION
    }

    private record Item(Kind kind, String path) {}

    @Test
    void standsWhereTheSumsOfWhatWasAcknowledgedSay() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1)) {
            Future<?> killing = threads.submit(() -> kill(over));
            List<Future<?>> calling = IntStream.range(0, CALLERS)
                    .<Future<?>>mapToObj(caller -> threads.submit(() -> call(new Random(caller))))
                    .toList();
            try {
                for (Future<?> each : calling) {
                    each.get();
                }
            } finally {
                over.set(true);
            }
            killing.get();
        }
        calls.settle();
        assertThat(calls.failures()).isSubsetOf("database-unavailable", "concurrent-change");

        assertThat(calls.refusals())
                .isSubsetOf(
                        "stale-version",
                        "state-conflict",
                        "budget-exceeded",
                        "commitment-exceeded",
                        "amendment-below-drawn",
                        "account-overdrawn",
                        "payments-stand",
                        "more-than-outstanding",
                        "commitment-not-active",
                        "revision-open");
        assertThat(model.events().keySet()).contains("COMMITMENT_SIGNED", "DISBURSEMENT_APPROVED", "DISBURSEMENT_PAID");
        assertApi();
        assertLedger();
    }

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void prepare() {
        String amount = tenge(LINE_TIYN);
        grant = Funding.activeGrant(tenge(3 * LINE_TIYN), amount, amount, amount);
        supplier = Funding.confirmedSupplier();
        bankAccount = created(TREASURER, "bank-accounts", Funding.bankAccount());
        contribution = created(OFFICER, "contributions", """
                {"funderId":"%s","amount":"1000000000.00","pledgedOn":"2026-01-05","agreement":{"number":"1","date":"2026-01-05"}}""".formatted(grant.funder()));
        today = BusinessDate.today(clock).toString();
        model = new MoneyModel(grant.lines(), LINE_TIYN);
    }

    private Void call(Random random) {
        for (int i = 0; i < CALLS; i++) {
            switch (random.nextInt(20)) {
                case 0 -> sign(random);
                case 1, 2 -> draftDisbursement(null, anyLine(random), random);
                case 3 -> revise(random);
                case 4 -> receive(random);
                default -> goOn(random);
            }
        }
        return null;
    }

    private void sign(Random random) {
        String body = Funding.commitment(grant.id(), supplier, "LINE", "0")
                .replace(
                        line("LINE", 0),
                        grant.lines().stream()
                                .limit(1 + random.nextInt(3))
                                .map(line -> line(line, amount(random)))
                                .collect(Collectors.joining(",")));
        create(Kind.CONTRACT, "commitments", body, random, _ -> {});
    }

    private void draftDisbursement(@Nullable String contract, String line, Random random) {
        long tiyn = amount(random);
        String body = contract == null
                ? Funding.advance(grant, line, tenge(tiyn))
                : Funding.disbursement(grant.id(), supplier, contract, line, tenge(tiyn));
        create(
                Kind.DISBURSEMENT,
                "disbursements",
                body,
                random,
                created -> model.drafted(created.getString("id"), contract, line, tiyn));
    }

    private void revise(Random random) {
        long tiyn = amount(random);
        create(
                Kind.REVISION,
                "grants/" + grant.id() + "/revisions",
                """
                {"reason":"x","changes":[{"budgetLineId":"%s","amount":"-%s"},{"budgetLineId":"%s","amount":"%2$s"}]}""".formatted(
                        grant.lines().getFirst(), tenge(tiyn), grant.lines().getLast()),
                random,
                _ -> {});
    }

    private void receive(Random random) {
        long tiyn = 2 * amount(random);
        send(
                TREASURER,
                "contributions/" + contribution + "/receipts",
                null,
                """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(tenge(tiyn), today, bankAccount, reference()),
                random,
                _ -> model.received(tiyn));
    }

    /// Takes a step with something that is there.
    private void goOn(Random random) {
        Item item;
        synchronized (items) {
            if (items.isEmpty()) {
                return;
            }
            item = items.get(items.size() - 1 - random.nextInt(Math.min(items.size(), 25)));
        }
        HttpResponse<String> read = calls.answered(HttpRequest.newBuilder(uri(item.path()))
                .header("Authorization", "Bearer " + AUDITOR.sign())
                .build());
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        Step step = new Step(
                item,
                JsonPath.from(read.body()),
                read.headers().firstValue("ETag").orElseThrow(),
                random);
        switch (item.kind()) {
            case CONTRACT -> contract(step);
            case AMENDMENT -> decide(step, "approve", _ -> amended(step));
            case DISBURSEMENT -> disbursement(step);
            case ACQUITTAL ->
                decide(step, "accept", _ -> model.acquitted(step.now.getString("disbursementId"), step.first()));
            case REVISION ->
                decide(
                        step,
                        "approve",
                        _ -> model.revised(Map.of(
                                step.now.getString("changes[0].budgetLineId"),
                                        tiyn(step.now.getString("changes[0].amount")),
                                step.now.getString("changes[1].budgetLineId"),
                                        tiyn(step.now.getString("changes[1].amount")))));
        }
    }

    /// A resource as it was read, about to be acted on.
    private record Step(Item item, JsonPath now, String etag, Random random) {

        String id() {
            return now.getString("id");
        }

        String status() {
            return now.getString("status");
        }

        /// The amount of the first line.
        long first() {
            return tiyn(now.getString("lines[0].amount"));
        }
    }

    private void contract(Step step) {
        if (!step.status().equals("ACTIVE")) {
            decide(
                    step,
                    "approve",
                    signed -> model.signed(step.id(), byName(signed, "lines.budgetLineId", "lines.figures.signed")));
            return;
        }
        List<String> lines = step.now.getList("lines.budgetLineId");
        String line = lines.get(step.random.nextInt(lines.size()));
        switch (step.random.nextInt(12)) {
            case 0 -> act(APPROVER, step, "release", REASON, _ -> model.released(step.id()));
            case 1, 2 ->
                create(
                        Kind.AMENDMENT,
                        step.item.path() + "/amendments",
                        """
                    {"documentNumber":"1","documentDate":"2026-02-01","reason":"x",
                     "lines":[{"budgetLineId":"%s","change":"%s","amount":"%s"}]}""".formatted(
                                line, step.random.nextBoolean() ? "INCREASE" : "DECREASE", tenge(amount(step.random))),
                        step.random,
                        _ -> {});
            default -> draftDisbursement(step.id(), line, step.random);
        }
    }

    private void amended(Step step) {
        long tiyn = step.first();
        model.amended(
                step.now.getString("commitmentId"),
                step.now.getString("lines[0].budgetLineId"),
                step.now.getString("lines[0].change").equals("INCREASE") ? tiyn : -tiyn);
    }

    private void disbursement(Step step) {
        long paid = tiyn(step.now.getString("paid"));
        long unpaid = tiyn(step.now.getString("unpaid"));
        Map<String, String> payment = step.now.<Map<String, String>>getList("payments").stream()
                .filter(each -> each.get("returnedOn") == null)
                .findAny()
                .orElse(Map.of());
        int chance = step.random.nextInt(10);
        switch (step.status()) {
            case "APPROVED", "RETURNED", "PAID" -> {
                if (step.now.get("withdrawal") != null) {
                    boolean granted = step.random.nextBoolean();
                    act(APPROVER, step, granted ? "withdraw" : "keep", "", _ -> {
                        if (granted) {
                            model.withdrawn(step.id());
                        }
                    });
                } else if (chance == 0) {
                    act(OFFICER, step, "request-withdrawal", REASON, _ -> {});
                } else if (chance == 1 && !payment.isEmpty()) {
                    act(
                            TREASURER,
                            step,
                            "payments/" + payment.get("id") + "/return",
                            """
                            {"effectiveOn":"%s","reason":"x"}""".formatted(today),
                            _ -> model.sentBack(step.id(), String.valueOf(payment.get("bankReference"))));
                } else if (unpaid > 0) {
                    pay(step, step.random.nextInt(3) == 0 ? 1 + step.random.nextLong(unpaid + 2) : unpaid);
                } else if (chance < 5) {
                    giveBack(step, 1 + step.random.nextLong(paid));
                } else {
                    report(step, step.random.nextBoolean() ? paid : 1 + step.random.nextLong(paid));
                }
            }
            default -> decide(step, "approve", _ -> model.approved(step.id()));
        }
    }

    private void pay(Step step, long tiyn) {
        String reference = reference();
        act(
                TREASURER,
                step,
                "pay",
                """
                {"amount":"%s","effectiveOn":"%s","bankReference":"%s","bankAccountId":"%s"}""".formatted(tenge(tiyn), today, reference, bankAccount),
                _ -> model.paid(step.id(), reference, tiyn));
    }

    private void giveBack(Step step, long tiyn) {
        send(
                TREASURER,
                step.item.path() + "/returns",
                null,
                """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(tenge(tiyn), today, bankAccount, reference()),
                step.random,
                _ -> model.gaveBack(step.id(), tiyn));
    }

    private void report(Step step, long tiyn) {
        boolean toSchool = step.now.getString("payeeKind").equals("SCHOOL");
        create(
                Kind.ACQUITTAL,
                "acquittals",
                """
                {"disbursementId":"%s","documentNumber":"1","documentDate":"2026-02-10","lines":[%s],"kind":"%s"}""".formatted(
                                step.id(),
                                line(step.now.getString("lines[0].budgetLineId"), tiyn),
                                toSchool
                                        ? "EXPENSE_REPORT\",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10"
                                        : "ACCEPTANCE_ACT"),
                step.random,
                _ -> {});
    }

    /// Submits a draft, and has what is submitted decided.
    private void decide(Step step, String yes, Consumer<JsonPath> effect) {
        switch (step.status()) {
            case "DRAFT" -> act(OFFICER, step, "submit", "", _ -> {});
            case "SUBMITTED" -> {
                if (step.random.nextInt(12) == 0) {
                    act(APPROVER, step, "reject", REASON, _ -> {});
                } else {
                    String hash = step.now.getString("contentHash");
                    act(APPROVER, step, yes, "{\"contentHash\":\"" + hash + "\"}", effect);
                }
            }
            default -> {}
        }
    }

    private void create(Kind kind, String path, String body, Random random, Consumer<JsonPath> effect) {
        send(OFFICER, path, null, body, random, created -> {
            effect.accept(created);
            synchronized (items) {
                items.add(new Item(kind, path + "/" + created.getString("id")));
            }
        });
    }

    private void act(Tokens person, Step step, String action, String body, Consumer<JsonPath> effect) {
        send(person, step.item.path() + "/" + action, step.etag, body, step.random, effect);
    }

    private void send(
            Tokens person, String path, @Nullable String etag, String body, Random random, Consumer<JsonPath> effect) {
        calls.send(ConcurrencyTest.request(person, path, etag, UUID.randomUUID().toString(), body), random, effect);
    }

    /// Kills a connection on which something is being done, now and then.
    private Void kill(AtomicBoolean over) throws Exception {
        try (Connection connection = Owner.superuser();
                Statement sql = connection.createStatement()) {
            while (!over.get()) {
                sql.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and usename = 'tirek_app' and state in ('active', 'idle in transaction')
                        order by random() limit 1""");
                Thread.sleep(250);
            }
        }
        return null;
    }

    private void assertApi() {
        JsonPath budget = get("grants/" + grant.id() + "/budget").jsonPath();
        List<String> lines = budget.getList("lines.line.id");
        Map<String, List<Long>> figures = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String path = "lines[" + i + "].figures.";
            figures.put(
                    lines.get(i), amounts(budget, path, "approved", "revised", "committed", "disbursed", "available"));
        }
        assertThat(figures).isEqualTo(model.lines());
        assertThat(model.lines().values()).allSatisfy(line -> assertThat(line).allMatch(tiyn -> tiyn >= 0));

        model.contracts()
                .forEach((contract, stand) -> assertThat(amounts(
                                get("commitments/" + contract).jsonPath(), "figures.", "amount", "drawn", "rest"))
                        .as(contract)
                        .isEqualTo(stand));
        model.payments()
                .forEach((disbursement, tiyn) -> assertThat(
                                get("disbursements/" + disbursement).jsonPath().getString("paid"))
                        .isEqualTo(tenge(tiyn)));
    }

    private void assertLedger() throws Exception {
        String bank = "bank-"
                + get("bank-accounts/" + bankAccount)
                        .jsonPath()
                        .getString("bankAccount.iban")
                        .toLowerCase(Locale.ROOT);
        Map<String, Long> accounts = rows("""
                select account_code || ' ' || sum(amount_tiyn) from posting where grant_id = '%s' or account_code = '%s'
                group by account_code having sum(amount_tiyn) <> 0""".formatted(grant.id(), bank));
        assertThat(accounts).isEqualTo(model.accounts(bank));
        Map<String, Long> entries = rows("""
                select cause_type || ' ' || count(*) from entry
                where id in (select entry_id from posting where grant_id = '%s') and cause_type <> 'COMMITMENT_RELEASED'
                group by cause_type""".formatted(grant.id()));
        assertThat(entries)
                .isEqualTo(model.events().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, event -> (long) event.getValue())));
    }

    private static Map<String, Long> rows(String query) throws Exception {
        return Owner.run(query)
                .lines()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    private static List<Long> amounts(JsonPath json, String path, String... names) {
        return Stream.of(names).map(name -> tiyn(json.getString(path + name))).toList();
    }

    private static Map<String, Long> byName(JsonPath json, String names, String amounts) {
        List<String> each = json.getList(names);
        List<String> amount = json.getList(amounts);
        return IntStream.range(0, each.size()).boxed().collect(Collectors.toMap(each::get, i -> tiyn(amount.get(i))));
    }

    private static URI uri(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path);
    }

    private String anyLine(Random random) {
        return grant.lines().get(random.nextInt(3));
    }

    private static String line(String id, long tiyn) {
        return "{\"budgetLineId\":\"" + id + "\",\"amount\":\"" + (tiyn == 0 ? "0" : tenge(tiyn)) + "\"}";
    }

    private static long amount(Random random) {
        return 1L + random.nextInt(150_000);
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 30);
    }

    private static long tiyn(String amount) {
        return Money.parse(amount).tiyn();
    }

    private static String tenge(long tiyn) {
        return Money.ofTiyn(tiyn).toString();
    }
}
