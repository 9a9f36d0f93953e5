package kz.tirek.training.teacher;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which keys seal how much, so that it is seen when a former key may go.
@Schema(name = "PersonalDataKeys", description = "Which keys seal how much of the personal data")
record PersonalDataKeysView(
        @Schema(description = "The key that seals now", examples = "2026-01")
        String activeKeyId,

        @Schema(description = "Values that were sealed anew by this request", examples = "1000")
        int resealed,

        @Schema(description = "Values that another key than the active one still seals", examples = "0")
        long left,

        List<Key> keys) {

    /// One key.
    @Schema(name = "PersonalDataKey", description = "A key that seals personal data")
    record Key(
            @Schema(examples = "2025-01") String id,

            @Schema(description = "How many values it seals", examples = "0")
            long values,

            @Schema(
                    description = "Whether the service has it; what a key seals that it does not have cannot be opened",
                    examples = "true")
            boolean configured) {}

    static PersonalDataKeysView of(
            String active, java.util.Set<String> configured, Map<String, Long> sealed, int resealed) {
        List<Key> keys = sealed.entrySet().stream()
                .map(key -> new Key(key.getKey(), key.getValue(), configured.contains(key.getKey())))
                .toList();
        long left = keys.stream()
                .filter(key -> !key.id().equals(active))
                .mapToLong(Key::values)
                .sum();
        return new PersonalDataKeysView(active, resealed, left, keys);
    }
}
