package kz.tirek.funding.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A grant as the API shows it.
@Schema(name = "Grant", description = "A grant to a hub school")
record GrantView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The code people use", examples = "G-2026-0017")
        String code,

        @Schema(description = "The lead funder", examples = "019ab000-0000-7000-8000-000000000002")
        UUID funderId,

        @Schema(examples = "019ab000-0000-7000-8000-000000000003")
        UUID hubSchoolId,

        Ceiling ceiling,

        @Schema(description = "Funders beside the lead funder, which bears the rest of the ceiling")
        List<NewCoFunder> coFunders,

        @Schema(description = "Phase of the programme", examples = "2-кезең, 2022–2025") @Nullable
        String phase,

        @Schema(
                description = "What the grant is given on; numbered from 1 in their order",
                examples = "[\"Мектеп жабдықты сақтандырады\"]")
        List<String> conditions,

        @Schema(description = "The agreement it rests on") @Nullable
        Agreement agreement,

        @Schema(description = "Sum of the lines") Money planned,

        @Schema(
                description = "First day of the period, which is informative: no disbursement is refused for its dates",
                examples = "2022-09-01")
        LocalDate startsOn,

        @Schema(description = "Last day of the period (informative)", examples = "2025-12-31")
        LocalDate endsOn,

        @Schema(description = "Where it stands", examples = "ACTIVE")
        GrantStatus status,

        List<BudgetLineView> lines,

        @Schema(description = "Version of the budget; 0 until the grant is approved", examples = "1")
        int budgetVersion,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-officer") @Nullable
        String submittedBy,

        @Schema(examples = "2026-01-15T05:00:00Z") @Nullable Instant submittedAt,

        @Schema(description = "Subject of the person; not in the change feed", examples = "fund-approver") @Nullable
        String decidedBy,

        @Schema(examples = "2026-01-16T05:00:00Z") @Nullable Instant decidedAt,

        @Schema(
                description = "Why it was rejected or withdrawn; not in the change feed",
                examples = "Смета не подтверждена")
        @Nullable
        String decisionReason,

        @Schema(description = "Its end, once asked for") @Nullable
        ClosingView closing,

        @Schema(examples = "2026-01-14T05:00:00Z") Instant createdAt,

        @Schema(description = "Last edit of its content", examples = "2026-01-14T06:00:00Z")
        Instant editedAt,

        @Schema(examples = "2") long version)
        implements Versioned {

    static GrantView of(Grant grant) {
        Closing closing = grant.closing();
        return new GrantView(
                grant.id(),
                grant.code(),
                grant.funderId(),
                grant.hubSchoolId(),
                grant.ceiling(),
                grant.coFunders().stream().map(NewCoFunder::of).toList(),
                grant.phase(),
                List.copyOf(grant.conditions()),
                grant.agreement(),
                grant.planned(),
                grant.startsOn(),
                grant.endsOn(),
                grant.status(),
                grant.lines().stream().map(BudgetLineView::of).toList(),
                grant.budgetVersion(),
                grant.submittedBy(),
                grant.submittedAt(),
                grant.decidedBy(),
                grant.decidedAt(),
                grant.decisionReason(),
                closing == null ? null : ClosingView.of(closing, grant.returned()),
                grant.createdAt(),
                grant.editedAt(),
                grant.version());
    }

    /// As the change feed shows it: without persons and what they wrote.
    GrantView published() {
        return new GrantView(
                id,
                code,
                funderId,
                hubSchoolId,
                ceiling,
                coFunders,
                phase,
                conditions,
                agreement,
                planned,
                startsOn,
                endsOn,
                status,
                lines,
                budgetVersion,
                null,
                submittedAt,
                null,
                decidedAt,
                null,
                closing == null ? null : closing.published(),
                createdAt,
                editedAt,
                version);
    }
}
