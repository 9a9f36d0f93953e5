package kz.tirek.funding.proof;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tirek.conventions.signing.Ed25519Key;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys of checkpoints: those that sign now, those that did, and those of witnesses. The service does not start
/// without one that signs.
@ApplicationScoped
class LedgerKeys {

    private final String origin;
    private final Map<VerifierKey, Ed25519Key> signing = new LinkedHashMap<>();
    private final List<VerifierKey> earlier;
    private final List<VerifierKey> witnesses;

    @Inject
    LedgerKeys(LedgerProofConfig configured, @ConfigProperty(name = "tirek.public-url") URI publicUrl) {
        origin = publicUrl.getRawAuthority() + publicUrl.getRawPath().replaceFirst("/$", "") + "/api/v1/ledger";
        List<String> keys = configured.keys().orElse(List.of());
        if (keys.isEmpty()) {
            throw new IllegalStateException("TIREK_LEDGER_KEYS is missing: checkpoints of the ledger must be signed");
        }
        keys.forEach(text -> {
            Ed25519Key key = Ed25519Key.of("TIREK_LEDGER_KEYS", text);
            signing.put(VerifierKey.of(origin, VerifierKey.NOTE, key.publicKey()), key);
        });
        earlier = parsed("TIREK_LEDGER_EARLIER_KEYS", configured.earlierKeys(), VerifierKey.NOTE);
        witnesses = parsed("TIREK_LEDGER_WITNESS_KEYS", configured.witnessKeys(), VerifierKey.COSIGNATURE);
    }

    /// So that a missing or malformed key shows when the service starts, not when the first entry is sealed.
    void check(@Observes StartupEvent start) {
        signing.forEach((verifier, key) -> {
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

    /// Which log the checkpoints are of: the address of the ledger without its scheme.
    String origin() {
        return origin;
    }

    /// Those that sign now.
    List<VerifierKey> current() {
        return List.copyOf(signing.keySet());
    }

    /// Those that signed before.
    List<VerifierKey> earlier() {
        return earlier;
    }

    /// Those of witnesses.
    List<VerifierKey> witnesses() {
        return witnesses;
    }

    /// Every key of ours that a checkpoint may be signed by.
    List<VerifierKey> own() {
        return Stream.concat(signing.keySet().stream(), earlier.stream()).toList();
    }

    /// The note of a checkpoint, signed with every key that signs now.
    String sign(Checkpoint checkpoint) {
        byte[] text = checkpoint.text();
        StringBuilder note = new StringBuilder(new String(text, StandardCharsets.UTF_8)).append('\n');
        signing.forEach((verifier, key) ->
                note.append(NoteSignature.of(verifier, key, text).line()).append('\n'));
        return note.toString();
    }
}
