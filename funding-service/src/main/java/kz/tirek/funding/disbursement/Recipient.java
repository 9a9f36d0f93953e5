package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.funding.money.BankAccount;
import kz.tirek.funding.money.Bic;
import kz.tirek.funding.money.Iban;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The hub school as its bank knows it: where an advance goes.
@Embeddable
@Schema(name = "DisbursementRecipient", description = "The hub school as its bank knows it: where an advance goes")
record Recipient(
        @Schema(description = "Name in Kazakh", examples = "«Ақсай №2 мектебі» КММ")
        @NotBlank
        @Size(max = 300)
        @Column(name = "recipient_name_kk")
        String nameKk,

        @Schema(description = "Name in Russian", examples = "КГУ «Аксайская школа №2»")
        @NotBlank
        @Size(max = 300)
        @Column(name = "recipient_name_ru")
        String nameRu,

        @Schema(examples = "991240000003") @NotNull @Bin @Column(name = "recipient_bin")
        String bin,

        @Schema(description = "IBAN (ИИК); spaces and lower case are forgiven", examples = "KZ86125KZT5004100100")
        @NotNull
        @Iban
        @Column(name = "recipient_iban")
        String iban,

        @Schema(description = "BIC (БИК) of the bank; lower case is forgiven", examples = "HSBKKZKX")
        @NotNull
        @Bic
        @Column(name = "recipient_bic")
        String bic,

        @Schema(
                description =
                        "КБе: residency and sector of the economy; left out, a body of regional or local government",
                examples = "12")
        @Nullable
        @Pattern(regexp = "[12][1-9]")
        @Column(name = "recipient_kbe")
        String kbe) {

    /// Keeps the normal form of the account.
    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack either; `@NotNull` says so after construction
    Recipient {
        iban = iban == null ? null : BankAccount.normalIban(iban);
        bic = bic == null ? null : bic.toUpperCase(Locale.ROOT);
        kbe = kbe == null ? "12" : kbe;
    }

    BankAccount account() {
        return new BankAccount(iban, bic);
    }

    /// For the change feed.
    Recipient masked() {
        return new Recipient(nameKk, nameRu, bin, BankAccount.masked(iban), bic, kbe);
    }
}
