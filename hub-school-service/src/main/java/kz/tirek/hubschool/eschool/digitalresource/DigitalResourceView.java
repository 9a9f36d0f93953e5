package kz.tirek.hubschool.eschool.digitalresource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A digital resource as callers see it.
@Schema(name = "DigitalResource", description = "A digital educational resource that schools may use")
record DigitalResourceView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8064")
        UUID id,

        @Schema(description = "Its title") Name title,
        @Schema(description = "Who provides it") Organisation provider,

        @Schema(description = "What it is", examples = "VIDEO_LESSONS")
        ResourceKind kind,

        @Schema(description = "Subjects; empty where it serves all", examples = "[\"PHYSICS\", \"MATHEMATICS\"]")
        Set<Subject> subjects,

        @Schema(description = "Grades, 0 for the pre-school class; empty where it serves all", examples = "[7, 8, 9]")
        Set<Integer> grades,

        @Schema(description = "Languages, ISO 639 codes", examples = "[\"kk\", \"ru\"]")
        Set<String> languages,

        @Schema(description = "Where it is", examples = "https://resource.example.kz/physics") @Nullable
        String url,

        @Schema(description = "On what ground schools use it", examples = "PUBLIC_PRIVATE_PARTNERSHIP")
        Arrangement arrangement,

        @Schema(description = "Licence or terms in words", examples = "Мектептер үшін тегін") @Nullable
        String terms,

        @Schema(description = "The first day schools may use it", examples = "2023-10-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day", examples = "2028-09-30") @Nullable
        LocalDate validUntil,

        @Schema(description = "When it was listed", examples = "2023-10-02T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static DigitalResourceView of(DigitalResource resource) {
        return new DigitalResourceView(
                resource.id(),
                resource.title(),
                resource.provider(),
                resource.kind(),
                resource.subjects(),
                resource.grades(),
                resource.languages(),
                resource.url(),
                resource.arrangement(),
                resource.terms(),
                resource.validFrom(),
                resource.validUntil(),
                resource.createdAt(),
                resource.version());
    }
}
