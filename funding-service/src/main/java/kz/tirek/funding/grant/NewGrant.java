package kz.tirek.funding.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a grant when it is drawn up, and what a patch changes.
@Schema(description = "A grant to be drawn up")
record NewGrant(
        @Schema(description = "Id of the lead funder", examples = "019ab000-0000-7000-8000-000000000001") @NotNull
        UUID funderId,

        @Schema(
                description = "Id of the hub school, as hub-school-service gave it",
                examples = "019ab000-0000-7000-8000-000000000002")
        @NotNull
        UUID hubSchoolId,

        @NotNull @Valid Ceiling ceiling,

        @Schema(description = "Funders beside the lead funder `funderId`, which bears the rest of the ceiling")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid NewCoFunder> coFunders,

        @Schema(description = "Phase of the programme", examples = "2-кезең, 2022–2025")
        @Size(min = 1, max = 200)
        @Nullable
        String phase,

        @Schema(
                description = "What the grant is given on; numbered from 1 in their order",
                examples = "[\"Мектеп жабдықты сақтандырады\"]")
        @Size(max = 100)
        @Nullable
        List<@NotBlank @Size(max = 2000) String> conditions,

        @Schema(description = "The agreement it rests on; its scan is a document of kind AGREEMENT") @Valid @Nullable
        Agreement agreement,

        @Schema(
                description = "First day of the period, which is informative: no disbursement is refused for its dates",
                examples = "2022-09-01")
        @NotNull
        LocalDate startsOn,

        @Schema(description = "Last day of the period (informative), not before the first", examples = "2025-12-31")
        @NotNull
        LocalDate endsOn,

        @Schema(description = "The budget; may be entered later, before the grant is submitted")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid NewBudgetLine> lines) {

    /// The lines, none where none are given.
    List<NewBudgetLine> budget() {
        return lines == null ? List.of() : lines;
    }

    /// The lines as they would stand.
    List<PlannedLine> planned() {
        return PlannedLine.of(budget(), "/lines", funderId);
    }

    /// Who would bear how much.
    Shares shares() {
        return new Shares(funderId, Money.parse(ceiling.amount()).tiyn(), coFunding());
    }

    /// The co-funders, none where none are given.
    List<CoFunder> coFunding() {
        return coFunders == null
                ? List.of()
                : coFunders.stream().map(NewCoFunder::entered).toList();
    }

    /// The conditions, none where none are given.
    List<String> terms() {
        return conditions == null ? List.of() : conditions;
    }

    static NewGrant of(Grant grant) {
        return new NewGrant(
                grant.funderId(),
                grant.hubSchoolId(),
                grant.ceiling(),
                grant.coFunders().stream().map(NewCoFunder::of).toList(),
                grant.phase(),
                List.copyOf(grant.conditions()),
                grant.agreement(),
                grant.startsOn(),
                grant.endsOn(),
                grant.lines().stream()
                        .map(line -> NewBudgetLine.of(line, grant.funderId()))
                        .toList());
    }
}
