package kz.tirek.hubschool.school;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.names.Name;
import org.jspecify.annotations.Nullable;

/// A school as a row of an imported file: everything of a [NewSchool] that a table can hold.
record SchoolRow(
        @NotNull @Valid Name name,
        @Bin @Nullable String bin,
        @NotNull @Kato String territory,
        Set<@NotNull TeachingLanguage> languages,
        @Nullable SchoolLevel level,
        @NotNull SchoolKind kind,
        @Size(min = 1, max = 500) @Nullable String address,
        @Valid @Nullable Location location,
        @Positive @Max(20_000) @Nullable Integer capacity,
        @Min(1) @Max(3) @Nullable Integer shifts,
        @Size(max = 20) Set<@NotNull @Pattern(regexp = SchoolIdentifier.TEXT) String> identifiers,
        @Valid @Nullable UnderfilledStatus underfilledStatus) {

    /// A file of one row.
    static final String EXAMPLE = """
            name.kk,name.ru,territory,kind,languages,underfilledStatus.since,underfilledStatus.basis
            №7 негізгі мектеп,Основная школа №7,273647102,BASIC,KAZAKH;RUSSIAN,2024-09-01,Приказ №112 от 26.08.2024
            """;

    SchoolRow {
        languages = languages == null ? Set.of() : languages;
        identifiers = identifiers == null ? Set.of() : identifiers;
    }

    /// The school; of a row that is not right, as much as can be read.
    NewSchool school() {
        return new NewSchool(
                name,
                bin,
                territory,
                languages,
                level,
                kind,
                address,
                location,
                capacity,
                shifts,
                identifiers.stream()
                        .filter(SchoolIdentifier::isText)
                        .map(SchoolIdentifier::of)
                        .collect(Collectors.toSet()),
                underfilledStatus,
                List.of());
    }
}
