package kz.tirek.conventions.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.tirek.conventions.version.MergePatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What makes a request this request: its method, address and body. A body counts by its meaning, not by its
/// spelling.
///
/// Bodies may hold personal numbers, which a plain hash would give away to whoever tries them all. A service that
/// keeps personal data therefore keys the fingerprint with its hash key.
@ApplicationScoped
class RequestFingerprint {

    private final ObjectMapper mapper;
    private final Optional<String> hashKey;

    @Inject
    RequestFingerprint(
            ObjectMapper mapper, @ConfigProperty(name = "tirek.personal-data.hash-key") Optional<String> hashKey) {
        this.mapper = mapper;
        this.hashKey = hashKey;
    }

    /// The fingerprint, 32 bytes: SHA-256, and HMAC-SHA-256 over that where there is a key.
    byte[] of(ContainerRequestContext request, Object[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            UriInfo uri = request.getUriInfo();
            update(
                    digest,
                    request.getMethod() + ' ' + uri.getPath() + '?' + new TreeMap<>(uri.getQueryParameters()) + '\n');
            for (Object parameter : parameters) {
                add(digest, parameter);
            }
            return keyed(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(MessageDigest digest, Object parameter) {
        switch (parameter) {
            case Record body -> update(digest, json(body));
            case MergePatch patch -> update(digest, patch.toString());
            case byte[] bytes -> digest.update(bytes);
            case File upload -> copy(upload, digest);
            case InputStream stream ->
                throw new IllegalStateException("an idempotent method takes an upload as a File, not a stream");
            case null, default -> {}
        }
    }

    private byte[] keyed(byte[] hash) throws GeneralSecurityException {
        if (hashKey.isEmpty()) {
            return hash;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(hashKey.get()), "HmacSHA256"));
        return mac.doFinal(hash);
    }

    private String json(Record body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void copy(File upload, MessageDigest digest) {
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(upload.toPath(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
