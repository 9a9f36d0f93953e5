package kz.tirek.funding.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.money.Tenge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a budget revision when it is drawn up, and what a patch changes.
@Schema(name = "NewBudgetRevision", description = "A budget revision to be drawn up: it changes something")
record NewRevision(
        @Schema(description = "Why", examples = "Робототехника жиынтықтары арзандады") @NotBlank @Size(max = 1000)
        String reason,

        @Schema(description = "What is added to lines or taken from them; a line is named once")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid NewLineChange> changes,

        @Schema(description = "Lines that are added") @Size(max = 100) @Nullable
        List<@NotNull @Valid NewBudgetLine> newLines,

        @Schema(
                description =
                        "The new ceiling, if it changes, with the agreement; the lead funder bears the difference",
                examples = "260000000.00")
        @Tenge
        @Nullable
        String ceiling,

        @Schema(
                description =
                        "All funders beside the lead funder with their new shares, if these change; the lead funder bears the rest")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid NewCoFunder> coFunders,

        @Schema(description = "The agreement the revision rests on; required for a new ceiling or new shares")
        @Valid
        @Nullable
        Agreement agreement) {

    /// The changes, none where none are given.
    List<NewLineChange> moves() {
        return changes == null ? List.of() : changes;
    }

    /// The new lines, none where none are given.
    List<NewBudgetLine> additions() {
        return newLines == null ? List.of() : newLines;
    }

    /// The new shares; null where they stay.
    @Nullable
    List<CoFunder> coFunding() {
        return coFunders == null
                ? null
                : coFunders.stream().map(NewCoFunder::entered).toList();
    }

    /// Who would bear how much of a grant.
    Shares shares(Grant grant) {
        Shares present = grant.shares();
        List<CoFunder> wanted = coFunding();
        return new Shares(
                present.lead(),
                ceiling == null ? present.ceilingTiyn() : Money.parse(ceiling).tiyn(),
                wanted == null ? present.coFunders() : wanted);
    }

    static NewRevision of(BudgetRevision revision) {
        Long ceiling = revision.ceilingTiyn();
        List<CoFunder> coFunders = revision.coFunders();
        return new NewRevision(
                revision.reason(),
                revision.changes().stream().map(NewLineChange::of).toList(),
                revision.newLines().stream()
                        .map(line -> new NewBudgetLine(
                                line.category(),
                                line.code(),
                                line.title(),
                                line.funderId(),
                                Money.ofTiyn(line.amountTiyn()).toString()))
                        .toList(),
                ceiling == null ? null : Money.ofTiyn(ceiling).toString(),
                coFunders == null
                        ? null
                        : coFunders.stream().map(NewCoFunder::of).toList(),
                revision.agreement());
    }
}
