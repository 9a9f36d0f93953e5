package kz.tirek.funding.auditrule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an auditor decides so.
@Schema(name = "AuditFindingComment", description = "Why an auditor decides so")
record FindingComment(
        @Schema(description = "In words", examples = "Екі бөлек келісімшарт, жеткізу айлары әртүрлі")
        @NotBlank
        @Size(max = 4000)
        String comment) {}
