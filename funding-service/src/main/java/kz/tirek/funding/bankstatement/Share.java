package kz.tirek.funding.bankstatement;

import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a line, or part of it, may be about.
@Schema(name = "BankStatementShare", description = "What a line of a bank statement, or part of it, may be about")
record Share(
        @Schema(examples = "DISBURSEMENT") MatchKind kind,

        @Schema(
                description = "The disbursement, payment, contribution, receipt or return, as the kind says",
                examples = "019ab000-0000-7000-8000-000000000006")
        UUID id,

        Money amount) {}
