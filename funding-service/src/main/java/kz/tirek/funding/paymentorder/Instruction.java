package kz.tirek.funding.paymentorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.funding.bankaccount.FundAccount;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.disbursement.Payee;
import org.jspecify.annotations.Nullable;

/// Everything that goes to the bank, in the message and on paper.
///
/// @param code of the order
/// @param createdAt when it is exported
record Instruction(String code, Instant createdAt, LocalDate valueDate, Party sender, List<Transfer> transfers) {

    /// Who pays or is paid.
    ///
    /// @param number БИН, or ИИН of a person
    /// @param sector КОд of the sender, КБе of the beneficiary
    /// @param country of residence of a non-resident, ISO 3166 alpha-2
    /// @param bank its name, where the list of banks has it
    record Party(
            String nameKk,
            String nameRu,
            String number,
            String iban,
            String bic,
            String sector,
            @Nullable String country,
            @Nullable Name bank) {}

    /// One payment.
    ///
    /// @param purposeCode КНП
    /// @param actualPayer whom the sender pays for
    /// @param actualPayee whom the beneficiary receives for
    record Transfer(
            String reference,
            Money amount,
            Party beneficiary,
            String purposeCode,
            String purpose,
            @Nullable ActualParty actualPayer,
            @Nullable ActualParty actualPayee) {}

    /// @param banks names of banks by BIC
    static Instruction of(PaymentOrder order, List<OrderItem> items, Map<String, Name> banks, Instant now) {
        FundAccount account = order.bankAccount();
        Party sender = new Party(
                account.holder().kk(),
                account.holder().ru(),
                account.holderBin(),
                account.bankAccount().iban(),
                account.bankAccount().bic(),
                account.kod(),
                null,
                banks.get(account.bankAccount().bic()));
        return new Instruction(
                order.code(),
                now,
                order.valueDate(),
                sender,
                items.stream().map(item -> transfer(item, banks)).toList());
    }

    private static Transfer transfer(OrderItem item, Map<String, Name> banks) {
        Payee payee = item.payee();
        Party beneficiary = new Party(
                payee.nameKk(),
                payee.nameRu(),
                payee.bin(),
                payee.iban(),
                payee.bic(),
                item.payeeKbe(),
                item.payeeCountry(),
                banks.get(payee.bic()));
        return new Transfer(
                item.reference(),
                item.amount(),
                beneficiary,
                item.purposeCode(),
                item.purpose(),
                item.actualPayer(),
                item.actualPayee());
    }

    /// The sum of all payments.
    Money total() {
        return transfers.stream().map(Transfer::amount).reduce(Money.ZERO, Money::plus);
    }
}
