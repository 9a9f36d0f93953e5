package kz.tirek.hubschool.eschool.digitalresource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.Sorted;
import kz.tirek.hubschool.eschool.Organisation;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a digital resource when it is listed, and what a patch changes.
@Schema(description = "A digital educational resource to be listed")
record NewDigitalResource(
        @Schema(description = "Its title") @NotNull @Valid Name title,

        @Schema(description = "Who provides it") @NotNull @Valid
        Organisation provider,

        @Schema(description = "What it is", examples = "VIDEO_LESSONS") @NotNull
        ResourceKind kind,

        @Schema(description = "Subjects; empty where it serves all", examples = "[\"PHYSICS\", \"MATHEMATICS\"]")
        Set<@NotNull Subject> subjects,

        @Schema(description = "Grades, 0 for the pre-school class; empty where it serves all", examples = "[7, 8, 9]")
        Set<@NotNull @Min(0) @Max(12) Integer> grades,

        @Schema(description = "Languages, ISO 639 codes", examples = "[\"kk\", \"ru\"]") @Size(max = 30)
        Set<@NotNull @Pattern(regexp = "[a-z]{2,3}") String> languages,

        @Schema(description = "Where it is", examples = "https://resource.example.kz/physics")
        @Pattern(regexp = "https://[^\\s]+")
        @Size(max = 1000)
        @Nullable
        String url,

        @Schema(description = "On what ground schools use it", examples = "PUBLIC_PRIVATE_PARTNERSHIP") @NotNull
        Arrangement arrangement,

        @Schema(description = "Licence or terms in words", examples = "Мектептер үшін тегін")
        @Size(min = 1, max = 2000)
        @Nullable
        String terms,

        @Schema(description = "The first day schools may use it", examples = "2023-10-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day", examples = "2028-09-30") @Nullable
        LocalDate validUntil) {

    NewDigitalResource {
        subjects = Sorted.copy(subjects);
        grades = Sorted.copy(grades);
        languages = Sorted.copy(languages);
    }

    static NewDigitalResource of(DigitalResource resource) {
        return new NewDigitalResource(
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
                resource.validUntil());
    }
}
