package kz.tirek.funding.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A code of a list as the API shows it.
@Schema(name = "ListedCode", description = "A code of a reference list")
record ListedCodeView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "710") String code,
        @Schema(description = "What it stands for") Name name,

        @Schema(
                description = "The day on which a list came without it; it is not used any more",
                examples = "2027-01-10")
        @Nullable
        LocalDate vanishedOn,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static ListedCodeView of(ListedCode listed) {
        return new ListedCodeView(
                listed.id(), listed.code(), listed.name(), listed.vanishedOn(), listed.createdAt(), listed.version());
    }
}
