package kz.tirek.funding.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The agreement a grant, or a change of it, rests on. Its scan is a document of kind AGREEMENT.
@Embeddable
@Schema(name = "GrantAgreement", description = "The agreement a grant, or a change of it, rests on")
record Agreement(
        @Schema(description = "As the paper bears it", examples = "2022/ФУРО-17")
        @Column(name = "agreement_number")
        @NotBlank
        @Size(max = 100)
        String number,

        @Schema(description = "Not in the future", examples = "2022-08-25") @Column(name = "agreement_date") @NotNull
        LocalDate date) {}
