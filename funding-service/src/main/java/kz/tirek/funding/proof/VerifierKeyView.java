package kz.tirek.funding.proof;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A public key that checkpoints are checked with.
@Schema(name = "VerifierKey", description = "A public key that checkpoints are checked with (C2SP signed-note)")
record VerifierKeyView(
        @Schema(description = "The key as verifiers take it", examples = "tirek.example.kz/api/v1/ledger+0a1b2c3d+AQ…")
        String verifierKey,

        @Schema(examples = "tirek.example.kz/api/v1/ledger") String name,
        @Schema(examples = "0a1b2c3d") String keyId,
        @Schema(examples = "SIGNS") Use use) {

    /// What the key is used for.
    @Schema(name = "VerifierKeyUse")
    enum Use {
        /// It signs checkpoints now.
        SIGNS,
        /// It signed earlier ones.
        SIGNED,
        /// A witness co-signs with it.
        WITNESS
    }

    /// All keys of a log.
    static List<VerifierKeyView> of(LedgerKeys keys, SealedLog log) {
        return Stream.of(
                        views(keys.current(log), Use.SIGNS),
                        views(keys.earlier(log), Use.SIGNED),
                        views(keys.witnesses(), Use.WITNESS))
                .flatMap(List::stream)
                .toList();
    }

    private static List<VerifierKeyView> views(List<VerifierKey> keys, Use use) {
        return keys.stream()
                .map(key -> new VerifierKeyView(key.toString(), key.name(), key.id(), use))
                .toList();
    }
}
