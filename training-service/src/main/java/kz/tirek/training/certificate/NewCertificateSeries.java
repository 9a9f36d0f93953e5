package kz.tirek.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the certificates of a provider shall be numbered and signed.
@Schema(description = "How the certificates of a provider are numbered and signed")
record NewCertificateSeries(
        @Schema(description = "Id of the provider; stays", examples = "0198c5a0-0000-7000-8000-000000000001") @NotNull
        UUID providerId,

        @Schema(
                description = "First part of every number: 2 to 10 capital Latin letters and digits, a letter first;"
                        + " given by the system where none is stated. Stays once a number was given",
                examples = "NIS")
        @Pattern(regexp = "[A-Z][A-Z0-9]{1,9}")
        @Nullable
        String code,

        @Valid @Nullable Signatory signatory) {

    static NewCertificateSeries of(CertificateSeries series) {
        return new NewCertificateSeries(series.providerId(), series.code(), series.signatory());
    }
}
