package kz.tirek.training.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// How credentials are signed. All keys are Ed25519.
@ConfigMapping(prefix = "tirek.certificates")
interface CertificateConfig {

    /// The private key that signs, Base64 of its 32 bytes (`TIREK_CERTIFICATE_KEY`).
    Optional<String> key();

    /// Its id (`TIREK_CERTIFICATE_KEY_ID`).
    Optional<String> keyId();

    /// Public keys that signed before, each `id:x` as `/api/v1/certificates/keys` showed them
    /// (`TIREK_CERTIFICATE_EARLIER_KEYS`, separated by commas).
    Optional<List<String>> earlierKeys();

    /// Who issues credentials, for people (`TIREK_CERTIFICATE_ISSUER_NAME`).
    @WithDefault("Tirek")
    String issuerName();
}
