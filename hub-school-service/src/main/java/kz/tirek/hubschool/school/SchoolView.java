package kz.tirek.hubschool.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A school as callers see it.
@Schema(name = "School", description = "A school of the registry")
record SchoolView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(description = "The code people use", examples = "S-000017")
        String code,

        @Schema(description = "Official names") Name name,

        @Schema(description = "Business identification number", examples = "991240000003") @Nullable
        String bin,

        @Schema(description = "KATO code of the place", examples = "273620100")
        String territory,

        @Schema(
                description = "KATO codes from the region down to the place",
                examples = "[\"270000000\", \"273600000\", \"273620000\", \"273620100\"]")
        List<String> territoryPath,

        @Schema(description = "Languages of instruction", examples = "[\"KAZAKH\", \"RUSSIAN\"]")
        Set<TeachingLanguage> languages,

        @Schema(description = "Highest level it gives", examples = "GENERAL_SECONDARY") @Nullable
        SchoolLevel level,

        @Schema(description = "Kind of organisation", examples = "SECONDARY")
        SchoolKind kind,

        @Schema(description = "Postal address", examples = "Ақсай қ., Абай к-сі, 5") @Nullable
        String address,

        @Nullable Location location,

        @Schema(description = "Places the school has", examples = "900") @Nullable
        Integer capacity,

        @Schema(description = "Shifts it teaches in", examples = "2") @Nullable
        Integer shifts,

        @Schema(description = "What other systems call it") SortedSet<SchoolIdentifier> identifiers,

        @Schema(
                description = "Whether it has the status of an underfilled school, with no end of it recorded",
                examples = "true")
        boolean underfilled,

        @Nullable UnderfilledStatus underfilledStatus,

        @Schema(description = "Whether it works", examples = "ACTIVE")
        SchoolStatus status,

        @Schema(description = "The first day without it", examples = "2026-06-30") @Nullable
        LocalDate closedOn,

        @Schema(description = "Why it was closed", examples = "Оқушы жоқ") @Nullable
        String closeReason,

        @Schema(description = "The schools that stand in for it after a merge or a split")
        List<SchoolLink> successors,

        @Schema(description = "The schools it stands in for after a merge or a split")
        List<SchoolLink> predecessors,

        @Schema(description = "Figures as published, each with its source")
        List<PublishedFigure> publishedFigures,

        @Schema(description = "When it was registered", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static SchoolView of(School school) {
        return new SchoolView(
                school.id(),
                school.code(),
                school.name(),
                school.bin(),
                school.territory(),
                school.territories(),
                school.languages(),
                school.level(),
                school.kind(),
                school.address(),
                school.location(),
                school.capacity(),
                school.shifts(),
                school.identifiers(),
                school.isUnderfilled(),
                school.underfilledStatus(),
                school.status(),
                school.closedOn(),
                school.closeReason(),
                school.successors(),
                school.predecessors(),
                school.publishedFigures(),
                school.createdAt(),
                school.version());
    }
}
