package kz.tirek.funding.proof;

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

    static VerifierKeyView of(VerifierKey key, Use use) {
        return new VerifierKeyView(key.toString(), key.name(), key.id(), use);
    }
}
