package kz.tirek.funding.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is said of a disbursement when it is drawn up, and what a patch changes.
@Schema(description = "A disbursement to be drawn up")
record NewDisbursement(
        @Schema(description = "Id of an active grant", examples = "019ab000-0000-7000-8000-000000000001") @NotNull
        UUID grantId,

        @Schema(description = "Id of the supplier", examples = "019ab000-0000-7000-8000-000000000002") @NotNull
        UUID supplierId,

        @Schema(description = "What it takes from each budget line; a line stands once")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Valid NewDisbursementLine> lines,

        @Schema(description = "What is paid for", examples = "Робототехника жиынтықтары") @NotBlank @Size(max = 500)
        String purpose,

        @NotNull @Valid Basis basis) {

    static NewDisbursement of(Disbursement disbursement) {
        return new NewDisbursement(
                disbursement.grant().id(),
                disbursement.supplier().id(),
                disbursement.lines().stream().map(NewDisbursementLine::of).toList(),
                disbursement.purpose(),
                disbursement.basis());
    }
}
