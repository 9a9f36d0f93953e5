package kz.tirek.funding.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What exactly is approved.
@Schema(name = "ContentApproval", description = "What exactly is approved")
public record Approval(
        @Schema(
                description = "`contentHash` of what was submitted, as the approver has read it",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String contentHash) {}
