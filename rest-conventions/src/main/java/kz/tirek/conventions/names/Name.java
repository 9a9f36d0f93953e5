package kz.tirek.conventions.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A name in Kazakh and Russian, and in English where there is one (Language Law, arts. 10 and 21).
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A name in Kazakh, Russian and, where there is one, English")
public record Name(
        @Schema(description = "Kazakh", examples = "№5 жалпы білім беретін мектеп")
        @NotBlank
        @Size(max = 300)
        @Column(name = "name_kk", nullable = false)
        String kk,

        @Schema(description = "Russian", examples = "Общеобразовательная школа №5")
        @NotBlank
        @Size(max = 300)
        @Column(name = "name_ru", nullable = false)
        String ru,

        @Schema(description = "English", examples = "Secondary School No. 5")
        @Size(max = 300)
        @Column(name = "name_en")
        @Nullable
        String en) {}
