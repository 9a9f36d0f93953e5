package kz.tirek.hubschool.communityevent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How an event went.
@Schema(name = "CommunityEventOutcome", description = "How an event went")
record EventOutcome(
        @NotNull @Valid Participants participants,

        @Schema(description = "What came of it", examples = "Ауыл саябағына 40 түп ағаш отырғызылды")
        @NotBlank
        @Size(max = 2000)
        String outcome) {}
