package kz.tirek.funding.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// What the file adds up to, beside the balances of the ledger that must be the same in the same cut: what other
/// tools add up can be compared with the trial balance.
final class ControlTotals {

    /// A sum over the file.
    enum Total {
        /// `budget`, or `total-budget`.
        BUDGETS("-appropriation -budget-revision"),
        /// `transaction` of type 11.
        INCOMING_COMMITMENTS("-contributions"),
        /// `transaction` of type 1.
        INCOMING_FUNDS("-contributions -contributions-receivable"),
        /// `transaction` of type 2.
        OUTGOING_COMMITMENTS("encumbrance disbursed-budget"),
        /// `transaction` of types 3 and 4, or `total-expenditure`.
        DISBURSEMENTS_AND_EXPENDITURE("disbursed-budget");

        private final String balances;

        Total(String balances) {
            this.balances = balances;
        }

        /// The accounts whose balances, with these signs, add up to the same.
        String balances() {
            return balances;
        }
    }

    private static final String NAMESPACE = "urn:tirek:control-totals:1";

    private final Map<Total, Long> tiyn = new LinkedHashMap<>();

    /// @param totals those the file has
    ControlTotals(Total... totals) {
        for (Total total : totals) {
            tiyn.put(total, 0L);
        }
    }

    void add(Total total, long amountTiyn) {
        tiyn.merge(total, amountTiyn, Math::addExact);
    }

    /// Writes them as an element of our own, as the standard allows at the end of a file.
    void write(Xml xml, Edition edition) throws XMLStreamException {
        xml.open(
                "control-totals",
                "xmlns",
                NAMESPACE,
                "effective-at",
                edition.cut().effectiveAt().toString(),
                "entries",
                Long.toString(edition.entries()));
        for (Map.Entry<Total, Long> total : tiyn.entrySet()) {
            xml.empty(
                    "total",
                    "name",
                    total.getKey().name(),
                    "value",
                    Xml.tenge(total.getValue()),
                    "balances",
                    total.getKey().balances());
        }
        xml.close();
        xml.line();
    }
}
