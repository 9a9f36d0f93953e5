package kz.tirek.gateway.visit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.Language;
import kz.tirek.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/// One request of a caller, and what the gateway learns about it. Lives on one event-loop context.
public final class Visit {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final RoutingContext routing;
    private final long startedNanos = System.nanoTime();
    private final String traceId;
    private @Nullable Operation operation;
    private @Nullable String subject;

    public Visit(RoutingContext routing) {
        this.routing = routing;
        this.traceId = traceId(routing.request());
    }

    public HttpServerRequest request() {
        return routing.request();
    }

    public HttpServerResponse response() {
        return routing.response();
    }

    /// W3C trace id: of the span under way, else of the caller's `traceparent`, else a new one.
    public String traceId() {
        return traceId;
    }

    /// The language to answer in.
    public Language language() {
        return Language.of(request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// The operation asked for, once it is known.
    public @Nullable Operation operation() {
        return operation;
    }

    /// The verified token's subject, if a token was needed.
    public @Nullable String subject() {
        return subject;
    }

    /// Whether the request says that a body follows its headers.
    public boolean announcesBody() {
        return request().headers().contains(HttpHeaders.TRANSFER_ENCODING) || declaredLength() > 0;
    }

    /// `Content-Length`, or -1 where there is none.
    public long declaredLength() {
        String length = request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    /// Whether the client waits for `100 Continue` before it sends the body.
    public boolean expectsContinue() {
        return "100-continue".equalsIgnoreCase(request().getHeader(HttpHeaders.EXPECT));
    }

    /// Runs `action` when the answer is out, or with the cause when the client is gone before that.
    public void onEnd(Consumer<@Nullable Throwable> action) {
        routing.addEndHandler(ended -> action.accept(ended.cause()));
    }

    /// Lets the gateway's own resources answer.
    public void pass() {
        routing.next();
    }

    public long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }

    /// Names the operation, for the log, metrics and traces too: by template, so that ids never become metrics.
    public void asksFor(Operation found) {
        operation = found;
        named(found.template());
    }

    public void named(String template) {
        var context = ((HttpServerRequestInternal) request()).context();
        context.putLocal("UrlPathTemplate", template);
        Span.current().setAttribute("http.route", template);
    }

    public void signedInAs(@Nullable String name) {
        subject = name;
    }

    private static String traceId(HttpServerRequest request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        String parent = request.getHeader("traceparent");
        Matcher valid = TRACEPARENT.matcher(parent == null ? "" : parent);
        return valid.matches() ? valid.group(1) : randomHex() + randomHex();
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }

    /// A `traceparent` for a request made on behalf of this one, or null where the tracer adds it.
    public @Nullable String traceparent() {
        return Span.current().getSpanContext().isValid() ? null : "00-" + traceId + "-" + randomHex() + "-01";
    }
}
