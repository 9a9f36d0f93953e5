package kz.tirek.funding.paymentorder;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.tirek.conventions.identifier.NationalNumber;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.paymentorder.Instruction.Party;
import kz.tirek.funding.paymentorder.Instruction.Transfer;
import org.jspecify.annotations.Nullable;

/// Writes a payment order as an ISO 20022 message pain.001.001.09 (CustomerCreditTransferInitiationV09).
///
/// | requisite | element |
/// |---|---|
/// | code of the order | `GrpHdr/MsgId`, `PmtInf/PmtInfId` |
/// | number and sum of payments | `NbOfTxs`, `CtrlSum`, in `GrpHdr` and in `PmtInf` |
/// | value date | `PmtInf/ReqdExctnDt/Dt` |
/// | reference of a payment | `PmtId/EndToEndId`, at most 35 characters; the statement brings it back |
/// | amount | `Amt/InstdAmt`, `Ccy="KZT"` |
/// | name (Russian) | `Nm`, cut after a word at 140 characters; the number says who it is, the paper has all of it |
/// | БИН, ИИН | `Id/OrgId/Othr`, `Id/PrvtId/Othr`: `Id`, and `SchmeNm/Prtry` `BIN` or `IIN` |
/// | country of residence of a non-resident | `CtryOfRes` |
/// | ИИК | `DbtrAcct/Id/IBAN`, `CdtrAcct/Id/IBAN` |
/// | БИК | `DbtrAgt/FinInstnId/BICFI`, `CdtrAgt/FinInstnId/BICFI` |
/// | КОд, КБе | `RgltryRptg/Dtls`: `Tp` `KOD` or `KBE`, `Cd` the two digits |
/// | КНП | `Purp/Prtry` |
/// | purpose | `RmtInf/Ustrd`, as many of 140 characters as it takes |
/// | actual payer, actual payee | `UltmtDbtr`, `UltmtCdtr` |
///
/// Every payment is booked on its own (`BtchBookg` is false), so that each comes back in the statement.
final class Pain001 {

    static final String MEDIA_TYPE = "application/xml";
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME = 140;
    private static final int REMITTANCE = 140;

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// The message in UTF-8.
    static byte[] of(Instruction order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new Pain001(xml).message(order);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("the message of " + order.code() + " cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    /// What stands within an element.
    private interface Content {
        void write() throws XMLStreamException;
    }

    private void message(Instruction order) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        within("CstmrCdtTrfInitn", () -> {
            within("GrpHdr", () -> header(order));
            within("PmtInf", () -> batch(order));
        });
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void header(Instruction order) throws XMLStreamException {
        element("MsgId", order.code());
        element("CreDtTm", BusinessDate.dateTime(order.createdAt()));
        control(order);
        within("InitgPty", () -> party(order.sender()));
    }

    private void control(Instruction order) throws XMLStreamException {
        element("NbOfTxs", Integer.toString(order.transfers().size()));
        element("CtrlSum", order.total().toString());
    }

    private void batch(Instruction order) throws XMLStreamException {
        Party sender = order.sender();
        element("PmtInfId", order.code());
        element("PmtMtd", "TRF");
        element("BtchBookg", "false");
        control(order);
        within("ReqdExctnDt", () -> element("Dt", order.valueDate().toString()));
        within("Dbtr", () -> party(sender));
        within("DbtrAcct", () -> account(sender));
        within("DbtrAgt", () -> bank(sender));
        for (Transfer transfer : order.transfers()) {
            within("CdtTrfTxInf", () -> transfer(sender, transfer));
        }
    }

    private void transfer(Party sender, Transfer transfer) throws XMLStreamException {
        Party beneficiary = transfer.beneficiary();
        within("PmtId", () -> element("EndToEndId", transfer.reference()));
        within("Amt", () -> amount(transfer.amount()));
        actual("UltmtDbtr", transfer.actualPayer());
        within("CdtrAgt", () -> bank(beneficiary));
        within("Cdtr", () -> party(beneficiary));
        within("CdtrAcct", () -> account(beneficiary));
        actual("UltmtCdtr", transfer.actualPayee());
        within("Purp", () -> element("Prtry", transfer.purposeCode()));
        within("RgltryRptg", () -> {
            element("DbtCdtRptgInd", "BOTH");
            within("Dtls", () -> sector("KOD", sender.sector()));
            within("Dtls", () -> sector("KBE", beneficiary.sector()));
        });
        within("RmtInf", () -> {
            for (String part : MessageText.parts(transfer.purpose(), REMITTANCE)) {
                element("Ustrd", part);
            }
        });
    }

    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "KZT");
        xml.writeCharacters(amount.toString());
        xml.writeEndElement();
    }

    private void actual(String role, @Nullable ActualParty party) throws XMLStreamException {
        if (party != null) {
            within(role, () -> named(party.name(), party.bin()));
        }
    }

    private void party(Party party) throws XMLStreamException {
        named(party.nameRu(), party.number());
        if (party.country() != null) {
            element("CtryOfRes", party.country());
        }
    }

    private void named(String name, String number) throws XMLStreamException {
        boolean person = isPerson(number);
        element("Nm", MessageText.cut(name, NAME));
        within(
                "Id",
                () -> within(
                        person ? "PrvtId" : "OrgId",
                        () -> within("Othr", () -> {
                            element("Id", number);
                            within("SchmeNm", () -> element("Prtry", person ? "IIN" : "BIN"));
                        })));
    }

    private static boolean isPerson(String number) {
        Optional<NationalNumber> known = NationalNumber.find(number);
        return known.isPresent() && known.get() instanceof NationalNumber.Individual;
    }

    private void account(Party party) throws XMLStreamException {
        within("Id", () -> element("IBAN", party.iban()));
    }

    private void bank(Party party) throws XMLStreamException {
        within("FinInstnId", () -> element("BICFI", party.bic()));
    }

    private void sector(String type, String code) throws XMLStreamException {
        element("Tp", type);
        element("Cd", code);
    }

    private void within(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
