package kz.tirek.funding.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.grant.BudgetCategory;
import kz.tirek.funding.ledger.BudgetFigures;
import kz.tirek.funding.opendata.AwardedGrant.School;
import kz.tirek.funding.opendata.ControlTotals.Total;
import org.jspecify.annotations.Nullable;

/// Writes activities, element after element in the order the schema wants.
///
/// | what | code | why |
/// |---|---|---|
/// | sector | 11120, 11130 | rooms, equipment and the rest of a school; training and methodology of teachers |
/// | flow | 30 | the money is given by foundations and companies, none of it is official assistance |
/// | finance, aid | 110, C01 | grants to projects |
/// | payment to a school | 3, disbursement | the school spends it on |
/// | payment to a supplier | 4, expenditure | it is spent: suppliers are outside of IATI, and not named |
/// | humanitarian | no | it is development |
final class IatiActivity {

    private static final String SCHOOL = "80";
    private static final List<BudgetCategory> TEACHERS = List.of(BudgetCategory.TRAINING, BudgetCategory.METHODOLOGY);

    private final Xml xml;
    private final Edition edition;
    private final Publisher publisher;
    private final Map<UUID, Organisation> funders;
    private final ControlTotals totals = new ControlTotals(Total.values());

    IatiActivity(Xml xml, Edition edition, Map<UUID, Organisation> funders) {
        this.xml = xml;
        this.edition = edition;
        this.publisher = edition.publisher();
        this.funders = funders;
    }

    void begin() throws XMLStreamException {
        xml.begin();
        xml.open(
                "iati-activities",
                "version",
                Xml.IATI,
                "generated-datetime",
                BusinessDate.dateTime(edition.modifiedAt()));
        xml.line();
    }

    /// Ends the file with its control totals.
    void end() throws XMLStreamException {
        totals.write(xml, edition);
        xml.close();
        xml.end();
    }

    void openProgramme() throws XMLStreamException {
        open(Programme.CODE, "1", BusinessDate.dateTime(edition.modifiedAt()));
        xml.named("title", Programme.NAME);
        xml.named("description", Programme.DESCRIPTION, "type", "1");
        participant("2", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
        xml.empty("activity-status", "code", "2");
        date("2", publisher.since());
        xml.empty("activity-scope", "code", "4");
        country();
        sector("11120", "100");
        defaults();
    }

    void closeProgramme() throws XMLStreamException {
        close();
    }

    void openGrant(AwardedGrant grant) throws XMLStreamException {
        open(grant.code(), "2", BusinessDate.dateTime(grant.modifiedAt()));
        xml.named(
                "title",
                new Name(
                        Programme.title(Language.KK, grant),
                        Programme.title(Language.RU, grant),
                        Programme.title(Language.EN, grant)));
        xml.named("description", Programme.description(grant.school()), "type", "1");
        for (Share share : grant.shares()) {
            participant("1", share.funder().name(), "ref", share.funder().id());
        }
        participant("2", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
        participant("4", grant.school().name(), "type", SCHOOL);
        LocalDate closedOn = grant.closedOn();
        boolean over = edition.cut().effectiveAt().isAfter(grant.endsOn());
        xml.empty("activity-status", "code", closedOn != null ? "4" : over ? "3" : "2");
        date("1", grant.startsOn());
        date("2", grant.awardedOn());
        date("3", grant.endsOn());
        if (closedOn != null) {
            date("4", closedOn);
        }
        xml.empty("activity-scope", "code", "8");
        country();
        location(grant.school());
        sectors(grant);
        defaults();
        budgets(grant);
    }

    void closeGrant() throws XMLStreamException {
        xml.empty("related-activity", "ref", publisher.activity(Programme.CODE), "type", "1");
        close();
    }

    /// The transactions of a movement: a type each, none where nothing moved.
    ///
    /// @param grant null in the programme
    void transactions(Movement movement, @Nullable AwardedGrant grant) throws XMLStreamException {
        Organisation funder = movement.funderId() == null ? null : funders.get(movement.funderId());
        incoming("11", Total.INCOMING_COMMITMENTS, movement, movement.pledgedTiyn(), funder);
        incoming("1", Total.INCOMING_FUNDS, movement, movement.receivedTiyn(), funder);
        outgoing("2", Total.OUTGOING_COMMITMENTS, movement, movement.committedTiyn(), null);
        outgoing(
                "3",
                Total.DISBURSEMENTS_AND_EXPENDITURE,
                movement,
                movement.advancedTiyn(),
                grant == null ? null : grant.school());
        outgoing("4", Total.DISBURSEMENTS_AND_EXPENDITURE, movement, movement.spentTiyn(), null);
    }

    private void open(String code, String hierarchy, String updated) throws XMLStreamException {
        xml.open(
                "iati-activity",
                "xml:lang",
                "kk",
                "default-currency",
                "KZT",
                "humanitarian",
                "0",
                "hierarchy",
                hierarchy,
                "last-updated-datetime",
                updated);
        xml.text("iati-identifier", publisher.activity(code));
        xml.named("reporting-org", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
    }

    private void close() throws XMLStreamException {
        xml.close();
        xml.line();
    }

    private void participant(String role, Name name, String... attributes) throws XMLStreamException {
        String[] all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "role";
        all[attributes.length + 1] = role;
        xml.named("participating-org", name, all);
    }

    private void date(String type, LocalDate day) throws XMLStreamException {
        xml.empty("activity-date", "type", type, "iso-date", day.toString());
    }

    private void country() throws XMLStreamException {
        xml.empty("recipient-country", "code", "KZ", "percentage", "100");
    }

    /// The school by its KATO code, which is in no vocabulary of IATI.
    private void location(School school) throws XMLStreamException {
        xml.open("location", "ref", "KATO-" + school.territory());
        xml.empty("location-reach", "code", "1");
        xml.named("name", school.name());
        xml.empty("administrative", "vocabulary", "A4", "level", "0", "code", "KZ");
        xml.empty("location-class", "code", "3");
        xml.close();
    }

    /// By what is budgeted; by what was, where nothing is left.
    private void sectors(AwardedGrant grant) throws XMLStreamException {
        BudgetFigures all = grant.total();
        BudgetFigures teachers = grant.of(TEACHERS);
        String percentage = all.revisedTiyn() > 0
                ? Percentage.of(teachers.revisedTiyn(), all.revisedTiyn())
                : Percentage.of(teachers.approvedTiyn(), all.approvedTiyn());
        sector("11120", Percentage.rest(percentage));
        sector("11130", percentage);
    }

    private void sector(String code, String percentage) throws XMLStreamException {
        if (!percentage.equals(Percentage.NONE)) {
            xml.empty("sector", "vocabulary", "1", "code", code, "percentage", percentage);
        }
    }

    private void defaults() throws XMLStreamException {
        xml.empty("tag", "vocabulary", "2", "code", "4");
        xml.empty("tag", "vocabulary", "3", "code", "4.a");
        xml.empty("default-flow-type", "code", "30");
        xml.empty("default-finance-type", "code", "110");
        xml.empty("default-aid-type", "code", "C01");
    }

    private void budgets(AwardedGrant grant) throws XMLStreamException {
        BudgetFigures figures = grant.total();
        String type = figures.revisedTiyn() == figures.approvedTiyn() ? "1" : "2";
        for (Budgets.OfYear part : Budgets.of(grant.startsOn(), grant.endsOn(), figures.revisedTiyn())) {
            if (part.tiyn() != 0) {
                xml.open("budget", "type", type, "status", "1");
                xml.empty("period-start", "iso-date", part.startsOn().toString());
                xml.empty("period-end", "iso-date", part.endsOn().toString());
                value(part.tiyn(), grant.awardedOn());
                xml.close();
                totals.add(Total.BUDGETS, part.tiyn());
            }
        }
    }

    private void incoming(String type, Total total, Movement movement, long tiyn, @Nullable Organisation funder)
            throws XMLStreamException {
        if (tiyn != 0) {
            openTransaction(type, total, movement, tiyn);
            if (funder != null) {
                xml.named("provider-org", funder.name(), "ref", funder.id());
            }
            xml.named("receiver-org", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
            xml.close();
        }
    }

    private void outgoing(String type, Total total, Movement movement, long tiyn, @Nullable School receiver)
            throws XMLStreamException {
        if (tiyn != 0) {
            openTransaction(type, total, movement, tiyn);
            xml.named("provider-org", publisher.name(), "ref", publisher.id(), "type", Publisher.FOUNDATION);
            if (receiver != null) {
                xml.named("receiver-org", receiver.name(), "type", SCHOOL);
            }
            xml.close();
        }
    }

    private void openTransaction(String type, Total total, Movement movement, long tiyn) throws XMLStreamException {
        xml.open("transaction", "ref", movement.entryId() + "-" + type);
        xml.empty("transaction-type", "code", type);
        xml.empty("transaction-date", "iso-date", movement.effectiveOn().toString());
        value(tiyn, movement.effectiveOn());
        totals.add(total, tiyn);
    }

    private void value(long tiyn, LocalDate day) throws XMLStreamException {
        xml.text("value", Xml.tenge(tiyn), "currency", "KZT", "value-date", day.toString());
    }
}
