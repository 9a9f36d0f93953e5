package kz.tirek.funding.acquittal;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.bankaccount.FundAccount;
import org.jspecify.annotations.Nullable;

/// Money that came back to an account of the fund.
///
/// @param to the fund's account, open
/// @param bankReference the bank's; unique for the account where no statement line says it
/// @param statementLineId the line of a bank statement that says so, if one does
public record ReturnedMoney(
        Money amount,
        LocalDate receivedOn,
        FundAccount to,
        String bankReference,
        @Nullable UUID statementLineId) {}
