package kz.tirek.training.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A request of a teacher to be registered.
@Schema(name = "NewPersonalDataRequest", description = "What a teacher asks of the personal data kept of them")
record NewRequest(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004") @NotNull
        UUID teacherId,

        @Schema(examples = "ERASURE") @NotNull RequestKind kind,
        @Schema(examples = "2026-03-02") @NotNull LocalDate receivedOn,

        @Schema(description = "The document of the request", examples = "Өтініш №12, 2026-03-02")
        @NotBlank
        @Size(max = 300)
        String document) {}
