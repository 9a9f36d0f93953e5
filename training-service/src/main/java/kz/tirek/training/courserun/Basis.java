package kz.tirek.training.courserun;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The document a run is held on (Law on Teacher Status, art. 6).
@Embeddable
@Schema(name = "CourseRunBasis", description = "The document the run is held on (Law on Teacher Status, art. 6)")
public record Basis(
        @Schema(examples = "Order on subject internships") @NotBlank @Size(max = 500) @Column(name = "basis_title")
        String title,

        @Schema(examples = "17-Ө") @NotBlank @Size(max = 100) @Column(name = "basis_number")
        String number,

        @Schema(examples = "2026-02-02") @NotNull @Column(name = "basis_date")
        LocalDate date) {}
