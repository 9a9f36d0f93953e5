package kz.tirek.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A service behind the gateway that does what the query parameter `do` says, and tells what it saw under `/seen`. What
/// it
/// holds back it goes on with when asked to under `/go`.
final class StubService {

    private static final int CHUNK = 64 << 10;

    private final Vertx vertx;
    private final String name;
    private final Map<String, Handler<HttpServerRequest>> acts;
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong bytesIn = new AtomicLong();
    private final AtomicLong bytesOut = new AtomicLong();
    private @Nullable HttpServer server;
    private int port;

    StubService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.acts = Map.ofEntries(
                Map.entry("echo", this::echo),
                Map.entry("never", request -> request.resume()),
                Map.entry("unread", request -> {}),
                Map.entry("hangup", request -> request.connection().close()),
                Map.entry("half", this::half),
                Map.entry("promise", this::promise),
                Map.entry("stall", this::stall),
                Map.entry("steps", this::steps),
                Map.entry("events", this::events),
                Map.entry("download", this::download),
                Map.entry("late-reader", this::lateReader),
                Map.entry(
                        "refuse",
                        request -> request.response().setStatusCode(409).end("no")),
                Map.entry("addresses", this::addresses));
    }

    void start() throws Exception {
        HttpServer started = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(32 << 10))
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        server = started;
        port = started.actualPort();
    }

    void stop() throws Exception {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
            server = null;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/seen")) {
            request.response().end(seen().encode());
            return;
        }
        if (request.path().equals("/go")) {
            held.forEach(Runnable::run);
            request.response().end();
            return;
        }
        requests.incrementAndGet();
        underWay.incrementAndGet();
        request.response().endHandler(done -> underWay.decrementAndGet());
        request.response().exceptionHandler(failure -> {});
        request.connection().closeHandler(closed -> {
            if (!request.response().ended()) {
                brokenOff.incrementAndGet();
                underWay.decrementAndGet();
            }
        });
        request.exceptionHandler(failure -> {});
        request.pause();
        String act = request.getParam("do", "echo");
        Handler<HttpServerRequest> known = acts.get(act);
        if (known == null) {
            throw new IllegalArgumentException(act);
        }
        known.handle(request);
    }

    private JsonObject seen() {
        return new JsonObject()
                .put("requests", requests.get())
                .put("brokenOff", brokenOff.get())
                .put("underWay", underWay.get())
                .put("bytesIn", bytesIn.get())
                .put("bytesOut", bytesOut.get());
    }

    private void echo(HttpServerRequest request) {
        long[] length = {0};
        request.handler(chunk -> length[0] += chunk.length());
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(java.util.Locale.ROOT),
                            String.join(",", request.headers().getAll(header))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("ETag", "\"1\"")
                    .putHeader("X-Own", "1")
                    .putHeader("Connection", "X-Own")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("bytes", length[0])
                            .put("headers", headers)
                            .encode());
        });
        request.resume();
    }

    private void half(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader("Content-Length", "1000").write("x".repeat(500));
        vertx.setTimer(100, later -> request.connection().close());
    }

    /// Headers, and not a byte of the body they promise.
    private void promise(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Length", "1000")
                .putHeader("ETag", "\"9\"")
                .putHeader("Content-Encoding", "gzip")
                .writeHead();
        vertx.setTimer(100, later -> request.connection().close());
    }

    private void stall(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000").write("x".repeat(500));
    }

    private void steps(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        held.add(() -> {
            if (!response.ended()) {
                response.end("last");
            }
        });
        response.write("first");
    }

    private void events(HttpServerRequest request) {
        HttpServerResponse response =
                request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
        AtomicInteger count = new AtomicInteger();
        Runnable event = () -> response.write("data: " + count.incrementAndGet() + "\n\n");
        held.add(event);
        response.writeHead();
        request.connection().closeHandler(closed -> {
            held.remove(event);
            brokenOff.incrementAndGet();
            underWay.decrementAndGet();
        });
    }

    private void download(HttpServerRequest request) {
        long[] left = {Long.parseLong(request.getParam("bytes"))};
        HttpServerResponse response = request.response().setChunked(true);
        write(response, left);
    }

    private void write(HttpServerResponse response, long[] left) {
        while (left[0] > 0 && !response.writeQueueFull()) {
            int size = (int) Math.min(CHUNK, left[0]);
            response.write(Buffer.buffer(new byte[size]));
            bytesOut.addAndGet(size);
            left[0] -= size;
        }
        if (left[0] == 0) {
            response.end();
        } else {
            response.drainHandler(drained -> write(response, left));
        }
    }

    /// Takes nothing for a second, everything after that.
    private void lateReader(HttpServerRequest request) {
        request.handler(chunk -> bytesIn.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end("{}"));
        held.add(request::resume);
    }

    private void addresses(HttpServerRequest request) {
        String own = "http://" + request.getHeader("Host");
        request.response()
                .setStatusCode(201)
                .putHeader("Location", own + "/api/v1/schools/1")
                .putHeader("Link", "<" + own + "/api/v1/schools?cursor=x>; rel=\"next\"")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("X-Frame-Options", "ALLOWALL")
                .end("{}");
    }
}
