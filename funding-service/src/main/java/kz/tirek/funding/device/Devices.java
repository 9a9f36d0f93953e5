package kz.tirek.funding.device;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.tirek.conventions.access.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Notes from which device a person acts: keyed hashes (HMAC-SHA-256) of the address, as the gateway saw it, and of
/// the program's name for itself (`User-Agent`).
///
/// What is decided about is part of what is hashed. So the hashes of a submission and of its approval can be
/// compared, and those of two decisions cannot: nobody's ways can be followed with them, and without the key no
/// address can be tried out.
@ApplicationScoped
class Devices {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final CurrentVertxRequest current;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Devices(
            @ConfigProperty(name = "tirek.device.key") Optional<String> configured,
            CurrentVertxRequest current,
            EntityManager entities,
            Caller caller,
            Clock clock) {
        this.key = key(configured.orElse(""));
        this.current = current;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /// So that a missing key shows when the service starts.
    void check(@Observes StartupEvent start) {
        hash("");
    }

    void note(NotesDevice.Subject subject, UUID decided, NotesDevice.Step step) {
        HttpServerRequest request = current.getCurrent().request();
        String address = Objects.requireNonNullElseGet(
                request.getHeader("X-Forwarded-For"),
                () -> request.remoteAddress().hostAddress());
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        String about = subject + "\n" + decided + "\n";
        entities.persist(new DeviceTrace(
                subject,
                decided,
                step,
                caller.subject(),
                clock.instant(),
                hash(about + "address\n" + address),
                hash(about + "agent\n" + agent)));
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SecretKeySpec key(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length >= KEY_BYTES) {
                return new SecretKeySpec(bytes, HASH);
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException("TIREK_DEVICE_KEY is not Base64", malformed);
        }
        throw new IllegalStateException(
                "TIREK_DEVICE_KEY is missing or shorter than 32 bytes: devices are noted as keyed hashes");
    }
}
