package kz.tirek.conventions.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalDataKeysTest {

    private static final String KEY = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

    @Test
    void opensWithOlderKeysToo() {
        PersonalDataKeys keys = keys(Map.of(
                "tirek.personal-data.key",
                KEY,
                "tirek.personal-data.key-id",
                "2026",
                "tirek.personal-data.older-keys",
                "2024:" + KEY + ",2025:" + KEY));
        assertThat(keys.activeId()).isEqualTo("2026");
        assertThat(keys.sealingKeys()).containsOnlyKeys("2024", "2025", "2026");
    }

    @Test
    void namesWhatIsMissingOrMalformedAndNeverTheKey() {
        assertThatThrownBy(() -> keys(Map.of()).sealingKeys())
                .hasMessageStartingWith("TIREK_PERSONAL_DATA_KEY_ID must be");
        assertThatThrownBy(() -> keys(Map.of("tirek.personal-data.key-id", "1")).sealingKeys())
                .hasMessage("TIREK_PERSONAL_DATA_KEY must be Base64 of 32 bytes, not of 0");
        assertThatThrownBy(() ->
                        keys(Map.of("tirek.personal-data.hash-key", "secret?")).hashingKey())
                .hasMessage("TIREK_PERSONAL_DATA_HASH_KEY is not Base64");
        assertThatThrownBy(() -> keys(Map.of("tirek.personal-data.key-id", "1", "tirek.personal-data.older-keys", KEY))
                        .sealingKeys())
                .hasMessage("TIREK_PERSONAL_DATA_OLDER_KEYS must be a list of id:base64");
        assertThatThrownBy(() -> keys(Map.of(
                                "tirek.personal-data.key-id",
                                "1",
                                "tirek.personal-data.key",
                                KEY,
                                "tirek.personal-data.older-keys",
                                "1:" + KEY.replace('a', 'b')))
                        .sealingKeys())
                .hasMessage("two keys of personal data have the id 1");
    }

    private static PersonalDataKeys keys(Map<String, String> configured) {
        return new SmallRyeConfigBuilder()
                .withMapping(PersonalDataKeys.class)
                .withDefaultValues(configured)
                .build()
                .getConfigMapping(PersonalDataKeys.class);
    }
}
