package kz.tirek.funding.opendata;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.ledger.AsOf;
import kz.tirek.funding.opendata.ControlTotals.Total;

/// Writes what the fund says about itself as an organisation of IATI 2.03: what it budgets and spends, by years.
///
/// What it budgets is what it granted, all of it in Kazakhstan; budgets of the grants are divided by years as in the
/// activities. Grants are earmarked and so stand in the activities alone: the standard wants budgets of recipient
/// organisations of core funding only.
@ApplicationScoped
class IatiOrganisation {

    private static final Name TO_SCHOOLS =
            new Name("Тірек мектептерге төленді", "Выплачено опорным школам", "Paid to hub schools");
    private static final Name TO_SUPPLIERS =
            new Name("Өнім берушілерге төленді", "Выплачено поставщикам", "Paid to suppliers");

    private static final String SPENT = """
            select cast(extract(year from e.effective_on) as int),
                   coalesce(sum(p.amount_tiyn) filter (where p.supplier_id is null), 0),
                   coalesce(sum(p.amount_tiyn) filter (where p.supplier_id is not null), 0),
                   max(e.effective_on)
            from posting p join entry e on e.id = p.entry_id
            where p.account_code = 'disbursed-budget' and e.recorded_at <= ? and e.effective_on <= ?
            group by 1 order by 1""";

    private final AgroalDataSource database;

    @Inject
    IatiOrganisation(AgroalDataSource database) {
        this.database = database;
    }

    /// What was paid in a year, less what came back.
    ///
    /// @param lastOn when the last of it was
    private record Spent(int year, long toSchoolsTiyn, long toSuppliersTiyn, LocalDate lastOn) {}

    void write(Edition edition, OutputStream out) throws IOException {
        try {
            Map<Integer, Long> budgets = budgets(edition.cut());
            List<Spent> spent = spent(edition.cut());
            new Writer(new Xml(out), edition).write(budgets, spent);
        } catch (SQLException | XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /// What is budgeted for each year.
    private Map<Integer, Long> budgets(AsOf cut) throws SQLException {
        Map<Integer, Long> budgets = new TreeMap<>();
        AwardedGrants grants = new AwardedGrants(database, cut);
        List<AwardedGrant> some = grants.after(Movements.BEFORE);
        while (!some.isEmpty()) {
            for (AwardedGrant grant : some) {
                Budgets.of(grant.startsOn(), grant.endsOn(), grant.total().revisedTiyn())
                        .forEach(part -> budgets.merge(part.startsOn().getYear(), part.tiyn(), Math::addExact));
            }
            some = grants.after(some.getLast().id());
        }
        return budgets;
    }

    private List<Spent> spent(AsOf cut) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SPENT)) {
            query.setObject(1, cut.knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(2, cut.effectiveAt());
            try (ResultSet row = query.executeQuery()) {
                List<Spent> years = new ArrayList<>();
                while (row.next()) {
                    years.add(new Spent(
                            row.getInt(1),
                            row.getBigDecimal(2).longValueExact(),
                            row.getBigDecimal(3).longValueExact(),
                            row.getObject(4, LocalDate.class)));
                }
                return years;
            }
        }
    }

    /// Writes element after element in the order the schema wants.
    private record Writer(Xml xml, Edition edition, ControlTotals totals) {

        private Writer(Xml xml, Edition edition) {
            this(xml, edition, new ControlTotals(Total.BUDGETS, Total.DISBURSEMENTS_AND_EXPENDITURE));
        }

        private void write(Map<Integer, Long> budgets, List<Spent> spent) throws XMLStreamException {
            Publisher publisher = edition.publisher();
            String modified = BusinessDate.dateTime(edition.modifiedAt());
            xml.begin();
            xml.open("iati-organisations", "version", Xml.IATI, "generated-datetime", modified);
            xml.line();
            xml.open(
                    "iati-organisation",
                    "xml:lang",
                    "kk",
                    "default-currency",
                    "KZT",
                    "last-updated-datetime",
                    modified);
            xml.text("organisation-identifier", publisher.id());
            xml.named("name", publisher.name());
            xml.named("reporting-org", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
            for (Map.Entry<Integer, Long> year : budgets.entrySet()) {
                budget("total-budget", year);
                totals.add(Total.BUDGETS, year.getValue());
            }
            for (Map.Entry<Integer, Long> year : budgets.entrySet()) {
                budget("recipient-country-budget", year);
            }
            for (Spent year : spent) {
                expenditure(year);
            }
            xml.close();
            xml.line();
            totals.write(xml, edition);
            xml.close();
            xml.end();
        }

        /// Its value is that of the day the cut ends.
        private void budget(String element, Map.Entry<Integer, Long> year) throws XMLStreamException {
            xml.open(element, "status", "1");
            if (element.equals("recipient-country-budget")) {
                xml.empty("recipient-country", "code", "KZ");
            }
            period(year.getKey(), LocalDate.MAX);
            value(year.getValue(), edition.cut().effectiveAt());
            xml.close();
            xml.line();
        }

        private void expenditure(Spent year) throws XMLStreamException {
            long tiyn = Math.addExact(year.toSchoolsTiyn(), year.toSuppliersTiyn());
            xml.open("total-expenditure");
            period(year.year(), edition.cut().effectiveAt());
            value(tiyn, year.lastOn());
            line("schools", TO_SCHOOLS, year.toSchoolsTiyn(), year.lastOn());
            line("suppliers", TO_SUPPLIERS, year.toSuppliersTiyn(), year.lastOn());
            xml.close();
            xml.line();
            totals.add(Total.DISBURSEMENTS_AND_EXPENDITURE, tiyn);
        }

        private void line(String reference, Name name, long tiyn, LocalDate day) throws XMLStreamException {
            xml.open("expense-line", "ref", reference);
            value(tiyn, day);
            xml.narratives(name);
            xml.close();
        }

        /// A year, as far as it is before the day.
        private void period(int year, LocalDate until) throws XMLStreamException {
            LocalDate end = LocalDate.of(year, 12, 31);
            xml.empty("period-start", "iso-date", LocalDate.of(year, 1, 1).toString());
            xml.empty("period-end", "iso-date", (until.isBefore(end) ? until : end).toString());
        }

        private void value(long tiyn, LocalDate day) throws XMLStreamException {
            xml.text("value", Xml.tenge(tiyn), "currency", "KZT", "value-date", day.toString());
        }
    }
}
