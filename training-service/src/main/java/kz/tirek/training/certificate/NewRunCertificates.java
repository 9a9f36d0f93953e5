package kz.tirek.training.certificate;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The certificates of a run.
@Schema(description = "What is stated of all certificates of a run")
record NewRunCertificates(
        @Schema(description = "Who signs; the signatory of the provider's series where nobody is named")
        @Valid
        @Nullable
        Signatory signatory) {}
