package kz.tirek.conventions.problem;

import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jspecify.annotations.Nullable;

/// The one factory of failure answers: whatever goes wrong leaves as a [Problem].
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final List<FailureTranslator> translators;
    private final Constraints constraints;

    @Inject
    Failures(@All List<FailureTranslator> translators, Constraints constraints) {
        this.translators = translators;
        this.constraints = constraints;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal, ContainerRequestContext request) {
        return answer(refusal, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, ContainerRequestContext request) {
        return answer(constraints.refusal(invalid.getConstraintViolations(), 2), request);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(ContainerRequestContext request) {
        return answer(CommonProblem.UNAUTHENTICATED.refuse(), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, ContainerRequestContext request) {
        return answer(CommonProblem.FORBIDDEN.refuse(), request);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, ContainerRequestContext request) {
        Response response = failure.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        return switch (failure) {
            case NotFoundException missing -> answer(CommonProblem.NOT_FOUND.refuse(), request);
            case NotAllowedException method ->
                withHeader(
                        answer(CommonProblem.METHOD_NOT_ALLOWED.refuse(request.getMethod()), request),
                        HttpHeaders.ALLOW,
                        response.getHeaderString(HttpHeaders.ALLOW));
            case NotSupportedException format -> answer(CommonProblem.UNSUPPORTED_MEDIA_TYPE.refuse(), request);
            default -> http(response.getStatus(), failure, request);
        };
    }

    private Response http(int status, WebApplicationException failure, ContainerRequestContext request) {
        return switch (status) {
            // Where methods of one path differ in what they produce the framework has no exception of its own for it.
            case 406 -> answer(CommonProblem.NOT_ACCEPTABLE.refuse(), request);
            case 413 -> answer(CommonProblem.BODY_TOO_LARGE.refuse("?"), request);
            default ->
                status < 500 ? answer(CommonProblem.INVALID_REQUEST.refuse(1), request) : unexpected(failure, request);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, ContainerRequestContext request) {
        Refusal recognised = recognise(failure);
        if (recognised != null) {
            LOG.debugf(failure, "recognised as %s", recognised.type().code());
            return answer(recognised, request);
        }
        if (hungUp(failure)) {
            LOG.debug("the caller hung up", failure);
            return answer(CommonProblem.INVALID_REQUEST.refuse(1), request);
        }
        LOG.errorf(
                failure,
                "%s %s failed",
                request.getMethod(),
                request.getUriInfo().getPath());
        return answer(CommonProblem.INTERNAL.refuse(), request);
    }

    /// Nobody reads the answer then, and the fault is not ours.
    private static boolean hungUp(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }

    /// The refusal that `failure` or one of its causes amounts to, or null where the fault is ours.
    public @Nullable Refusal recognise(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            for (FailureTranslator translator : translators) {
                Refusal translated = translator.translate(cause);
                if (translated != null) {
                    return translated;
                }
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                Refusal recognised = recognise(suppressed);
                if (recognised != null) {
                    return recognised;
                }
            }
        }
        return null;
    }

    private static Response answer(Refusal refusal, ContainerRequestContext request) {
        breakOff(request);
        Language language = Language.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = refusal.problem(language, traceId());
        Response.ResponseBuilder answer = Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (refusal.retryAfterSeconds() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    /// Where the answer has begun, a problem behind its first part would make it look whole.
    private static void breakOff(ContainerRequestContext request) {
        if (request instanceof ResteasyReactiveContainerRequestContext exchange) {
            ServerHttpResponse response = exchange.getServerRequestContext().serverResponse();
            if (response.headWritten()) {
                response.reset();
            }
        }
    }

    private static Response withHeader(Response response, String name, @Nullable String value) {
        return value == null
                ? response
                : Response.fromResponse(response).header(name, value).build();
    }

    /// The W3C trace id of the request under way, or null outside one.
    public static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? Objects.requireNonNull(context.getTraceId()) : null;
    }
}
