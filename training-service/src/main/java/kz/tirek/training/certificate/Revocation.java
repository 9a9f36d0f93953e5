package kz.tirek.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a certificate is taken back.
@Schema(name = "CertificateRevocation", description = "Why a certificate is taken back; kept with it, and in no feed")
record Revocation(
        @Schema(examples = "Issued by mistake: the final work was not handed in") @NotBlank @Size(max = 500)
        String reason) {}
