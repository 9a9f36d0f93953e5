package kz.tirek.funding.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.OrderedEntry;

/// The journal format of hledger.
record Hledger() implements PlainText {

    @Override
    public void currency(StringBuilder text) {
        text.append("commodity 1000.00 KZT\n");
    }

    @Override
    public void account(StringBuilder text, ChartAccount account, LocalDate since) {
        text.append("account ")
                .append(account.path())
                .append("  ; ")
                .append(account.name())
                .append('\n');
    }

    @Override
    public void head(StringBuilder text, OrderedEntry entry) {
        text.append(entry.effectiveOn()).append(" * ").append(entry.causeType()).append('\n');
    }

    /// A comma would end the value.
    @Override
    public void tag(StringBuilder text, String name, String value) {
        text.append("; ")
                .append(name)
                .append(": ")
                .append(value.replaceAll("[,\\s]+", " "))
                .append('\n');
    }

    /// As postings of nothing, each with what the account then has.
    @Override
    public void balances(
            StringBuilder text,
            LocalDate effectiveAt,
            List<ChartAccount> accounts,
            Map<String, AccountTotals> balances) {
        if (accounts.isEmpty()) {
            return;
        }
        text.append(effectiveAt).append(" * balances\n");
        for (ChartAccount account : accounts) {
            text.append("    ")
                    .append(account.path())
                    .append("  ")
                    .append(PlainText.tenge(0))
                    .append(" = ")
                    .append(PlainText.balance(account, balances))
                    .append('\n');
        }
    }
}
