package kz.tirek.conventions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.smallrye.jwt.runtime.auth.MpJwtValidator;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private Instant now = Instant.parse("2026-11-22T05:00:00Z");
    private int verifications;
    private final VerifiedTokens tokens = new VerifiedTokens(new Parser(), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    });

    @Test
    void verifiesAGoodTokenOnceAMinute() {
        assertThat(authenticate("good").hasRole("auditor")).isTrue();
        assertThat(authenticate("good").getPrincipal().getName()).isEqualTo("somebody");
        assertThat(verifications).isEqualTo(1);
        now = now.plusSeconds(60);
        authenticate("good");
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void remembersNoTokenLongerThanItIsValid() {
        authenticate("short");
        now = now.plusSeconds(9);
        authenticate("short");
        assertThat(verifications).isEqualTo(1);
        now = now.plusSeconds(1);
        authenticate("short");
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void verifiesABadTokenEachTime() {
        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> authenticate("forged")).isInstanceOf(AuthenticationFailedException.class);
            assertThat(verifications).isEqualTo(i);
        }
    }

    @Test
    void isAskedBeforeTheFrameworksOwn() {
        assertThat(tokens.priority()).isGreaterThan(new MpJwtValidator().priority());
    }

    private SecurityIdentity authenticate(String token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(new JsonWebTokenCredential(token)),
                        new AuthenticationRequestContext() {
                            @Override
                            public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
                                return Uni.createFrom().item(work);
                            }
                        })
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private final class Parser extends DefaultJWTParser {

        @Override
        public JsonWebToken parse(String token) throws ParseException {
            verifications++;
            if (token.equals("forged")) {
                throw new ParseException("not signed by us");
            }
            return new Good(now.plusSeconds(token.equals("short") ? 10 : 3600));
        }
    }

    private record Good(Instant expiry) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("groups", "exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T> T getClaim(String name) {
            return (T) (name.equals("groups") ? Set.of("auditor") : (Object) expiry.getEpochSecond());
        }
    }
}
