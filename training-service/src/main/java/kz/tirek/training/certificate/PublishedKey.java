package kz.tirek.training.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A public key (RFC 8037).
@Schema(name = "CertificateKey", description = "A public key (RFC 8037)")
record PublishedKey(
        @Schema(examples = "OKP") String kty,
        @Schema(examples = "Ed25519") String crv,

        @Schema(
                description = "As the header of a JWT names it",
                examples = "did:web:tirek.example.kz:api:v1:certificates#2026-1")
        String kid,

        @Schema(examples = "EdDSA") String alg,
        @Schema(examples = "sig") String use,

        @Schema(description = "The key, base64url", examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        String x) {

    static PublishedKey of(String kid, String x) {
        return new PublishedKey("OKP", "Ed25519", kid, "EdDSA", "sig", x);
    }
}
