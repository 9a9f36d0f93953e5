package kz.tirek.funding.bankstatement;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something about a statement that a person should know.
@Schema(name = "BankStatementFinding", description = "Something about a statement that a person should know")
record StatementFinding(
        @Schema(examples = "OPENING_DIFFERS") Kind kind,

        @Schema(description = "What it should be, where it is about an amount") @Nullable
        Money expected,

        @Schema(description = "What the statement says, where it is about an amount") @Nullable
        Money stated,

        @Schema(description = "How many other statements, or lines, where it is about these", examples = "1") @Nullable
        Long count) {

    /// What is to be known.
    enum Kind {
        /// It does not open with what the statements before it close with: one is missing, or is wrong.
        OPENING_DIFFERS,
        /// Other statements of the account speak of the same days.
        OVERLAPS,
        /// Lines that an earlier statement has as well: they have no effect.
        LINES_REPEATED,
        /// The bank's own sum of what came in is not that of the lines.
        SUM_IN_DIFFERS,
        /// The bank's own sum of what went out is not that of the lines.
        SUM_OUT_DIFFERS
    }

    static List<StatementFinding> of(BankStatement statement) {
        List<StatementFinding> findings = new ArrayList<>();
        compare(findings, Kind.OPENING_DIFFERS, statement.expectedOpening(), statement.opening());
        count(findings, Kind.OVERLAPS, statement.overlapping());
        count(findings, Kind.LINES_REPEATED, statement.repeatedCount());
        compare(findings, Kind.SUM_IN_DIFFERS, statement.in(), statement.statedIn());
        compare(findings, Kind.SUM_OUT_DIFFERS, statement.out(), statement.statedOut());
        return findings;
    }

    private static void compare(
            List<StatementFinding> findings, Kind kind, @Nullable Money expected, @Nullable Money stated) {
        if (expected != null && stated != null && !expected.equals(stated)) {
            findings.add(new StatementFinding(kind, expected, stated, null));
        }
    }

    private static void count(List<StatementFinding> findings, Kind kind, long count) {
        if (count > 0) {
            findings.add(new StatementFinding(kind, null, null, count));
        }
    }
}
