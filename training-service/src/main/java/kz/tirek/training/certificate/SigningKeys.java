package kz.tirek.training.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys of credentials: one signs, the earlier ones stay published. The service does not start without a good
/// one.
@ApplicationScoped
class SigningKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    private static final String ID = "[A-Za-z0-9._-]{1,50}";

    private final String issuer;
    private final URI publicUrl;
    private final ObjectMapper mapper;
    private final PrivateKey signing;
    private final List<PublishedKey> published;

    @Inject
    SigningKeys(
            CertificateConfig configured,
            @ConfigProperty(name = "tirek.public-url") URI publicUrl,
            ObjectMapper mapper) {
        this.publicUrl = publicUrl;
        this.mapper = mapper;
        this.issuer = "did:web:" + publicUrl.getRawAuthority().replace(":", "%3A") + ":api:v1:certificates";
        KeyPair pair = pair(bytes("TIREK_CERTIFICATE_KEY", configured.key().orElse(""), Base64.getDecoder()));
        this.signing = pair.getPrivate();
        List<PublishedKey> keys = new ArrayList<>();
        keys.add(published(configured.keyId().orElse(""), encoded((EdECPublicKey) pair.getPublic())));
        configured.earlierKeys().orElse(List.of()).forEach(earlier -> keys.add(earlier(earlier)));
        Set<String> ids = new HashSet<>();
        keys.forEach(key -> {
            if (!ids.add(key.kid())) {
                throw new IllegalStateException("two keys of certificates have the id " + key.kid());
            }
        });
        this.published = List.copyOf(keys);
    }

    /// So that a missing or malformed key shows when the service starts, not when the first certificate is asked for.
    void check(@Observes StartupEvent start) {
        sign("vc+jwt", Map.of("iss", issuer));
    }

    /// The issuer's decentralised identifier (did:web).
    String issuer() {
        return issuer;
    }

    /// An address under the public one.
    String address(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /// Every public key, the one that signs now first.
    List<PublishedKey> published() {
        return published;
    }

    /// A compact JWT of `claims`.
    ///
    /// @param type the header's `typ`
    String sign(String type, Map<String, ?> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("typ", type);
        header.put("kid", published.getFirst().kid());
        try {
            String signed = base64(mapper.writeValueAsBytes(header)) + "." + base64(mapper.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (JsonProcessingException | GeneralSecurityException failure) {
            throw new IllegalStateException("a credential cannot be signed", failure);
        }
    }

    private PublishedKey earlier(String stated) {
        int colon = stated.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("TIREK_CERTIFICATE_EARLIER_KEYS must be a list of id:x");
        }
        String x = stated.substring(colon + 1).strip();
        bytes("TIREK_CERTIFICATE_EARLIER_KEYS", x, Base64.getUrlDecoder());
        return published(stated.substring(0, colon).strip(), x);
    }

    private PublishedKey published(String id, String x) {
        if (!id.matches(ID)) {
            throw new IllegalStateException(
                    "the id of a certificate key (TIREK_CERTIFICATE_KEY_ID) must be 1 to 50 letters,"
                            + " digits, dots, dashes or underscores, not \"" + id + '"');
        }
        return PublishedKey.of(issuer + "#" + id, x);
    }

    private static byte[] bytes(String variable, String text, Base64.Decoder decoder) {
        byte[] bytes;
        try {
            bytes = decoder.decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(variable + " is not Base64", malformed);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "%s must be Base64 of %d bytes, not of %d".formatted(variable, KEY_BYTES, bytes.length));
        }
        return bytes;
    }

    /// The key pair of a private key. The JDK derives a public key only where it generates a pair, so it is given the
    /// private bytes as its randomness.
    private static KeyPair pair(byte[] privateBytes) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(privateBytes));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// RFC 8032, 5.1.2: y in little-endian order, the sign of x in the highest bit.
    private static String encoded(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        byte[] bytes = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(y.length, KEY_BYTES); i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[KEY_BYTES - 1] |= (byte) 0x80;
        }
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Randomness that is no randomness: the bytes of the private key.
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] given;

        Given(byte[] given) {
            this.given = given.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != given.length) {
                throw new IllegalStateException("asked for " + bytes.length + " bytes of a private key");
            }
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
