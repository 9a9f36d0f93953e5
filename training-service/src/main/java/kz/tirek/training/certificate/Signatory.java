package kz.tirek.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who signs certificates for a provider.
@Embeddable
@Schema(name = "CertificateSignatory", description = "Who signs certificates for a provider")
record Signatory(
        @Schema(description = "As it stands below the signature", examples = "С. Сынақов")
        @NotBlank
        @Size(max = 200)
        @Column(name = "signatory_name")
        String name,

        @Schema(description = "Office held, in Kazakh", examples = "Басқарма төрағасы")
        @NotBlank
        @Size(max = 300)
        @Column(name = "signatory_title_kk")
        String titleKk,

        @Schema(description = "Office held, in Russian", examples = "Председатель правления")
        @NotBlank
        @Size(max = 300)
        @Column(name = "signatory_title_ru")
        String titleRu) {}
