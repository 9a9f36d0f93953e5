package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tirek.funding.Funding;

/// Clients that record money of funders over HTTP, with a token and an idempotency key: each payment is checked,
/// entered in the ledger, in the history and in the change feed.
final class HttpReceipts {

    private static final int PER_CONTRIBUTION = 10;

    /// More than are recorded in a second.
    private static final int PER_SECOND = 800;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int clients;
    private final LocalDate today;
    private final String funder = Funding.created(Funding.OFFICER, "funders", Funding.funder());
    private final String account = Funding.created(Funding.TREASURER, "bank-accounts", Funding.bankAccount());

    HttpReceipts(int clients, LocalDate today) {
        this.clients = clients;
        this.today = today;
    }

    /// What one of the clients does over and over.
    private interface Work {

        /// Does it once; false if there is nothing left to do.
        boolean once() throws IOException, InterruptedException;
    }

    /// Pledges enough, then records receipts for so many seconds.
    ///
    /// @return how many per second
    double run(int seconds) throws Exception {
        List<String> pledged = Collections.synchronizedList(new ArrayList<>());
        int contributions = seconds * PER_SECOND / PER_CONTRIBUTION;
        String officer = Funding.OFFICER.sign();
        atOnce(() -> {
            pledged.add(post(officer, "contributions", """
                    {"funderId":"%s","amount":"1000000.00","pledgedOn":"%s","agreement":{"number":"%s","date":"%s"}}""".formatted(funder, today, pledged.size(), today)));
            return pledged.size() < contributions;
        });
        Queue<String> due = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < PER_CONTRIBUTION; i++) {
            due.addAll(pledged);
        }
        int before = due.size();
        String treasurer = Funding.TREASURER.sign();
        long start = System.nanoTime();
        long until = start + Duration.ofSeconds(seconds).toNanos();
        atOnce(() -> {
            String contribution = due.poll();
            if (contribution != null) {
                post(treasurer, "contributions/" + contribution + "/receipts", """
                        {"amount":"1.00","receivedOn":"%s","bankAccountId":"%s","bankReference":"%s"}""".formatted(
                                today, account, UUID.randomUUID().toString().substring(0, 30)));
            }
            return contribution != null && System.nanoTime() < until;
        });
        return (before - due.size()) / ((System.nanoTime() - start) / 1e9);
    }

    private void atOnce(Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    while (work.once()) {
                        // Again.
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    /// @return the id of what was created
    private String post(String token, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }
}
