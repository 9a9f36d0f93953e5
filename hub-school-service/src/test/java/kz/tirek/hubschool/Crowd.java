package kz.tirek.hubschool;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Requests sent at the same moment.
public final class Crowd {

    private Crowd() {}

    /// Sends all requests at once and counts the answers: by code of the problem, or by status where there is none.
    public static Map<String, Integer> send(List<Callable<Response>> requests) {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = new ArrayList<>();
            for (Callable<Response> request : requests) {
                answers.add(threads.submit(() -> {
                    gate.await();
                    return request.call();
                }));
            }
            gate.countDown();
            Map<String, Integer> outcomes = new TreeMap<>();
            for (Future<Response> answer : answers) {
                outcomes.merge(outcome(answer.get()), 1, Integer::sum);
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String outcome(Response answer) {
        return answer.statusCode() < 400 ? String.valueOf(answer.statusCode()) : answer.path("code");
    }
}
