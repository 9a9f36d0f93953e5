package kz.tirek.funding;

import static kz.tirek.funding.Funding.APPROVER;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Storm.REASON;
import static kz.tirek.funding.Storm.amount;
import static kz.tirek.funding.Storm.byName;
import static kz.tirek.funding.Storm.line;
import static kz.tirek.funding.Storm.reference;
import static kz.tirek.funding.Storm.tenge;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.funding.Storm.Kind;
import kz.tirek.funding.Storm.Step;
import kz.tirek.test.Tokens;
import org.jspecify.annotations.Nullable;

/// What callers do with the money of grants: contracts, disbursements, what they became, revisions, and the beginning
/// and the end of small grants.
///
/// @param main the grant most of it is about; the small ones have its funder and hub school
record SpendingStorm(Storm storm, Granted main, String supplier, String bankAccount, String today) {

    private static final Tokens SECOND = APPROVER.subject("second");

    private static final long SMALL_TIYN = 200_000;

    void found(Random random) {
        storm.create(
                Kind.GRANT,
                "grants",
                Funding.grant(main.funder(), main.hubSchool(), tenge(2 * SMALL_TIYN), tenge(SMALL_TIYN)),
                random,
                _ -> {});
    }

    void sign(Random random) {
        sign(main.id(), main.lines().subList(0, 1 + random.nextInt(3)), random);
    }

    private void sign(String grant, List<String> budgetLines, Random random) {
        String lines =
                budgetLines.stream().map(line -> line(line, amount(random))).collect(Collectors.joining(","));
        String body = Funding.commitment(grant, supplier, "LINE", "0.00").replace(line("LINE", 0), lines);
        storm.create(Kind.CONTRACT, "commitments", body, random, _ -> {});
    }

    void advance(Random random) {
        draft(main.id(), null, main.lines().get(random.nextInt(3)), random);
    }

    private void draft(String grant, @Nullable String contract, String line, Random random) {
        String tenge = tenge(amount(random));
        Granted from = new Granted(grant, main.funder(), main.hubSchool(), List.of(line));
        String body = contract == null
                ? Funding.advance(from, line, tenge).replace("\"purpose\":", "\"purposeCode\":\"119\",\"purpose\":")
                : Funding.disbursement(grant, supplier, contract, line, tenge);
        storm.create(Kind.DISBURSEMENT, "disbursements", body, random, _ -> {});
    }

    void revise(Random random) {
        storm.create(
                Kind.REVISION,
                "grants/" + main.id() + "/revisions",
                "{\"reason\":\"x\"," + changes(amount(random)) + "}",
                random,
                _ -> {});
    }

    private String changes(long tiyn) {
        return """
                "changes":[{"budgetLineId":"%s","amount":"-%s"},{"budgetLineId":"%s","amount":"%2$s"}]""".formatted(main.lines().getFirst(), tenge(tiyn), main.lines().getLast());
    }

    void revision(Step step) {
        storm.decide(
                step,
                "approve",
                "{" + changes(amount(step.random())) + "}",
                _ -> storm.model.revised(byName(step.now(), "changes.budgetLineId", "changes.amount")));
    }

    /// A small grant is approved, a little is taken from it, and it is closed.
    void grant(Step step) {
        switch (step.status()) {
            case "ACTIVE" -> {
                String line = step.now().getString("lines[0].id");
                switch (step.random().nextInt(4)) {
                    case 0 -> draft(step.id(), null, line, step.random());
                    case 1 -> sign(step.id(), List.of(line), step.random());
                    default -> storm.act(OFFICER, step, "request-closing", REASON, _ -> {});
                }
            }
            case "CLOSING" -> {
                if (step.onceIn(5)) {
                    storm.act(OFFICER, step, "cancel-closing", "", _ -> {});
                } else {
                    storm.act(
                            APPROVER,
                            step,
                            "close",
                            "",
                            closed -> storm.model.closed(Map.of(
                                    closed.getString("lines[0].id"),
                                    closed.<String>getList("closing.returned.amount").stream()
                                            .mapToLong(Storm::tiyn)
                                            .sum())));
                }
            }
            default ->
                storm.decide(
                        step,
                        "approve",
                        """
                        {"lines":[{"category":"EQUIPMENT","title":"x","amount":"%s"}]}""".formatted(tenge(amount(step.random()))),
                        granted -> storm.model.granted(byName(granted, "lines.id", "lines.amount")));
        }
    }

    void contract(Step step) {
        List<String> lines = step.now().getList("lines.budgetLineId");
        String line = step.any(lines);
        if (!step.status().equals("ACTIVE")) {
            storm.decide(
                    step,
                    "approve",
                    "{\"lines\":[" + line(line, amount(step.random())) + "]}",
                    signed -> storm.model.signed(
                            step.id(), byName(signed, "lines.budgetLineId", "lines.figures.signed")));
            return;
        }
        switch (step.random().nextInt(12)) {
            case 0 -> storm.act(APPROVER, step, "release", REASON, _ -> storm.model.released(step.id()));
            case 1, 2 ->
                storm.create(
                        Kind.AMENDMENT,
                        step.path() + "/amendments",
                        "{\"documentNumber\":\"1\",\"documentDate\":\"2026-02-01\",\"reason\":\"x\","
                                + change(line, step.random()) + "}",
                        step.random(),
                        _ -> {});
            default -> draft(step.now().getString("grantId"), step.id(), line, step.random());
        }
    }

    private static String change(String line, Random random) {
        return """
                "lines":[{"budgetLineId":"%s","change":"%s","amount":"%s"}]""".formatted(line, random.nextBoolean() ? "INCREASE" : "DECREASE", tenge(amount(random)));
    }

    void amendment(Step step) {
        long tiyn = step.first();
        String line = step.now().getString("lines[0].budgetLineId");
        storm.decide(
                step,
                "approve",
                "{" + change(line, step.random()) + "}",
                _ -> storm.model.amended(
                        step.now().getString("commitmentId"),
                        line,
                        step.now().getString("lines[0].change").equals("INCREASE") ? tiyn : -tiyn));
    }

    void acquittal(Step step) {
        String disbursement = step.now().getString("disbursementId");
        if (!step.status().equals("ACCEPTED")) {
            storm.decide(
                    step,
                    "accept",
                    "{\"lines\":[" + line(step.now().getString("lines[0].budgetLineId"), amount(step.random())) + "]}",
                    _ -> storm.model.acquitted(disbursement, step.first()));
        } else if (step.onceIn(3)) {
            storm.act(SECOND, step, "reverse", REASON, _ -> storm.model.unacquitted(disbursement, step.first()));
        }
    }

    void moneyReturn(Step step) {
        if (step.onceIn(3)) {
            storm.act(
                    TREASURER,
                    step,
                    "reverse",
                    REASON,
                    _ -> storm.model.keptAfterAll(step.now().getString("disbursementId"), step.tiynOf("amount")));
        }
    }

    void disbursement(Step step) {
        switch (step.status()) {
            case "APPROVED", "RETURNED", "PAID" -> {
                if (step.now().get("withdrawal") != null) {
                    answerRequest(step);
                } else if (step.random().nextInt(10) < 3) {
                    goBack(step);
                } else {
                    goOn(step);
                }
            }
            case "ORDERED" -> {
                if (step.onceIn(2)) {
                    goOn(step);
                }
            }
            default -> {
                String line = step.now().getString("lines[0].budgetLineId");
                storm.decide(
                        step,
                        "approve",
                        "{\"lines\":[" + line(line, amount(step.random())) + "]}",
                        _ -> storm.model.approved(step.id(), step.now().getString("commitmentId"), line, step.first()));
            }
        }
    }

    private void goOn(Step step) {
        long paid = step.tiynOf("paid");
        long unpaid = step.tiynOf("unpaid");
        if (unpaid > 0) {
            pay(step, step.onceIn(3) ? 1 + step.random().nextLong(unpaid + 2) : unpaid);
        } else if (step.random().nextInt(5) < 2) {
            giveBack(step, 1 + step.random().nextLong(paid));
        } else {
            report(step, step.random().nextBoolean() ? paid : 1 + step.random().nextLong(paid));
        }
    }

    /// What is not needed, what the bank sends back, and what a person recorded wrongly.
    private void goBack(Step step) {
        List<Map<String, Object>> payments = step.now().getList("payments");
        if (payments.isEmpty() || (step.tiynOf("unpaid") > 0 && step.random().nextBoolean())) {
            String request = step.tiynOf("paid") == 0 ? "request-withdrawal" : "request-release";
            storm.act(OFFICER, step, request, REASON, _ -> {});
            return;
        }
        Map<String, Object> payment = step.any(payments);
        String id = String.valueOf(payment.get("id"));
        String path = "payments/" + id;
        if (payment.get("returnedOn") != null) {
            storm.act(TREASURER, step, path + "/return/reverse", "", _ -> storm.model.standsAfterAll(id));
        } else if (step.onceIn(3)) {
            storm.act(TREASURER, step, path + "/reverse", REASON, _ -> storm.model.neverPaid(id));
        } else {
            storm.act(TREASURER, step, path + "/return", """
                    {"effectiveOn":"%s","reason":"x"}""".formatted(today), _ -> storm.model.sentBack(id));
        }
    }

    /// Another person decides about a request not to pay, or not to pay the rest.
    private void answerRequest(Step step) {
        if (step.onceIn(3)) {
            storm.act(APPROVER, step, "keep", "", _ -> {});
        } else {
            storm.act(APPROVER, step, step.tiynOf("paid") == 0 ? "withdraw" : "release", "", done -> {
                Map<String, Long> releases = byName(done, "releases.id", "releases.amount");
                if (releases.isEmpty()) {
                    storm.model.withdrawn(step.id());
                } else {
                    storm.model.released(step.id(), releases);
                }
            });
        }
    }

    private void pay(Step step, long tiyn) {
        String reference = reference();
        storm.act(
                TREASURER,
                step,
                "pay",
                """
                {"amount":"%s","effectiveOn":"%s","bankReference":"%s","bankAccountId":"%s"}""".formatted(tenge(tiyn), today, reference, bankAccount),
                paid -> storm.model.paid(
                        step.id(),
                        paid.<Map<String, String>>getList("payments").stream()
                                .filter(payment -> reference.equals(payment.get("bankReference")))
                                .map(payment -> String.valueOf(payment.get("id")))
                                .findFirst()
                                .orElseThrow(),
                        tiyn));
    }

    private void giveBack(Step step, long tiyn) {
        storm.create(
                TREASURER,
                Kind.RETURN,
                step.path() + "/returns",
                """
                {"amount":"%s","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(tenge(tiyn), today, bankAccount, reference()),
                step.random(),
                _ -> storm.model.gaveBack(step.id(), tiyn));
    }

    private void report(Step step, long tiyn) {
        boolean toSchool = step.now().getString("payeeKind").equals("SCHOOL");
        storm.create(
                Kind.ACQUITTAL,
                "acquittals",
                """
                {"disbursementId":"%s","documentNumber":"1","documentDate":"2026-02-10","lines":[%s],"kind":"%s"}""".formatted(
                                step.id(),
                                line(step.now().getString("lines[0].budgetLineId"), tiyn),
                                toSchool
                                        ? "EXPENSE_REPORT\",\"periodFrom\":\"2026-01-15\",\"periodTo\":\"2026-02-10"
                                        : "ACCEPTANCE_ACT"),
                step.random(),
                _ -> {});
    }
}
