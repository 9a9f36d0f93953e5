package kz.tirek.funding.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tirek.funding.exchange.Labels.Kind;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;
import org.jspecify.annotations.Nullable;

/// A plain-text accounting format.
sealed interface PlainText permits Hledger, Beancount {

    /// What stands before the entries: the cut, the names of codes, the currency, the chart of accounts.
    ///
    /// @param since the first day anything takes effect
    default String preamble(AsOf cut, List<ChartAccount> accounts, LocalDate since, Labels labels) {
        StringBuilder text =
                new StringBuilder("; The ledger of Tirek: what takes effect up to %s and was recorded up to %s.\n"
                        .formatted(cut.effectiveAt(), cut.knownAt()));
        labels.names()
                .forEach((kind, names) -> names.forEach((code, name) -> text.append("; ")
                        .append(kind.tag())
                        .append(' ')
                        .append(code)
                        .append(" = ")
                        .append(name.replaceAll("\\s+", " "))
                        .append('\n')));
        currency(text);
        accounts.forEach(account -> account(text, account, since));
        return text.append('\n').toString();
    }

    /// Adds an entry.
    ///
    /// @param paths the names of accounts, by code
    default void entry(StringBuilder text, OrderedEntry entry, Map<String, String> paths, Labels labels) {
        head(text, entry);
        note(text, "sequence", entry.sequence(), false);
        note(text, "id", entry.id(), false);
        note(text, "cause", entry.causeId(), false);
        note(text, "recorded-at", entry.recordedAt(), false);
        note(text, "recorded-by", entry.recordedBy(), false);
        note(text, "reverses", entry.reverses(), false);
        note(text, "exception", entry.exceptionId(), false);
        for (OrderedPosting posting : entry.postings()) {
            text.append("    ")
                    .append(paths.get(posting.account()))
                    .append("  ")
                    .append(tenge(posting.amountTiyn()))
                    .append('\n');
            note(text, "funder", posting.funderId(), true);
            note(text, Kind.FUNDER_BIN.tag(), labels.code(posting.funderId()), true);
            note(text, "grant", posting.grantId(), true);
            note(text, Kind.GRANT_CODE.tag(), labels.code(posting.grantId()), true);
            note(text, "hub-school", posting.hubSchoolId(), true);
            note(text, Kind.HUB_SCHOOL_CODE.tag(), labels.code(posting.hubSchoolId()), true);
            note(text, "budget-line", posting.budgetLineId(), true);
            note(text, Kind.CATEGORY.tag(), labels.code(posting.budgetLineId()), true);
            note(text, "supplier", posting.supplierId(), true);
            note(text, Kind.SUPPLIER_BIN.tag(), labels.code(posting.supplierId()), true);
        }
        text.append('\n');
    }

    private void note(StringBuilder text, String name, @Nullable Object value, boolean ofPosting) {
        if (value != null) {
            text.append(ofPosting ? "      " : "  ");
            tag(text, name, value.toString());
        }
    }

    /// Adds what every account must then have, which the tool that reads it checks.
    ///
    /// @param accounts those something is posted to
    /// @param balances by code
    void balances(
            StringBuilder text,
            LocalDate effectiveAt,
            List<ChartAccount> accounts,
            Map<String, AccountTotals> balances);

    /// An amount with its currency.
    static String tenge(long tiyn) {
        return BigDecimal.valueOf(tiyn, 2).toPlainString() + " KZT";
    }

    /// What an account has.
    static String balance(ChartAccount account, Map<String, AccountTotals> balances) {
        return tenge(Objects.requireNonNull(balances.get(account.code())).balanceTiyn());
    }

    /// The currency.
    void currency(StringBuilder text);

    /// An account of the chart.
    void account(StringBuilder text, ChartAccount account, LocalDate since);

    /// The first line of an entry.
    void head(StringBuilder text, OrderedEntry entry);

    /// A line that says something of the entry or the posting before it.
    void tag(StringBuilder text, String name, String value);
}
