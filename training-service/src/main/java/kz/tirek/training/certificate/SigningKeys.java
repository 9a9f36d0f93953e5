package kz.tirek.training.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tirek.conventions.signing.Ed25519Key;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys of credentials: one signs, the earlier ones stay published. The service does not start without a good
/// one.
@ApplicationScoped
class SigningKeys {

    private static final String ID = "[A-Za-z0-9._-]{1,50}";

    private final String issuer;
    private final URI publicUrl;
    private final ObjectMapper mapper;
    private final Ed25519Key signing;
    private final List<PublishedKey> published;

    @Inject
    SigningKeys(
            CertificateConfig configured,
            @ConfigProperty(name = "tirek.public-url") URI publicUrl,
            ObjectMapper mapper) {
        this.publicUrl = publicUrl;
        this.mapper = mapper;
        this.issuer = "did:web:" + publicUrl.getRawAuthority().replace(":", "%3A") + ":api:v1:certificates";
        this.signing = Ed25519Key.of("TIREK_CERTIFICATE_KEY", configured.key().orElse(""));
        List<PublishedKey> keys = new ArrayList<>();
        keys.add(published(configured.keyId().orElse(""), base64(signing.publicKey())));
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
            return signed + "." + base64(signing.sign(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a credential cannot be signed", failure);
        }
    }

    private PublishedKey earlier(String stated) {
        int colon = stated.indexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("TIREK_CERTIFICATE_EARLIER_KEYS must be a list of id:x");
        }
        String x = stated.substring(colon + 1).strip();
        Ed25519Key.bytes("TIREK_CERTIFICATE_EARLIER_KEYS", x, Base64.getUrlDecoder());
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

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
