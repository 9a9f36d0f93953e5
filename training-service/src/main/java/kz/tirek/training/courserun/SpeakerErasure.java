package kz.tirek.training.courserun;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which speaker is erased.
@Schema(description = "Which speaker is erased")
record SpeakerErasure(
        @Schema(description = "As agendas name the person, in capitals or not", examples = "A. Speaker")
        @NotBlank
        @Size(max = 200)
        String speaker) {}
