package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a mentorship ended.
@Schema(description = "That a mentorship ended")
record MentorshipEnd(
        @Schema(
                description = "The last day: not before the first, not after an end agreed before, not in the future",
                examples = "2026-10-31")
        @NotNull
        LocalDate until,

        @Schema(description = "Why", examples = "Школа реорганизована") @NotBlank @Size(max = 1000)
        String reason) {}
