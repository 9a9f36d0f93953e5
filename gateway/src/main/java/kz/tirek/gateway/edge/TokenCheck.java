package kz.tirek.gateway.edge;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.gateway.problem.GatewayProblem;
import kz.tirek.gateway.visit.Answers;
import kz.tirek.gateway.visit.Visit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/// Lets a request pass whose bearer token is signed by the provider, meant for this system and not expired. What its
/// holder may do is
/// the services' to decide.
@ApplicationScoped
class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+)", Pattern.CASE_INSENSITIVE);
    private static final int RETRY_SECONDS = 5;

    private final JWTParser parser;
    private final ExecutorService threads;
    private final Answers answers;

    @Inject
    TokenCheck(JWTParser parser, @VirtualThreads ExecutorService threads, Answers answers) {
        this.parser = parser;
        this.threads = threads;
        this.answers = answers;
    }

    /// Goes on with `next` on the request's own context when the token holds, refuses otherwise. The request is
    /// paused meanwhile.
    void require(Visit visit, Runnable next) {
        List<String> credentials = visit.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(credentials.size() == 1 ? credentials.getFirst() : "");
        if (!bearer.matches()) {
            refuse(visit, "Bearer realm=\"tirek\"");
            return;
        }
        Context context = Vertx.currentContext();
        String token = bearer.group(1);
        threads.execute(() -> {
            Verdict verdict = verdict(token);
            context.runOnContext(back -> conclude(visit, verdict, next));
        });
    }

    private record Verdict(
            @Nullable JsonWebToken token, @Nullable Exception refusal) {}

    private Verdict verdict(String token) {
        try {
            return new Verdict(parser.parse(token), null);
        } catch (ParseException | RuntimeException refused) {
            return new Verdict(null, refused);
        }
    }

    private void conclude(Visit visit, Verdict verdict, Runnable next) {
        JsonWebToken token = verdict.token();
        if (token != null) {
            visit.signedInAs(token.getSubject());
            next.run();
        } else if (isWithoutKeys(verdict.refusal())) {
            LOG.warnf(verdict.refusal(), "no keys to check tokens with");
            answers.refuse(visit, GatewayProblem.SIGN_IN_UNAVAILABLE.refuse().retryAfter(RETRY_SECONDS));
        } else {
            String reason = isExpired(verdict.refusal()) ? "the token has expired" : "the token is not valid here";
            refuse(visit, "Bearer realm=\"tirek\", error=\"invalid_token\", error_description=\"" + reason + "\"");
        }
    }

    private void refuse(Visit visit, String challenge) {
        visit.response().putHeader("WWW-Authenticate", challenge);
        answers.refuse(visit, CommonProblem.UNAUTHENTICATED.refuse());
    }

    private static boolean isExpired(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return true;
            }
        }
        return false;
    }

    /// The keys could not be fetched, as opposed to: none of them is the token's.
    private static boolean isWithoutKeys(@Nullable Throwable failure) {
        boolean unresolved = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            unresolved |= cause instanceof UnresolvableKeyException;
            if (unresolved && cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
