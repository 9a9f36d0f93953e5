package kz.tirek.hubschool.partnership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a partnership ended.
@Schema(description = "That a partnership ended")
record PartnershipEnd(
        @Schema(description = "The last day: not before the first, not in the future", examples = "2026-10-31") @NotNull
        LocalDate endedOn,

        @Schema(description = "Why", examples = "Срок меморандума истёк, стороны его не продлили")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
