package kz.tirek.hubschool.school;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a school when it is registered, and what a patch changes.
@Schema(description = "A school to be registered")
public record NewSchool(
        @Schema(description = "Official names") @NotNull @Valid
        Name name,

        @Schema(description = "Business identification number; unique", examples = "991240000003") @Bin @Nullable
        String bin,

        @Schema(
                description = "KATO code of the place, or of the district where no more is known",
                examples = "273620100")
        @NotNull
        @Kato
        String territory,

        @Schema(
                description = "Languages of instruction; empty where they are not known",
                examples = "[\"KAZAKH\", \"RUSSIAN\"]")
        Set<@NotNull TeachingLanguage> languages,

        @Schema(description = "Highest level it gives, where known", examples = "GENERAL_SECONDARY") @Nullable
        SchoolLevel level,

        @Schema(description = "Kind of organisation", examples = "SECONDARY") @NotNull
        SchoolKind kind,

        @Schema(description = "Postal address", examples = "Ақсай қ., Абай к-сі, 5") @Size(min = 1, max = 500) @Nullable
        String address,

        @Valid @Nullable Location location,

        @Schema(description = "Places the school has", examples = "900") @Positive @Max(20_000) @Nullable
        Integer capacity,

        @Schema(description = "Shifts it teaches in", examples = "2") @Min(1) @Max(3) @Nullable
        Integer shifts,

        @Schema(description = "What other systems call it") @Size(max = 20)
        Set<@NotNull @Valid SchoolIdentifier> identifiers,

        @Valid @Nullable UnderfilledStatus underfilledStatus,

        @Schema(description = "Figures as published, each with its source") @Size(max = 100)
        List<@NotNull @Valid PublishedFigure> publishedFigures) {

    public NewSchool {
        languages = languages == null ? Set.of() : languages;
        identifiers = identifiers == null ? Set.of() : identifiers;
        publishedFigures = publishedFigures == null ? List.of() : publishedFigures;
    }

    static NewSchool of(School school) {
        return new NewSchool(
                school.name(),
                school.bin(),
                school.territory(),
                school.languages(),
                school.level(),
                school.kind(),
                school.address(),
                school.location(),
                school.capacity(),
                school.shifts(),
                school.identifiers(),
                school.underfilledStatus(),
                school.publishedFigures());
    }
}
