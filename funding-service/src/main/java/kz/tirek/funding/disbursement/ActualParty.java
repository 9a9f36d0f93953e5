package kz.tirek.funding.disbursement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.conventions.identifier.Bin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The organisation that another one pays for or receives for: the actual payer or payee of a payment order.
@Embeddable
@Schema(
        name = "DisbursementActualParty",
        description = "The organisation that another one pays for or receives for; persons are not named here")
public record ActualParty(
        @Schema(examples = "ТОО «Лаборатория»") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "991240000003") @NotNull @Bin String bin) {}
