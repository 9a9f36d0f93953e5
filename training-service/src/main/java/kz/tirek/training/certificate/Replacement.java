package kz.tirek.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why another certificate takes the place of one.
@Schema(name = "CertificateReplacement", description = "Why another certificate takes the place of one")
record Replacement(
        @Schema(description = "In no feed", examples = "The family name was misspelt") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "Who signs; who signed the one before where nobody is named") @Valid @Nullable
        Signatory signatory) {}
