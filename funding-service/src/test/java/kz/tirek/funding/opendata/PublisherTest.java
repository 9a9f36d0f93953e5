package kz.tirek.funding.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final URI SITE = URI.create("https://tirek.test/");

    @Test
    void publishesUnderTheNameThatIsConfiguredWhollyOrNotAtAll() {
        assertThat(Publisher.of(new Configured(Map.of()), SITE)).isNull();
        Map<String, String> all =
                Map.of("bin", "991240000003", "kk", "«Тірек» қоры", "ru", "Фонд «Тирек»", "prefix", "360G-tirek");
        assertThat(Publisher.of(new Configured(all), SITE))
                .extracting(Publisher::id, Publisher::site)
                .containsExactly("KZ-BIN-991240000003", "https://tirek.test");
        for (String missing : List.of("kk", "ru", "prefix")) {
            Map<String, String> rest = new HashMap<>(all);
            rest.remove(missing);
            assertThatThrownBy(() -> Publisher.of(new Configured(rest), SITE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is missing");
        }
        assertThatThrownBy(() -> Publisher.of(new Configured(Map.of("bin", "991240000004")), SITE))
                .hasMessageContaining("991240000004");
    }

    @Test
    void dividesABudgetByYearsToTheTiyn() {
        List<Budgets.OfYear> parts =
                Budgets.of(LocalDate.parse("2022-09-01"), LocalDate.parse("2025-12-31"), 1_000_000_000_000_001L);
        assertThat(parts)
                .extracting(part -> part.startsOn() + " " + part.endsOn())
                .containsExactly(
                        "2022-09-01 2022-12-31",
                        "2023-01-01 2023-12-31",
                        "2024-01-01 2024-12-31",
                        "2025-01-01 2025-12-31");
        assertThat(parts.stream().mapToLong(Budgets.OfYear::tiyn).sum()).isEqualTo(1_000_000_000_000_001L);
        assertThat(Budgets.of(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-01"), 7))
                .containsExactly(new Budgets.OfYear(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-01"), 7));
    }

    private record Configured(Map<String, String> values) implements OpenDataConfig {

        @Override
        public Optional<String> bin() {
            return Optional.ofNullable(values.get("bin"));
        }

        @Override
        public Optional<String> nameKk() {
            return Optional.ofNullable(values.get("kk"));
        }

        @Override
        public Optional<String> nameRu() {
            return Optional.ofNullable(values.get("ru"));
        }

        @Override
        public Optional<String> nameEn() {
            return Optional.empty();
        }

        @Override
        public Optional<String> prefix() {
            return Optional.ofNullable(values.get("prefix"));
        }

        @Override
        public LocalDate since() {
            return LocalDate.parse("2022-07-14");
        }

        @Override
        public URI licence() {
            return URI.create("https://creativecommons.org/licenses/by/4.0/");
        }
    }
}
