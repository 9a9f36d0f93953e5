package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The document money is paid on.
@Embeddable
@Schema(name = "DisbursementBasis", description = "The document money is paid on")
record Basis(
        @Schema(examples = "CONTRACT") @NotNull @Enumerated(EnumType.STRING) @Column(name = "basis_kind")
        Kind kind,

        @Schema(description = "Its number", examples = "2026/17")
        @NotBlank
        @Size(max = 100)
        @Column(name = "basis_number")
        String number,

        @Schema(description = "Its date, not in the future", examples = "2026-01-10")
        @NotNull
        @Column(name = "basis_date")
        LocalDate date) {

    /// What kind of document it is.
    @Schema(name = "DisbursementBasisKind")
    enum Kind {
        /// The grant's agreement.
        AGREEMENT,
        /// A contract with the supplier.
        CONTRACT,
        /// An invoice of the supplier.
        INVOICE
    }
}
