package kz.tirek.training.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who issues credentials (W3C DID Core, did:web).
@Schema(name = "CertificateIssuer", description = "Who issues credentials (W3C DID Core, did:web)")
record DidDocument(
        @Schema(examples = "[\"https://www.w3.org/ns/did/v1\"]") @JsonProperty("@context")
        List<String> context,

        @Schema(examples = "did:web:tirek.example.kz:api:v1:certificates")
        String id,

        List<Method> verificationMethod,

        @Schema(examples = "[\"did:web:tirek.example.kz:api:v1:certificates#2026-1\"]")
        List<String> assertionMethod) {

    /// A key of the issuer.
    @Schema(name = "CertificateIssuerKey", description = "A key of the issuer")
    record Method(
            @Schema(examples = "did:web:tirek.example.kz:api:v1:certificates#2026-1")
            String id,

            @Schema(examples = "JsonWebKey") String type,

            @Schema(examples = "did:web:tirek.example.kz:api:v1:certificates")
            String controller,

            PublishedKey publicKeyJwk) {}

    static DidDocument of(SigningKeys keys) {
        List<PublishedKey> published = keys.published();
        return new DidDocument(
                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"),
                keys.issuer(),
                published.stream()
                        .map(key -> new Method(key.kid(), "JsonWebKey", keys.issuer(), key))
                        .toList(),
                published.stream().map(PublishedKey::kid).toList());
    }
}
