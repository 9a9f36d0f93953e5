package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a grant is rejected or withdrawn.
@Schema(name = "GrantReason", description = "Why a grant is rejected or withdrawn")
record Reason(
        @Schema(description = "In words", examples = "Смета не подтверждена") @NotBlank @Size(max = 1000)
        String reason) {}
