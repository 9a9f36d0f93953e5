package kz.tirek.training.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JWK set (RFC 7517).
@Schema(name = "CertificateKeys", description = "A JWK set (RFC 7517), the current key first")
record PublishedKeys(List<PublishedKey> keys) {}
