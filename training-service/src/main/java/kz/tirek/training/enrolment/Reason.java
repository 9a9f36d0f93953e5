package kz.tirek.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an enrolment ends as it does.
@Schema(name = "EnrolmentReason", description = "Why an enrolment ends as it does; kept with it, and in no feed")
record Reason(
        @Schema(examples = "Moved to another school") @NotBlank @Size(max = 500)
        String reason) {}
