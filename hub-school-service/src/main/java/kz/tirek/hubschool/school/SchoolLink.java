package kz.tirek.hubschool.school;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A school that stands in for another after a reorganisation.
@Schema(description = "A school before or after a reorganisation")
public record SchoolLink(
        @Schema(description = "The other school", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID id,

        @Schema(description = "The other school's code", examples = "S-000017")
        String code,

        @Schema(description = "The code of the reorganisation", examples = "RO-2026-0001")
        String reorganisation) {}
