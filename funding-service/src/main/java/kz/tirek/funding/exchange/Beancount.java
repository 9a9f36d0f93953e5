package kz.tirek.funding.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.tirek.funding.ledger.AccountTotals;
import kz.tirek.funding.ledger.OrderedEntry;

/// The input format of Beancount.
record Beancount() implements PlainText {

    @Override
    public void currency(StringBuilder text) {
        text.append("option \"title\" \"Tirek\"\noption \"operating_currency\" \"KZT\"\n");
    }

    @Override
    public void account(StringBuilder text, ChartAccount account, LocalDate since) {
        text.append(since).append(" open ").append(account.path()).append(" KZT\n  ");
        tag(text, "name", account.name());
    }

    @Override
    public void head(StringBuilder text, OrderedEntry entry) {
        text.append(entry.effectiveOn())
                .append(" * \"")
                .append(entry.causeType())
                .append("\"\n");
    }

    @Override
    public void tag(StringBuilder text, String name, String value) {
        text.append(name)
                .append(": \"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n");
    }

    /// As the day begins that follows the last one of the cut.
    @Override
    public void balances(
            StringBuilder text,
            LocalDate effectiveAt,
            List<ChartAccount> accounts,
            Map<String, AccountTotals> balances) {
        for (ChartAccount account : accounts) {
            text.append(effectiveAt.plusDays(1))
                    .append(" balance ")
                    .append(account.path())
                    .append("  ")
                    .append(PlainText.balance(account, balances))
                    .append('\n');
        }
    }
}
