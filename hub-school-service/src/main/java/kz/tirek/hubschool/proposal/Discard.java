package kz.tirek.hubschool.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a proposal is laid aside.
@Schema(name = "ProposalDiscard", description = "That a proposal is laid aside")
record Discard(
        @Schema(description = "Why", examples = "Енді басқа кезең жоспарланады") @NotBlank @Size(max = 1000)
        String reason) {}
