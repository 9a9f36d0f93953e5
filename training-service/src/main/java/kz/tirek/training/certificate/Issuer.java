package kz.tirek.training.certificate;

import java.util.UUID;
import kz.tirek.conventions.names.Name;

/// In whose name a certificate is issued.
///
/// @param code the first part of its number
record Issuer(UUID providerId, Name providerName, String code, Signatory signatory) {}
