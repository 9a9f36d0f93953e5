package kz.tirek.conventions.replica;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request and its whole answer within a time. The client's own timeout ends with the headers, so a server that
/// stalls in the middle of a body would hold its caller for ever.
final class Exchange {

    private Exchange() {}

    static HttpResponse<byte[]> of(HttpClient http, HttpRequest request, Duration time)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException(request.uri() + " does not answer within " + time, late);
        } catch (ExecutionException failure) {
            throw new IOException(String.valueOf(failure.getCause()), failure);
        } finally {
            answer.cancel(true);
        }
    }
}
