package kz.tirek.hubschool.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a partnership was signed.
@Schema(description = "That a partnership was signed")
record PartnershipSigning(
        @Schema(description = "When, as exactly as it is known; not in the future") @NotNull @Valid
        KnownDate signedOn,

        @Schema(description = "Where", examples = "Ош") @Size(min = 1, max = 300) @Nullable
        String place,

        @Schema(
                description = "The document, or the source that reports it",
                examples = "Memorandum of Collaboration, 4 January 2025")
        @NotBlank
        @Size(max = 500)
        String document,

        @Schema(
                description = "The first day on which it holds; that of the signing where nothing is said",
                examples = "2025-01-04")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; missing where the end is open", examples = "2027-12-31") @Nullable
        LocalDate validUntil) {

    @JsonIgnore
    LocalDate firstDay() {
        return validFrom == null ? signedOn.date() : validFrom;
    }
}
