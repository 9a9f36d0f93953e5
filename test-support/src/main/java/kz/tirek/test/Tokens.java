package kz.tirek.test;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A token in the making; every method returns a changed copy.
///
/// @param subject the `sub` claim; maker-checker compares it
/// @param territories KATO codes
/// @param expiresIn from now; negative for an expired token
/// @param forged signed by a key nobody published
public record Tokens(
        String subject,
        Set<String> roles,
        Set<String> territories,
        String audience,
        String issuer,
        Duration expiresIn,
        boolean forged) {

    /// Tests sign in thousands of times, and without the optimizing compiler a signature takes as long as the
    /// request.
    private static final Map<Tokens, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Signed(String text, String key, Instant at) {

        /// A new test environment has a new key; what ends in ten minutes is signed anew after five.
        boolean isGood(String currentKey, Instant now) {
            return key.equals(currentKey) && now.isBefore(at.plus(Duration.ofMinutes(5)));
        }
    }

    /// A good token of somebody whose subject is the first role's name.
    public static Tokens of(String... roles) {
        return new Tokens(
                roles.length == 0 ? "nobody" : roles[0],
                Set.of(roles),
                Set.of(),
                "tirek",
                TokenIssuer.ISSUER,
                Duration.ofMinutes(10),
                false);
    }

    public Tokens subject(String other) {
        return new Tokens(other, roles, territories, audience, issuer, expiresIn, forged);
    }

    public Tokens territories(String... codes) {
        return new Tokens(subject, roles, Set.of(codes), audience, issuer, expiresIn, forged);
    }

    public Tokens audience(String other) {
        return new Tokens(subject, roles, territories, other, issuer, expiresIn, forged);
    }

    public Tokens issuer(String other) {
        return new Tokens(subject, roles, territories, audience, other, expiresIn, forged);
    }

    public Tokens expired() {
        return new Tokens(subject, roles, territories, audience, issuer, Duration.ofHours(-1), forged);
    }

    public Tokens forgery() {
        return new Tokens(subject, roles, territories, audience, issuer, expiresIn, true);
    }

    /// The signed token, as it stands behind `Bearer`.
    public String sign() {
        Instant now = Instant.now();
        String key = System.getProperty(TokenIssuer.PRIVATE_KEY);
        return SIGNED.compute(
                        this,
                        (same, known) ->
                                known != null && known.isGood(key, now) ? known : new Signed(sign(key, now), key, now))
                .text();
    }

    private String sign(String key, Instant now) {
        return Jwt.claims()
                .subject(subject)
                .claim("preferred_username", subject)
                .claim("name", "Test " + subject)
                .groups(roles)
                .claim("territories", territories)
                .audience(audience)
                .issuer(issuer)
                .issuedAt(now.minus(Duration.ofHours(2)))
                .expiresAt(now.plus(expiresIn))
                .jws()
                .keyId(TokenIssuer.KEY_ID)
                .sign(forged ? strangersKey() : publishedKey(key));
    }

    private static PrivateKey publishedKey(String key) {
        try {
            byte[] encoded = Base64.getDecoder().decode(key);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey strangersKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
