package kz.tirek.funding.exchange;

import java.time.LocalDate;
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
}
