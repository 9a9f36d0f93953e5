package kz.tirek.training.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A provider as the API shows it.
@Schema(name = "Provider", description = "A provider")
record ProviderView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000001")
        UUID id,

        Name name,
        @Schema(examples = "UNIVERSITY") ProviderKind kind,

        @Schema(description = "Business identification number", examples = "991240000003") @Nullable
        String bin,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KZ")
        String country,

        @Schema(description = "Figures published before this system existed")
        List<HistoricalTotal> historicalTotals,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static ProviderView of(Provider provider) {
        return new ProviderView(
                provider.id(),
                provider.name(),
                provider.kind(),
                provider.bin(),
                provider.country(),
                provider.historicalTotals(),
                provider.createdAt(),
                provider.version());
    }
}
