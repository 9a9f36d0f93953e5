package kz.tirek.hubschool.proposal;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a proposal is accepted.
@Schema(name = "ProposalAcceptance", description = "That a proposal is accepted")
record Acceptance(
        @Schema(
                description = "The document it rests on, which every mentorship will name",
                examples = "Приказ №140 от 25.11.2026")
        @Size(min = 1, max = 500)
        @Nullable
        String basis) {}
