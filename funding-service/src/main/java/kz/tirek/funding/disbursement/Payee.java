package kz.tirek.funding.disbursement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kz.tirek.funding.money.BankAccount;
import kz.tirek.funding.supplier.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is paid, as it was when the disbursement was submitted: what is approved, and where the money goes.
@Embeddable
@Schema(description = "Who is paid, as it was when the disbursement was submitted")
public record Payee(
        @Schema(description = "Name in Kazakh", examples = "«Зертхана» ЖШС") @Column(name = "payee_name_kk")
        String nameKk,

        @Schema(description = "Name in Russian", examples = "ТОО «Лаборатория»") @Column(name = "payee_name_ru")
        String nameRu,

        @Schema(examples = "991240000003") @Column(name = "payee_bin")
        String bin,

        @Schema(examples = "KZ86125KZT5004100100") @Column(name = "payee_iban")
        String iban,

        @Schema(examples = "HSBKKZKX") @Column(name = "payee_bic")
        String bic) {

    static Payee of(Supplier supplier) {
        return new Payee(
                supplier.name().kk(),
                supplier.name().ru(),
                supplier.bin(),
                supplier.bankAccount().iban(),
                supplier.bankAccount().bic());
    }

    static Payee of(Recipient school) {
        return new Payee(school.nameKk(), school.nameRu(), school.bin(), school.iban(), school.bic());
    }

    /// For the change feed.
    Payee masked() {
        return new Payee(nameKk, nameRu, bin, BankAccount.masked(iban), bic);
    }
}
