package kz.tirek.gateway.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Problem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.gateway.GatewayConfig;

/// Answers by which the gateway refuses a request.
@ApplicationScoped
public class Answers {

    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private final Vertx vertx;
    private final ObjectMapper mapper;
    private final long largestBody;

    @Inject
    Answers(Vertx vertx, ObjectMapper mapper, GatewayConfig config) {
        this.vertx = vertx;
        this.mapper = mapper;
        this.largestBody = config.limits().body().asLongValue();
    }

    /// Answers with `refusal` as a problem in the caller's language. Nothing happens where an answer has begun.
    public void refuse(Visit visit, Refusal refusal) {
        HttpServerResponse response = visit.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        Language language = visit.language();
        Problem problem = refusal.problem(language, visit.traceId());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Integer retryAfter = refusal.retryAfterSeconds();
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        if (visit.expectsContinue()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        Buffer body = body(problem);
        if (visit.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                    .end();
        } else {
            response.end(body);
        }
        if (visit.announcesBody() && !visit.expectsContinue()) {
            linger(visit.request());
        }
    }

    /// Reads what the client is still sending, within bounds, so that it gets to read the answer, and closes the
    /// connection after that.
    public void linger(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long closing = vertx.setTimer(LINGER_MILLIS, late -> Connections.abort(request.connection()));
        long[] discarded = {0};
        request.handler(chunk -> {
            discarded[0] += chunk.length();
            if (discarded[0] > largestBody) {
                Connections.abort(request.connection());
            }
        });
        request.endHandler(end -> vertx.cancelTimer(closing));
        request.exceptionHandler(gone -> vertx.cancelTimer(closing));
        request.resume();
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
