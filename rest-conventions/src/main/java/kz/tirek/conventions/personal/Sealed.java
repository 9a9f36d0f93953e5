package kz.tirek.conventions.personal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A value as it is stored: encrypted, with the id of the key that opens it. Override the columns where an
/// entity holds two.
///
/// @param keyId which key; old keys stay configured until nothing is sealed with them
/// @param box Base64 of nonce (96 bits), ciphertext and tag (128 bits)
@Embeddable
public record Sealed(@Column(name = "key_id") String keyId, String box) {}
