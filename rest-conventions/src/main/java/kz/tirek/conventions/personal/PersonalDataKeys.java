package kz.tirek.conventions.personal;

import io.smallrye.config.ConfigMapping;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// The keys of a service that keeps personal data. All are optional here, because most services keep none;
/// [PersonalData] asks for them when the service starts.
///
/// To change keys: give the new key with an id of its own, move the former one to the older keys, restart every
/// instance, let the service seal everything anew, and take the former key away once it seals nothing.
@ConfigMapping(prefix = "tirek.personal-data")
interface PersonalDataKeys {

    int KEY_BYTES = 32;

    /// Key that seals, Base64 of 32 bytes (`TIREK_PERSONAL_DATA_KEY`).
    Optional<String> key();

    /// Its id (`TIREK_PERSONAL_DATA_KEY_ID`).
    Optional<String> keyId();

    /// Keys that only open what was sealed with them, each `id:base64` (`TIREK_PERSONAL_DATA_OLDER_KEYS`,
    /// separated by commas).
    Optional<List<String>> olderKeys();

    /// Key of the searchable hash, Base64 of 32 bytes (`TIREK_PERSONAL_DATA_HASH_KEY`); it never rotates.
    Optional<String> hashKey();

    /// The id of the key that seals.
    default String activeId() {
        return keyId().filter(id -> id.matches("[A-Za-z0-9._-]{1,50}"))
                .orElseThrow(() -> new IllegalStateException(
                        "TIREK_PERSONAL_DATA_KEY_ID must be 1 to 50 letters, digits, dots, dashes or underscores"));
    }

    /// Every key that opens, by id.
    default Map<String, SecretKeySpec> sealingKeys() {
        Map<String, SecretKeySpec> keys = new HashMap<>();
        for (String older : olderKeys().orElse(List.of())) {
            int colon = older.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException("TIREK_PERSONAL_DATA_OLDER_KEYS must be a list of id:base64");
            }
            String id = older.substring(0, colon).strip();
            add(keys, id, secret("TIREK_PERSONAL_DATA_OLDER_KEYS " + id, older.substring(colon + 1), "AES"));
        }
        add(keys, activeId(), secret("TIREK_PERSONAL_DATA_KEY", key().orElse(""), "AES"));
        return Map.copyOf(keys);
    }

    /// The key of the searchable hash.
    default SecretKeySpec hashingKey() {
        return secret("TIREK_PERSONAL_DATA_HASH_KEY", hashKey().orElse(""), PersonalData.HASH);
    }

    /// One id is one key: a key that took over the id of another would make what that one sealed unreadable.
    private static void add(Map<String, SecretKeySpec> keys, String id, SecretKeySpec key) {
        SecretKeySpec before = keys.putIfAbsent(id, key);
        if (before != null && !before.equals(key)) {
            throw new IllegalStateException("two keys of personal data have the id " + id);
        }
    }

    private static SecretKeySpec secret(String variable, String base64, String algorithm) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(variable + " is not Base64", malformed);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "%s must be Base64 of %d bytes, not of %d".formatted(variable, KEY_BYTES, key.length));
        }
        return new SecretKeySpec(key, algorithm);
    }
}
