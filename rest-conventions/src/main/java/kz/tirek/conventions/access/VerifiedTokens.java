package kz.tirek.conventions.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Verifies bearer tokens, and remembers a good one for a minute: callers send the same token again and again. Never
/// longer than it is valid; a token that was refused is verified again each time.
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final JWTParser parser;
    private final Clock clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    @Inject
    VerifiedTokens(JWTParser parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    private record Verified(JsonWebToken token, Instant until) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Before the framework's own, which verifies each time and has the priority of those that name none.
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof JsonWebTokenCredential credential)) {
            return Uni.createFrom().nullItem();
        }
        JsonWebToken known = known(credential.getToken());
        return known == null
                // The keys may have to be fetched.
                ? context.runBlocking(() -> identity(request, verify(credential.getToken())))
                : Uni.createFrom().item(identity(request, known));
    }

    private @Nullable JsonWebToken known(String text) {
        Verified found = verified.get(text);
        return found != null && clock.instant().isBefore(found.until()) ? found.token() : null;
    }

    private JsonWebToken verify(String text) {
        try {
            JsonWebToken token = parser.parse(text);
            Instant until = clock.instant().plus(REMEMBERED);
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            if (verified.size() >= MOST) {
                verified.clear();
            }
            verified.put(text, new Verified(token, expiry.isBefore(until) ? expiry : until));
            return token;
        } catch (ParseException refused) {
            throw new AuthenticationFailedException(refused);
        }
    }

    private static SecurityIdentity identity(TokenAuthenticationRequest request, JsonWebToken token) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredential(request.getToken())
                .addRoles(token.getGroups())
                .addAttribute(SecurityIdentity.USER_ATTRIBUTE, token);
        RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (exchange != null) {
            identity.addAttribute(RoutingContext.class.getName(), exchange);
        }
        return identity.build();
    }
}
