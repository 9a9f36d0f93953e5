package kz.tirek.funding.disbursement;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.bankaccount.FundAccount;
import org.jspecify.annotations.Nullable;

/// What the bank did.
///
/// @param from the open account of the fund that the money left
/// @param bankReference 1 to 35 characters
/// @param statementLineId the line of a bank statement that says so; null where a person says so
public record BankPayment(
        Money amount,
        LocalDate paidOn,
        FundAccount from,
        String bankReference,
        @Nullable UUID statementLineId) {}
