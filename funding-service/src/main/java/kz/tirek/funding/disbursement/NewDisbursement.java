package kz.tirek.funding.disbursement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.supplier.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a disbursement when it is drawn up, and what a patch changes.
@Schema(description = "A disbursement to be drawn up")
record NewDisbursement(
        @Schema(description = "Id of an active grant", examples = "019ab000-0000-7000-8000-000000000001") @NotNull
        UUID grantId,

        @Schema(description = "Whom the money goes to; left out, a supplier", examples = "SUPPLIER") @Nullable
        PayeeKind payeeKind,

        @Schema(
                description = "Id of the supplier; left out, the commitment's",
                examples = "019ab000-0000-7000-8000-000000000002")
        @Nullable
        UUID supplierId,

        @Schema(
                description =
                        "Id of a signed commitment of the same grant and supplier, which it draws from; named unless the school is paid",
                examples = "019ab000-0000-7000-8000-000000000010")
        @Nullable
        UUID commitmentId,

        @Schema(description = "Number of the commitment's milestone it pays for", examples = "1") @Nullable
        Integer milestone,

        @Schema(description = "Where an advance to the grant's hub school goes; named only then") @Nullable @Valid
        Recipient recipient,

        @Schema(
                description = "The day by which the school accounts for its advance; not in the past",
                examples = "2026-12-01")
        @Nullable
        LocalDate acquitBy,

        @Schema(description = "What it takes from each budget line; a line stands once")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull @Valid NewDisbursementLine> lines,

        @Schema(description = "What is paid for", examples = "Робототехника жиынтықтары") @NotBlank @Size(max = 500)
        String purpose,

        @Schema(description = "КНП, the code of the purpose; left out, the commitment's", examples = "710")
        @Nullable
        @Pattern(regexp = "[0-9]{3}")
        String purposeCode,

        @NotNull @Valid Basis basis,

        @Schema(description = "On whose behalf the fund pays, if it is not the fund") @Nullable @Valid
        ActualParty actualPayer,

        @Schema(description = "On whose behalf the payee receives, if it is not the payee") @Nullable @Valid
        ActualParty actualPayee,

        @Schema(description = "What has to hold before it is approved") @Nullable @Size(max = 10)
        List<@NotNull @Valid Condition> conditions) {

    /// Who is paid: a supplier where nothing is said.
    PayeeKind kind() {
        return payeeKind == null ? PayeeKind.SUPPLIER : payeeKind;
    }

    /// The conditions, none where none are stated.
    List<Condition> stated() {
        return conditions == null ? List.of() : conditions;
    }

    /// Its own code, or that of the commitment it draws from.
    @Nullable
    String purposeCode(@Nullable Commitment against) {
        return purposeCode == null && against != null ? against.purposeCode() : purposeCode;
    }

    static NewDisbursement of(Disbursement disbursement) {
        Supplier supplier = disbursement.supplier();
        Commitment commitment = disbursement.commitment();
        return new NewDisbursement(
                disbursement.grant().id(),
                disbursement.payeeKind(),
                supplier == null ? null : supplier.id(),
                commitment == null ? null : commitment.id(),
                disbursement.milestone(),
                disbursement.recipient(),
                disbursement.acquitBy(),
                disbursement.lines().stream().map(NewDisbursementLine::of).toList(),
                disbursement.purpose(),
                disbursement.purposeCode(),
                disbursement.basis(),
                disbursement.actualPayer(),
                disbursement.actualPayee(),
                List.copyOf(disbursement.conditions()));
    }
}
