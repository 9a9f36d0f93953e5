package kz.tirek.funding.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a grant or a revision is rejected or withdrawn, or a grant closed.
@Schema(name = "GrantReason", description = "Why it is rejected, withdrawn or closed")
record Reason(
        @Schema(description = "In words", examples = "Смета не подтверждена") @NotBlank @Size(max = 1000)
        String reason) {}
