package kz.tirek.funding.proof;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tirek.conventions.signing.Ed25519Key;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys of checkpoints: those that sign now, those that did, and those of witnesses. The service does not start
/// without one that signs.
@ApplicationScoped
class LedgerKeys {

    private final String root;
    private final List<Ed25519Key> signing = new ArrayList<>();
    private final List<VerifierKey> earlier;
    private final List<VerifierKey> witnesses;

    @Inject
    LedgerKeys(LedgerProofConfig configured, @ConfigProperty(name = "tirek.public-url") URI publicUrl) {
        root = publicUrl.getRawAuthority() + publicUrl.getRawPath().replaceFirst("/$", "") + "/api/v1/";
        List<String> keys = configured.keys().orElse(List.of());
        if (keys.isEmpty()) {
            throw new IllegalStateException("TIREK_LEDGER_KEYS is missing: checkpoints of the ledger must be signed");
        }
        keys.forEach(text -> signing.add(Ed25519Key.of("TIREK_LEDGER_KEYS", text)));
        earlier = parsed("TIREK_LEDGER_EARLIER_KEYS", configured.earlierKeys(), VerifierKey.NOTE);
        witnesses = parsed("TIREK_LEDGER_WITNESS_KEYS", configured.witnessKeys(), VerifierKey.COSIGNATURE);
    }

    /// So that a missing or malformed key shows when the service starts, not when the first entry is sealed.
    void check(@Observes StartupEvent start) {
        signing.forEach(key -> {
            VerifierKey verifier = verifier(SealedLog.LEDGER, key);
            if (!verifier.verifies(new byte[0], key.sign(new byte[0]))) {
                throw new IllegalStateException("the key " + verifier.id() + " does not verify what it signs");
            }
        });
    }

    private static List<VerifierKey> parsed(String variable, Optional<List<String>> texts, byte type) {
        return texts.orElse(List.of()).stream()
                .map(text -> {
                    try {
                        VerifierKey key = VerifierKey.parse(text.strip());
                        if (key.type() != type) {
                            throw new IllegalArgumentException("the type of " + text + " is not " + type);
                        }
                        return key;
                    } catch (IllegalArgumentException malformed) {
                        throw new IllegalStateException(variable + ": " + malformed.getMessage(), malformed);
                    }
                })
                .toList();
    }

    private VerifierKey verifier(SealedLog log, Ed25519Key key) {
        return VerifierKey.of(origin(log), VerifierKey.NOTE, key.publicKey());
    }

    /// Which log the checkpoints are of: its address without the scheme.
    String origin(SealedLog log) {
        return root + log.path();
    }

    /// Those that sign checkpoints of the log now.
    List<VerifierKey> current(SealedLog log) {
        return signing.stream().map(key -> verifier(log, key)).toList();
    }

    /// Those that signed them before: the keys are the same for all logs, their names are not.
    List<VerifierKey> earlier(SealedLog log) {
        return earlier.stream()
                .map(key -> key.named(key.name().replaceFirst("(?<=/)" + SealedLog.LEDGER.path() + "$", log.path())))
                .toList();
    }

    /// Those of witnesses.
    List<VerifierKey> witnesses() {
        return witnesses;
    }

    /// Every key of ours that a checkpoint of the log may be signed by.
    List<VerifierKey> own(SealedLog log) {
        return Stream.concat(current(log).stream(), earlier(log).stream()).toList();
    }

    /// The note of a checkpoint, signed with every key that signs now.
    String sign(SealedLog log, Checkpoint checkpoint) {
        return sign(log, new String(checkpoint.text(), StandardCharsets.UTF_8));
    }

    /// The note of a text about the log, signed with every key that signs now.
    String sign(SealedLog log, String text) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder note = new StringBuilder(text).append('\n');
        signing.forEach(key -> note.append(
                        NoteSignature.of(verifier(log, key), key, signed).line())
                .append('\n'));
        return note.toString();
    }
}
