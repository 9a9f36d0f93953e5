package kz.tirek.training.internship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an internship ends without completion.
@Schema(description = "Why an internship ends without completion; in no feed, and erased with the teacher")
record InternshipReason(
        @Schema(examples = "Moved to another school") @NotBlank @Size(max = 500)
        String reason) {}
