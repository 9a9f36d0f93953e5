package kz.tirek.training.internship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// On what basis the supervisor of an internship is erased.
@Schema(description = "On what basis the supervisor of an internship is erased")
record SupervisorErasure(
        @Schema(
                description = "The document, by number and date; names no person and stays on record",
                examples = "Өтініш №12, 2026-03-01")
        @NotBlank
        @Size(max = 300)
        String basis) {}
