package kz.tirek.funding.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An account at a bank in Kazakhstan.
@Embeddable
@Schema(description = "An account at a bank in Kazakhstan")
public record BankAccount(
        @Schema(description = "IBAN (ИИК); spaces and lower case are forgiven", examples = "KZ86125KZT5004100100")
        @NotNull
        @Iban
        @Column(name = "iban")
        String iban,

        @Schema(description = "BIC (БИК) of the bank; lower case is forgiven", examples = "HSBKKZKX")
        @NotNull
        @Bic
        @Column(name = "bic")
        String bic) {

    /// Keeps the normal form of both.
    @SuppressWarnings({"NullAway", "ConstantValue"}) // a body may lack either; `@NotNull` says so after construction
    public BankAccount {
        iban = iban == null ? null : normalIban(iban);
        bic = bic == null ? null : bic.toUpperCase(Locale.ROOT);
    }

    /// The same account with the IBAN's middle hidden, for the change feed.
    public BankAccount masked() {
        return new BankAccount(masked(iban), bic);
    }

    /// The three digits of the bank in the IBAN.
    public String bankCode() {
        return iban.substring(4, 7);
    }

    /// An IBAN with its middle hidden: `KZ86************0100`.
    public static String masked(String iban) {
        return iban.substring(0, 4) + "*".repeat(iban.length() - 8) + iban.substring(iban.length() - 4);
    }

    /// An IBAN without spaces, in upper case.
    public static String normalIban(String iban) {
        return iban.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
