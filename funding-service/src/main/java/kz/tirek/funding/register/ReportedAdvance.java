package kz.tirek.funding.register;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.disbursement.PayeeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Money that a school or a supplier was given, or is owed, and has not accounted for.
@Schema(
        description =
                "An advance of a school or a prepayment of a supplier: paid − acquitted − given back = outstanding, which its ageing adds up to")
record ReportedAdvance(
        @Schema(description = "Id of the disbursement", examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(examples = "D-2026-000123") String code,
        @Schema(examples = "G-2026-0017") String grantCode,

        @Schema(examples = "019ab000-0000-7000-8000-000000000002")
        UUID hubSchoolId,

        @Schema(description = "SCHOOL is an advance, SUPPLIER a prepayment", examples = "SCHOOL")
        PayeeKind payeeKind,

        @Schema(examples = "«Ақсай №2» КММ") @Nullable String payeeKk,

        @Schema(examples = "КГУ «Аксай №2»") @Nullable String payeeRu,

        @Schema(description = "Day of the last payment that stands", examples = "2026-01-16") @Nullable
        LocalDate lastPaidOn,

        @Schema(
                description =
                        "By when it is to be accounted for: as it says itself, or by the term in force when it was paid",
                examples = "2026-03-17")
        @Nullable
        LocalDate dueOn,

        @Schema(description = "Owed and not paid") Money unpaid,

        @Schema(description = "Paid and not sent back by the bank")
        Money paid,

        @Schema(description = "Goods or expense reports accepted")
        Money acquitted,

        @Schema(description = "Given back by the payee") Money givenBack,

        @Schema(description = "Paid and not accounted for") Money outstanding,

        Ageing ageing) {}
