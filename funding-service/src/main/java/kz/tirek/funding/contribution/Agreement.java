package kz.tirek.funding.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The document in which a funder pledges money.
@Embeddable
@Schema(name = "ContributionAgreement", description = "The document in which the money is pledged")
record Agreement(
        @Schema(examples = "17/2026") @NotBlank @Size(max = 100) @Column(name = "agreement_number")
        String number,

        @Schema(description = "Not in the future", examples = "2026-01-10") @NotNull @Column(name = "agreement_date")
        LocalDate date) {}
