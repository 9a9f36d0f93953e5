package kz.tirek.hubschool.communityevent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The document an event is held on (Law on Teacher Status, art. 6).
@Embeddable
@Schema(name = "CommunityEventBasis", description = "The document an event is held on (Law on Teacher Status, art. 6)")
record EventBasis(
        @Schema(examples = "Мектеп директорының бұйрығы") @NotBlank @Size(max = 500) @Column(name = "basis_title")
        String title,

        @Schema(examples = "14-Ө") @NotBlank @Size(max = 100) @Column(name = "basis_number")
        String number,

        @Schema(examples = "2026-03-10") @NotNull @Column(name = "basis_date")
        LocalDate date) {}
