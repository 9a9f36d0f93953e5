package kz.tirek.funding.contribution;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.jspecify.annotations.Nullable;

/// Money that came to an account of the fund.
///
/// @param bankReference the bank's, unique for the account
/// @param statementLineId the line of a bank statement that says so, if one does
record Incoming(
        Money amount,
        LocalDate receivedOn,
        UUID bankAccountId,
        String bankReference,
        @Nullable UUID statementLineId) {}
