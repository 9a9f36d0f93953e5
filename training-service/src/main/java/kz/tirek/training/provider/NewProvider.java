package kz.tirek.training.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of a provider.
@Schema(description = "What is stated of a provider")
record NewProvider(
        @NotNull @Valid Name name,
        @Schema(examples = "UNIVERSITY") @NotNull ProviderKind kind,

        @Schema(description = "Business identification number, if the provider has one", examples = "991240000003")
        @Bin
        @Nullable
        String bin,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KZ") @NotNull @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Schema(description = "Figures published before this system existed", defaultValue = "[]") @Size(max = 100)
        List<@NotNull @Valid HistoricalTotal> historicalTotals) {

    NewProvider {
        historicalTotals = historicalTotals == null ? List.of() : historicalTotals;
    }

    static NewProvider of(Provider provider) {
        return new NewProvider(
                provider.name(), provider.kind(), provider.bin(), provider.country(), provider.historicalTotals());
    }
}
