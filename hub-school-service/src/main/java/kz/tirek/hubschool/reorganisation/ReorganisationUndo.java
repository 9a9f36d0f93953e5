package kz.tirek.hubschool.reorganisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a reorganisation is taken back.
@Schema(description = "Why a reorganisation is taken back")
record ReorganisationUndo(
        @Schema(description = "Why", examples = "Ошибочно внесена другая школа") @NotBlank @Size(max = 1000)
        String reason) {}
