package kz.tirek.hubschool.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The status of an underfilled school (Education Law, art. 1, 58). The law gives no number: the status is assigned
/// by
/// a document.
@Embeddable
@Schema(
        description =
                "The status of an underfilled school, assigned by a document and dated; missing where the school has none")
public record UnderfilledStatus(
        @Schema(description = "Since when", examples = "2024-09-01") @NotNull @Column(name = "underfilled_since")
        LocalDate since,

        @Schema(description = "The document that assigns the status", examples = "Приказ №112 от 26.08.2024")
        @NotBlank
        @Size(max = 500)
        @Column(name = "underfilled_basis")
        String basis) {}
