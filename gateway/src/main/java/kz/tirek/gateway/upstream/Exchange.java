package kz.tirek.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.gateway.GatewayConfig;
import kz.tirek.gateway.problem.GatewayProblem;
import kz.tirek.gateway.visit.Answers;
import kz.tirek.gateway.visit.Connections;
import kz.tirek.gateway.visit.Visit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One request on its way to a service and its answer on the way back, byte by byte: neither body is ever held whole,
/// and each side is
/// read only as fast as the other takes it. Lives on one event-loop context, so nothing here needs a lock.
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final int RETRY_SECONDS = 5;
    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);

    private final Visit visit;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Service service;
    private final GatewayConfig.Limits limits;
    private final Answers answers;
    private final Vertx vertx;
    private final Watchdog watchdog;
    private Bulkhead.@Nullable Place place;
    private @Nullable HttpClientRequest outgoing;
    private int attempts;
    private long receivedBytes;
    private boolean answered;
    private boolean over;
    private Runnable undoAnswer = () -> {};
    private long bodyTimer = -1;

    Exchange(Visit visit, Service service, GatewayConfig.Limits limits, Answers answers, Vertx vertx) {
        this.visit = visit;
        this.request = visit.request();
        this.response = visit.response();
        this.service = service;
        this.limits = limits;
        this.answers = answers;
        this.vertx = vertx;
        this.watchdog = new Watchdog(vertx);
    }

    /// Begins. The request is paused and its headers are checked.
    void start() {
        place = service.bulkhead().enter();
        if (place == null) {
            answers.refuse(
                    visit, GatewayProblem.SERVICE_BUSY.refuse(service.name()).retryAfter(1));
        } else if (!service.breaker().admits()) {
            place.leave();
            answers.refuse(visit, unavailable(service.breaker().retryAfterSeconds()));
        } else {
            visit.onEnd(gone -> end());
            connect();
        }
    }

    private void connect() {
        attempts++;
        expectAnswer();
        service.client()
                .request(service.request(request.method(), request.uri()))
                .onComplete(made -> {
                    if (over) {
                        if (made.succeeded()) {
                            made.result().reset();
                        }
                    } else if (made.succeeded()) {
                        send(made.result());
                    } else {
                        failed(made.cause());
                    }
                });
    }

    private void send(HttpClientRequest made) {
        outgoing = made;
        Headers.passRequest(visit, made.headers());
        made.exceptionHandler(failure -> broken(made, failure));
        made.response().onSuccess(this::answer).onFailure(failure -> broken(made, failure));
        if (visit.announcesBody()) {
            sendBody(made);
        } else {
            request.resume();
            made.end();
            expectAnswer();
        }
    }

    private void sendBody(HttpClientRequest made) {
        if (visit.declaredLength() < 0) {
            made.setChunked(true);
        }
        bodyTimer = vertx.setTimer(limits.clientBody().toMillis(), late -> clientTooSlow());
        request.exceptionHandler(gone -> end());
        request.endHandler(sent -> {
            stopBodyTimer();
            if (!over && !answered) {
                expectAnswer();
            }
            made.end();
        });
        request.handler(chunk -> passOn(made, chunk));
        if (visit.expectsContinue()) {
            response.writeContinue();
        }
        watchdog.expectWithin(limits.clientPause(), this::clientTooSlow);
        request.resume();
    }

    private void passOn(HttpClientRequest made, Buffer chunk) {
        if (over) {
            return;
        }
        receivedBytes += chunk.length();
        long largest = limits.body().asLongValue();
        if (receivedBytes > largest) {
            refuse(CommonProblem.BODY_TOO_LARGE.refuse(largest));
            return;
        }
        made.write(chunk);
        if (answered) {
            return;
        }
        if (made.writeQueueFull()) {
            request.pause();
            expectAnswer();
            made.drainHandler(drained -> {
                if (!over && !answered) {
                    watchdog.expectWithin(limits.clientPause(), this::clientTooSlow);
                }
                request.resume();
            });
        } else {
            watchdog.expectWithin(limits.clientPause(), this::clientTooSlow);
        }
    }

    private void expectAnswer() {
        watchdog.expectWithin(limits.answer(), () -> {
            service.breaker().failed();
            refuse(GatewayProblem.SERVICE_TOO_SLOW
                    .refuse(service.name(), limits.answer().toSeconds())
                    .retryAfter(RETRY_SECONDS));
        });
    }

    private void answer(HttpClientResponse incoming) {
        incoming.exceptionHandler(this::brokenMidway);
        if (over) {
            return;
        }
        answered = true;
        service.breaker().answered();
        boolean stream = isEventStream(incoming);
        if (stream && place != null && !place.becomeStream()) {
            refuse(GatewayProblem.SERVICE_BUSY.refuse(service.name()).retryAfter(RETRY_SECONDS));
            return;
        }
        Duration pause = stream ? limits.streamPause() : limits.pause();
        MultiMap ownHeaders = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        undoAnswer = () -> response.setChunked(false).headers().setAll(ownHeaders);
        response.setStatusCode(incoming.statusCode());
        Headers.passResponse(incoming.headers(), response.headers(), service.origin());
        if (hasBody(incoming) && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        incoming.endHandler(whole -> complete());
        incoming.handler(chunk -> passBack(incoming, chunk, pause));
        watchdog.expectWithin(pause, () -> brokenMidway(new IllegalStateException("no byte for " + pause)));
        if (stream && hasBody(incoming)) {
            response.writeHead();
        }
    }

    private boolean hasBody(HttpClientResponse incoming) {
        int status = incoming.statusCode();
        return !request.method().equals(HttpMethod.HEAD) && status != 204 && status != 304;
    }

    private static boolean isEventStream(HttpClientResponse incoming) {
        String type = incoming.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    private void passBack(HttpClientResponse incoming, Buffer chunk, Duration pause) {
        if (over) {
            return;
        }
        response.write(chunk);
        if (!response.writeQueueFull()) {
            watchdog.expectWithin(pause, () -> brokenMidway(new IllegalStateException("no byte for " + pause)));
            return;
        }
        incoming.pause();
        watchdog.expectWithin(
                limits.clientPause(), () -> brokenMidway(new IllegalStateException("the client takes nothing")));
        response.drainHandler(drained -> {
            if (!over) {
                watchdog.expectWithin(pause, () -> brokenMidway(new IllegalStateException("no byte for " + pause)));
                incoming.resume();
            }
        });
    }

    private void complete() {
        if (over) {
            return;
        }
        boolean bodyLeft = visit.announcesBody() && !request.isEnded();
        leave();
        if (bodyLeft) {
            abandon();
        }
        response.end();
        if (bodyLeft) {
            answers.linger(request);
        }
    }

    private void broken(HttpClientRequest made, Throwable failure) {
        if (!made.equals(outgoing) || over || answered) {
            return;
        }
        if (attempts == 1 && REPEATABLE.contains(request.method()) && !visit.announcesBody()) {
            outgoing = null;
            connect();
        } else {
            failed(failure);
        }
    }

    private void failed(Throwable failure) {
        LOG.warnf("%s: %s", service.name(), failure.toString());
        if (isUnreachable(failure)) {
            service.breaker().failed();
            refuse(unavailable(RETRY_SECONDS));
        } else {
            refuse(GatewayProblem.BAD_GATEWAY.refuse(service.name()).retryAfter(RETRY_SECONDS));
        }
    }

    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException;
    }

    /// The answer has begun: all that is left is to break it off, so that the client does not take a part for the
    /// whole.
    private void brokenMidway(Throwable failure) {
        if (over) {
            return;
        }
        LOG.warnf("%s: answer broken off: %s", service.name(), failure.toString());
        if (!response.headWritten()) {
            undoAnswer.run();
            refuse(GatewayProblem.BAD_GATEWAY.refuse(service.name()).retryAfter(RETRY_SECONDS));
            return;
        }
        stop();
        Connections.abort(request.connection());
    }

    private void clientTooSlow() {
        if (!over) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(GatewayProblem.REQUEST_TOO_SLOW.refuse());
        }
    }

    private Refusal unavailable(int seconds) {
        return GatewayProblem.SERVICE_UNAVAILABLE.refuse(service.name()).retryAfter(seconds);
    }

    private void refuse(Refusal refusal) {
        if (!over) {
            stop();
            answers.refuse(visit, refusal);
        }
    }

    /// The answer is out, or the client is gone.
    private void end() {
        if (!over) {
            stop();
        }
    }

    private void stop() {
        leave();
        abandon();
    }

    private void abandon() {
        if (outgoing != null) {
            Connections.abort(outgoing.connection());
            outgoing.reset();
        }
    }

    private void leave() {
        over = true;
        watchdog.rest();
        stopBodyTimer();
        if (!answered) {
            service.breaker().abandoned();
        }
        if (place != null) {
            place.leave();
        }
    }

    private void stopBodyTimer() {
        if (bodyTimer >= 0) {
            vertx.cancelTimer(bodyTimer);
            bodyTimer = -1;
        }
    }
}
