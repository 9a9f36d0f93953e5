package kz.tirek.hubschool.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a school was closed.
@Schema(description = "That a school was closed")
record SchoolClosure(
        @Schema(
                description = "The first day without it, not in the future: what needs the school ends before",
                examples = "2026-06-30")
        @NotNull
        LocalDate closedOn,

        @Schema(description = "Why, and by which document", examples = "Реорганизация, постановление №45 от 01.06.2026")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
