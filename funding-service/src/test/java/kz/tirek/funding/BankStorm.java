package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Storm.REASON;
import static kz.tirek.funding.Storm.amount;
import static kz.tirek.funding.Storm.reference;
import static kz.tirek.funding.Storm.tenge;
import static kz.tirek.funding.Storm.tiyn;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tirek.funding.MoneyModel.Match;
import kz.tirek.funding.Storm.Item;
import kz.tirek.funding.Storm.Kind;
import kz.tirek.funding.Storm.Step;

/// What callers do with the fund's bank: pledges and receipts, payment orders, statements, and what their lines are
/// about.
///
/// @param contribution pledged by the funder under `agreement`
/// @param files what was uploaded
record BankStorm(
        Storm storm,
        String funder,
        String contribution,
        String agreement,
        String bankAccount,
        BankFile bank,
        LocalDate today,
        List<byte[]> files) {

    private static final int SOME = 2;

    void pledge(Random random) {
        long tiyn = amount(random);
        storm.create(
                Kind.CONTRIBUTION,
                "contributions",
                """
                {"funderId":"%s","amount":"%s","pledgedOn":"2026-01-05","agreement":{"number":"%s","date":"2026-01-05"}}""".formatted(funder, tenge(tiyn), reference()),
                random,
                _ -> storm.model.pledged(tiyn));
    }

    void receive(Random random) {
        receive(new Item(Kind.CONTRIBUTION, "contributions/" + contribution), 2 * amount(random), random);
    }

    private void receive(Item pledge, long tiyn, Random random) {
        byte[] body =
                """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(tenge(tiyn), today, bankAccount, reference()).getBytes(BankFile.WINDOWS);
        storm.post(
                TREASURER,
                pledge.path() + "/receipts",
                "application/json",
                body,
                random,
                _ -> storm.model.received(tiyn));
    }

    void takeReceiptBack(Random random) {
        takeReceiptBack(storm.read(new Item(Kind.CONTRIBUTION, "contributions/" + contribution), random));
    }

    private void takeReceiptBack(Step step) {
        List<Map<String, String>> standing = step.now().<Map<String, String>>getList("receipts").stream()
                .filter(receipt -> receipt.get("reversedOn") == null)
                .toList();
        if (!standing.isEmpty()) {
            Map<String, String> receipt = step.any(standing);
            long tiyn = tiyn(receipt.get("amount"));
            storm.act(
                    TREASURER,
                    step,
                    "receipts/" + receipt.get("id") + "/reverse",
                    REASON,
                    _ -> storm.model.notReceived(tiyn));
        }
    }

    void contribution(Step step) {
        switch (step.random().nextInt(4)) {
            case 0 ->
                storm.act(
                        APPROVER,
                        step,
                        "release",
                        REASON,
                        released -> storm.model.givenUp(tiyn(released.getString("released"))));
            case 1 -> takeReceiptBack(step);
            default -> receive(step.item(), amount(step.random()), step.random());
        }
    }

    /// Has the bank pay what is approved, with more of it if there is some.
    ///
    /// @return whether it is to be paid at all
    boolean order(Step first) {
        if (!isOwed(first)) {
            return false;
        }
        Map<String, Step> together = new TreeMap<>(Map.of(first.id(), first));
        storm.disbursements(1, first.random(), BankStorm::isOwed).forEach(more -> together.put(more.id(), more));
        storm.create(
                TREASURER,
                Kind.ORDER,
                "payment-orders",
                """
                {"bankAccountId":"%s","valueDate":"%s",%s}""".formatted(bankAccount, today.plusDays(1), ids(together.keySet())),
                first.random(),
                _ -> {});
        return true;
    }

    private static String ids(Collection<String> disbursements) {
        return disbursements.stream().collect(Collectors.joining("\",\"", "\"disbursementIds\":[\"", "\"]"));
    }

    private static boolean isOwed(Step step) {
        return List.of("APPROVED", "RETURNED").contains(step.status())
                && step.now().get("withdrawal") == null
                && step.tiynOf("unpaid") > 0;
    }

    /// A draft is exported, given up, or gets one more; an item is taken out, or refused by the bank.
    void goOn(Step step) {
        boolean draft = step.status().equals("DRAFT");
        switch (step.random().nextInt(8)) {
            case 0 -> {
                if (draft) {
                    storm.act(TREASURER, step, "cancel", REASON, _ -> {});
                }
            }
            case 1 -> {
                if (draft) {
                    storm.disbursements(1, step.random(), BankStorm::isOwed)
                            .forEach(more ->
                                    storm.act(TREASURER, step, "items", "{" + ids(List.of(more.id())) + "}", _ -> {}));
                }
            }
            case 2, 3 -> item(step, draft);
            default -> {
                if (draft) {
                    storm.act(TREASURER, step, "export", "", order -> storm.model.exported(step.id(), held(order)));
                }
            }
        }
    }

    /// What an order holds, in a word.
    static String held(JsonPath order) {
        return order.getString("itemCount") + " × " + order.getString("amount");
    }

    /// An item is taken out of a draft; of an exported order, the bank refuses it.
    private void item(Step order, boolean draft) {
        List<Map<String, Object>> items =
                JsonPath.from(storm.read(order.path() + "/items").body()).getList("items");
        if (items.isEmpty()) {
            return;
        }
        Map<String, Object> picked = order.any(items);
        Item item = new Item(Kind.ORDER, order.path() + "/items/" + picked.get("number"));
        Step step = new Step(item, order.now(), "\"" + picked.get("version") + "\"", order.random());
        if (draft) {
            storm.delete(TREASURER, step);
        } else {
            storm.act(TREASURER, step, "fail", REASON, _ -> {});
        }
    }

    /// A statement about a few disbursements, a contribution and something nobody knows; sometimes the lines of an
    /// earlier one, or all of it, once more.
    void upload(Random random) {
        byte[] file = random.nextInt(4) == 0 ? earlier(random) : file(lines(random), random);
        storm.post(
                TREASURER,
                "bank-statements",
                "application/octet-stream",
                file,
                random,
                uploaded -> uploaded.<String>getList("statements.id")
                        .forEach(id -> storm.add(new Item(Kind.STATEMENT, "bank-statements/" + id))));
    }

    private byte[] earlier(Random random) {
        synchronized (files) {
            return files.isEmpty() ? file(lines(random), random) : files.get(random.nextInt(files.size()));
        }
    }

    private record Written(String text, long tiyn) {}

    private List<Written> lines(Random random) {
        List<Written> lines = new ArrayList<>();
        for (Step step : storm.disbursements(SOME, random, step -> step.now().get("payee") != null)) {
            lines.add(line(step));
        }
        switch (random.nextInt(4)) {
            case 0 -> lines.add(line("IN", amount(random), reference(), Funding.nextIban(), "Взнос по " + agreement));
            case 1 -> lines.add(line("OUT", amount(random), reference(), Funding.nextIban(), "Комиссия"));
            default -> {}
        }
        return lines;
    }

    /// The bank pays it, or part of it; or money that was paid comes back.
    private Written line(Step step) {
        String code = step.now().getString("code");
        String payee = step.now().getString("payee.iban");
        long unpaid = step.tiynOf("unpaid");
        long paid = step.tiynOf("paid");
        if (paid == 0 || (unpaid > 0 && step.onceIn(2))) {
            return line("OUT", step.onceIn(4) ? amount(step.random()) : Math.max(unpaid, 1), code, payee, "Оплата");
        }
        long back = step.onceIn(2) ? paid : 1 + step.random().nextLong(paid);
        return line("IN", back, reference(), step.onceIn(2) ? payee : Funding.nextIban(), "Возврат по " + code);
    }

    private Written line(String flow, long tiyn, String number, String other, String purpose) {
        return new Written(bank.line(flow, tenge(tiyn), number, other, purpose), flow.equals("IN") ? tiyn : -tiyn);
    }

    private byte[] file(List<Written> lines, Random random) {
        long opening = 1_000_000_000L + random.nextInt(1_000_000);
        long change = lines.stream().mapToLong(Written::tiyn).sum();
        List<String> texts = lines.stream().map(Written::text).toList();
        byte[] file = bank.statement(today, tenge(opening), tenge(opening + change), texts);
        synchronized (files) {
            files.add(file);
        }
        return file;
    }

    /// Matches by itself once more, or decides about a line.
    void statement(Step step) {
        List<String> lines = lines("statement=" + step.id());
        if (lines.isEmpty() || step.onceIn(5)) {
            storm.post(TREASURER, step.path() + "/match", "application/json", new byte[0], step.random(), _ -> {});
        } else {
            line(storm.read(new Item(Kind.LINE, "bank-statement-lines/" + step.any(lines)), step.random()), true);
        }
    }

    private List<String> lines(String filter) {
        return JsonPath.from(
                        storm.read("bank-statement-lines?limit=500&" + filter).body())
                .getList("items.id");
    }

    private void line(Step step, boolean acting) {
        saw(step.now());
        if (!acting) {
            return;
        }
        switch (step.status()) {
            case "UNMATCHED" -> {
                if (step.onceIn(8)) {
                    decide(step, "set-aside", REASON);
                } else {
                    match(step);
                }
            }
            case "PARTLY_MATCHED" -> {
                if (step.onceIn(3)) {
                    decide(step, "unmatch", REASON);
                } else {
                    match(step);
                }
            }
            case "MATCHED" -> {
                if (step.onceIn(3)) {
                    decide(step, "unmatch", REASON);
                }
            }
            default -> decide(step, "reopen", REASON);
        }
    }

    /// As proposed, or a part of it; where nothing is proposed, somebody is mistaken.
    private void match(Step step) {
        List<Map<String, Object>> proposals =
                JsonPath.from(storm.read(step.path() + "/proposals").body()).getList("proposals");
        if (proposals.isEmpty()) {
            storm.disbursements(1, step.random(), each -> each.tiynOf("unpaid") > 0)
                    .forEach(any -> decide(
                            step,
                            "match",
                            matches(match("DISBURSEMENT", any.id(), step.tiynOf("amount") - step.tiynOf("matched")))));
            return;
        }
        @SuppressWarnings("unchecked") // as JsonPath reads an array of objects
        List<Map<String, String>> parts = (List<Map<String, String>>)
                Objects.requireNonNull(step.any(proposals).get("parts"));
        decide(
                step,
                "match",
                matches(parts.stream()
                        .map(part -> {
                            long tiyn = tiyn(part.get("amount"));
                            return match(
                                    String.valueOf(part.get("kind")),
                                    String.valueOf(part.get("id")),
                                    step.onceIn(4) ? 1 + step.random().nextLong(tiyn) : tiyn);
                        })
                        .collect(Collectors.joining(","))));
    }

    private static String match(String kind, String id, long tiyn) {
        return """
                {"kind":"%s","id":"%s","amount":"%s"}""".formatted(kind, id, tenge(tiyn));
    }

    private static String matches(String each) {
        return "{\"matches\":[" + each + "]}";
    }

    private void decide(Step line, String action, String body) {
        storm.act(TREASURER, line, action, body, this::saw);
    }

    private void saw(JsonPath line) {
        line.<Map<String, Object>>getList("matches").stream()
                .map(match -> new Match(
                        String.valueOf(match.get("id")),
                        String.valueOf(match.get("kind")),
                        String.valueOf(match.get("targetId")),
                        String.valueOf(match.get("causeId")),
                        tiyn(String.valueOf(match.get("amount"))),
                        match.get("undoneBy") != null))
                .forEach(storm.model::saw);
    }

    /// What was matched by itself, and nobody came to read.
    void sawAll() {
        lines("bankAccount=" + bankAccount)
                .forEach(id ->
                        line(storm.read(new Item(Kind.LINE, "bank-statement-lines/" + id), new Random(0)), false));
    }
}
