package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.funding.Funding;

/// Clients that record money of funders over HTTP, with a token and an idempotency key: each payment is checked,
/// entered in the ledger, in the history and in the change feed, and answered with the contribution. Contributions
/// come in four parts each, and to one bank account; receipts of one contribution would wait for each other, as
/// they must.
final class HttpReceipts {

    private static final int PARTS = 4;

    private final int clients;
    private final int port;
    private final LocalDate today;
    private final String funder = Funding.created(Funding.OFFICER, "funders", Funding.funder());
    private final String account = Funding.created(Funding.TREASURER, "bank-accounts", Funding.bankAccount());
    private final Queue<String> due = new ConcurrentLinkedQueue<>();
    private int perSecond = 250;

    /// @param port of the service they call
    HttpReceipts(int clients, int port, LocalDate today) {
        this.clients = clients;
        this.port = port;
        this.today = today;
    }

    /// What one of the clients does over and over.
    private interface Work {

        /// Does it once; false if there is nothing left to do.
        boolean once(KeepAlive connection) throws IOException;
    }

    /// Pledges more than can be received in so many seconds.
    void pledge(int seconds) throws Exception {
        Queue<String> pledged = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(2 * perSecond * seconds / PARTS);
        String officer = Funding.OFFICER.sign();
        atOnce(connection -> {
            pledged.add(connection.post(officer, "/api/v1/contributions", """
                    {"funderId":"%s","amount":"1000000.00","pledgedOn":"%s","agreement":{"number":"1","date":"%s"}}""".formatted(funder, today, today)));
            return left.decrementAndGet() > 0;
        });
        due.clear();
        for (int i = 0; i < PARTS; i++) {
            due.addAll(pledged);
        }
    }

    /// Records receipts for so many seconds.
    ///
    /// @return how many per second
    double receive(int seconds) throws Exception {
        int before = due.size();
        String treasurer = Funding.TREASURER.sign();
        long start = System.nanoTime();
        long until = start + Duration.ofSeconds(seconds).toNanos();
        atOnce(connection -> {
            String contribution = due.poll();
            if (contribution != null) {
                connection.post(treasurer, "/api/v1/contributions/" + contribution + "/receipts", """
                        {"amount":"1.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                                today, account, UUID.randomUUID().toString().substring(0, 30)));
            }
            return contribution != null && System.nanoTime() < until;
        });
        double received = (before - due.size()) / ((System.nanoTime() - start) / 1e9);
        assertThat(due).as("everything pledged was received").isNotEmpty();
        perSecond = (int) received;
        return received;
    }

    private void atOnce(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    try (KeepAlive connection = new KeepAlive("127.0.0.1", port)) {
                        while (work.once(connection)) {
                            // Again.
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }
}
