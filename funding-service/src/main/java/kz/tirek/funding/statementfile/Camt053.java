package kz.tirek.funding.statementfile;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An ISO 20022 Bank to Customer Statement (camt.053.001.02 and later), read as a stream.
///
/// Booked entries in tenge count; pending ones are left out. An entry whose details add up to it is read as its
/// details, any other as one. Values are found by their place in the message, so that the versions, which differ
/// elsewhere, are read alike.
final class Camt053 {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.[0-9]{2}");
    private static final int DEEPEST = 64;
    private static final int LONGEST = 10_000;

    private final byte[] file;
    private final Faults faults = new Faults();
    private final List<Stated> statements = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private @Nullable Statement statement;
    private @Nullable Balance balance;
    private @Nullable Entry entry;
    private @Nullable Detail detail;

    Camt053(byte[] file) {
        this.file = file;
    }

    Reading read() {
        int line = 1;
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            boolean root = false;
            while (xml.hasNext()) {
                int event = xml.next();
                line = Math.max(1, xml.getLocation().getLineNumber());
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!root && !isStatement(xml)) {
                        return unknownFormat(line);
                    }
                    root = true;
                    start(xml, line);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName(), line);
                } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                        && text.length() < LONGEST) {
                    text.append(xml.getText());
                }
            }
        } catch (XMLStreamException notXml) {
            if (!path.isEmpty()) {
                faults.add(line, "not-well-formed", "XML бұзылған", "XML нарушен", "the XML is broken");
                return faults.notUnderstood();
            }
            return unknownFormat(line);
        }
        if (statements.isEmpty() && !faults.any()) {
            faults.missing(1, "Stmt");
        }
        return faults.any() ? faults.notUnderstood() : new Reading.Understood(StatementFormat.CAMT_053, statements);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static boolean isStatement(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return xml.getLocalName().equals("Document")
                && namespace != null
                && NAMESPACE.matcher(namespace).matches();
    }

    private Reading unknownFormat(int line) {
        faults.add(
                line,
                "unknown-format",
                "файл camt.053 де, 1CClientBankExchange те емес",
                "файл не camt.053 и не 1CClientBankExchange",
                "the file is neither camt.053 nor 1CClientBankExchange");
        return faults.notUnderstood();
    }

    private void start(XMLStreamReader xml, int line) throws XMLStreamException {
        if (path.size() >= DEEPEST) {
            throw new XMLStreamException("deeper than " + DEEPEST);
        }
        path.addLast(xml.getLocalName());
        text.setLength(0);
        switch (xml.getLocalName()) {
            case "Stmt" -> statement = new Statement(line);
            case "Bal" -> balance = new Balance();
            case "Ntry" -> entry = new Entry(line);
            case "TxDtls" -> detail = new Detail();
            case "Amt" -> {
                String currency = xml.getAttributeValue(null, "Ccy");
                if (currency != null && !currency.equals("KZT") && isAmountThatCounts()) {
                    faults.notA(line, "not-tenge", "Amt/@Ccy", currency);
                }
            }
            default -> {}
        }
    }

    private boolean isAmountThatCounts() {
        String parent = parent(1);
        return parent.equals("Bal") || parent.equals("Ntry") || parent.equals("TxDtls");
    }

    private void end(String name, int line) {
        String value = text.toString().strip();
        text.setLength(0);
        if (statement != null) {
            if (detail != null) {
                readDetail(detail, name, value, line);
            } else if (entry != null) {
                readEntry(entry, name, value, line);
            } else if (balance != null) {
                readBalance(balance, name, value, line);
            } else {
                readStatement(statement, name, value, line);
            }
        }
        path.removeLast();
    }

    private String parent(int above) {
        String found = "";
        int left = above;
        for (var names = path.descendingIterator(); names.hasNext() && left >= 0; left--) {
            found = names.next();
        }
        return left < 0 ? found : "";
    }

    private void readStatement(Statement stated, String name, String value, int line) {
        switch (parent(1) + '/' + name) {
            case "Stmt/Id" -> stated.number = value;
            case "FrToDt/FrDtTm" -> stated.from = day(line, "FrDtTm", value);
            case "FrToDt/ToDtTm" -> stated.until = day(line, "ToDtTm", value);
            case "Id/IBAN" -> {
                if (parent(2).equals("Acct") && parent(3).equals("Stmt")) {
                    stated.iban = faults.iban(line, "IBAN", value);
                }
            }
            case "BkToCstmrStmt/Stmt" -> {
                finish(stated, line);
                statement = null;
            }
            default -> {}
        }
    }

    private void readBalance(Balance stands, String name, String value, int line) {
        switch (parent(1) + '/' + name) {
            case "CdOrPrtry/Cd" -> stands.type = value;
            case "Bal/Amt" -> stands.tiyn = faults.amount(line, "Amt", value);
            case "Bal/CdtDbtInd" -> stands.debit = value.equals("DBIT");
            case "Dt/Dt", "Dt/DtTm" -> stands.day = day(line, "Dt", value);
            case "Stmt/Bal" -> {
                if (statement != null && stands.type != null) {
                    statement.balances.putIfAbsent(stands.type, stands);
                }
                balance = null;
            }
            default -> {}
        }
    }

    private void readEntry(Entry booked, String name, String value, int line) {
        switch (parent(1) + '/' + name) {
            case "Ntry/Amt" -> booked.tiyn = faults.amount(line, "Amt", value);
            case "Ntry/CdtDbtInd" -> booked.flow = flow(line, value);
            case "Ntry/RvslInd" -> booked.returned = value.equals("true") || value.equals("1");
            case "Ntry/Sts", "Sts/Cd" -> booked.status = value.isEmpty() ? booked.status : value;
            case "BookgDt/Dt", "BookgDt/DtTm" -> booked.bookedOn = day(line, "BookgDt", value);
            case "ValDt/Dt", "ValDt/DtTm" -> booked.valueOn = day(line, "ValDt", value);
            case "Ntry/AcctSvcrRef" -> booked.bankReference = orNull(value);
            case "Ntry/AddtlNtryInf" -> booked.remark = orNull(value);
            case "Stmt/Ntry" -> {
                finish(booked);
                entry = null;
            }
            default -> {}
        }
    }

    private void readDetail(Detail told, String name, String value, int line) {
        switch (parent(1) + '/' + name) {
            case "TxDtls/Amt" -> told.tiyn = faults.amount(line, "Amt", value);
            case "TxAmt/Amt" -> told.tiyn = told.tiyn == null ? faults.amount(line, "Amt", value) : told.tiyn;
            case "Refs/EndToEndId" -> told.endToEndId = value.equals("NOTPROVIDED") ? null : orNull(value);
            case "Refs/InstrId" -> told.documentNumber = orNull(value);
            case "Refs/AcctSvcrRef" -> told.bankReference = orNull(value);
            case "RmtInf/Ustrd" -> told.purpose = told.purpose == null ? orNull(value) : told.purpose + ' ' + value;
            case "Purp/Cd", "Purp/Prtry" -> told.purposeCode = orNull(value);
            case "NtryDtls/TxDtls" -> {
                if (entry != null) {
                    entry.details.add(told);
                }
                detail = null;
            }
            default -> readParty(told, name, value);
        }
        if (name.equals("RtrInf")) {
            told.returned = true;
        }
    }

    /// The debtor's and the creditor's side are kept apart until the entry tells which of them is the other one.
    private void readParty(Detail told, String name, String value) {
        boolean debtor = path.contains("Dbtr") || path.contains("DbtrAcct") || path.contains("DbtrAgt");
        boolean creditor = path.contains("Cdtr") || path.contains("CdtrAcct") || path.contains("CdtrAgt");
        if (value.isEmpty() || debtor == creditor) {
            return;
        }
        String side = debtor ? "Dbtr" : "Cdtr";
        boolean agent = path.contains(side + "Agt");
        switch (name) {
            case "Nm" -> {
                if (!agent && !path.contains("BrnchId")) {
                    told.parties.putIfAbsent(side + "/name", value);
                }
            }
            case "IBAN" -> told.parties.putIfAbsent(side + "/iban", Faults.normalIban(value));
            case "BICFI", "BIC" -> {
                if (agent) {
                    told.parties.putIfAbsent(side + "/bic", value);
                }
            }
            case "Id" -> {
                if (parent(1).equals("Othr") && path.contains(side)) {
                    told.parties.putIfAbsent(side + "/number", value);
                }
            }
            default -> {}
        }
    }

    private @Nullable Flow flow(int line, String value) {
        return switch (value) {
            case "CRDT" -> Flow.IN;
            case "DBIT" -> Flow.OUT;
            default -> {
                faults.notA(line, "not-a-direction", "CdtDbtInd", value);
                yield null;
            }
        };
    }

    private @Nullable LocalDate day(int line, String field, String value) {
        String day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
        return faults.date(line, field, day, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private void finish(Entry booked) {
        if (!booked.status.equals("BOOK") || statement == null) {
            return;
        }
        if (booked.tiyn == null || booked.flow == null || booked.bookedOn == null) {
            require(booked.line, booked.tiyn, "Ntry/Amt");
            require(booked.line, booked.flow, "Ntry/CdtDbtInd");
            require(booked.line, booked.bookedOn, "Ntry/BookgDt");
            return;
        }
        statement.entries.addAll(booked.entries(booked.tiyn, booked.flow, booked.bookedOn));
    }

    private void finish(Statement stated, int line) {
        Balance opening = stated.balance("OPBD", "PRCD");
        Balance closing = stated.balance("CLBD");
        require(stated.line, stated.iban, "Acct/Id/IBAN");
        require(stated.line, opening, "Bal OPBD");
        require(stated.line, closing, "Bal CLBD");
        if (stated.iban == null || opening == null || closing == null || opening.tiyn == null || closing.tiyn == null) {
            return;
        }
        LocalDate from = stated.from != null ? stated.from : opening.day;
        LocalDate until = stated.until != null ? stated.until : closing.day;
        require(line, from, "FrToDt");
        require(line, until, "FrToDt");
        if (from != null && until != null) {
            statements.add(new Stated(
                    stated.line,
                    stated.iban,
                    stated.number,
                    from,
                    until,
                    opening.signed(opening.tiyn),
                    closing.signed(closing.tiyn),
                    null,
                    null,
                    stated.entries));
        }
    }

    private void require(int line, @Nullable Object value, String field) {
        if (value == null) {
            faults.missing(line, field);
        }
    }

    /// What is known of a statement so far.
    private static final class Statement {
        private final int line;
        private final Map<String, Balance> balances = new HashMap<>();
        private final List<StatedEntry> entries = new ArrayList<>();
        private @Nullable String number;
        private @Nullable String iban;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;

        Statement(int line) {
            this.line = line;
        }

        @Nullable
        Balance balance(String... types) {
            for (String type : types) {
                Balance found = balances.get(type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    /// What is known of a balance so far.
    private static final class Balance {
        private @Nullable String type;
        private @Nullable Long tiyn;
        private boolean debit;
        private @Nullable LocalDate day;

        long signed(long amount) {
            return debit ? -amount : amount;
        }
    }

    /// What is known of an entry so far.
    private static final class Entry {
        private final int line;
        private final List<Detail> details = new ArrayList<>();
        private String status = "BOOK";
        private @Nullable Long tiyn;
        private @Nullable Flow flow;
        private boolean returned;
        private @Nullable LocalDate bookedOn;
        private @Nullable LocalDate valueOn;
        private @Nullable String bankReference;
        private @Nullable String remark;

        Entry(int line) {
            this.line = line;
        }

        /// One for each detail where the details' amounts add up to the whole, otherwise one.
        List<StatedEntry> entries(long whole, Flow way, LocalDate on) {
            long parts = 0;
            boolean told = details.size() > 1;
            for (Detail part : details) {
                told &= part.tiyn != null && part.tiyn > 0;
                parts = Math.addExact(parts, part.tiyn == null ? 0 : part.tiyn);
            }
            if (told && parts == whole) {
                return details.stream()
                        .map(part -> stated(part, part.tiyn == null ? 0 : part.tiyn, way, on))
                        .toList();
            }
            return List.of(stated(details.size() == 1 ? details.getFirst() : new Detail(), whole, way, on));
        }

        private StatedEntry stated(Detail part, long amount, Flow way, LocalDate on) {
            String purpose = part.purpose != null ? part.purpose : remark;
            String reference = part.bankReference != null ? part.bankReference : bankReference;
            return new StatedEntry(
                    line,
                    on,
                    valueOn,
                    way,
                    amount,
                    part.other(way),
                    purpose,
                    part.purposeCode,
                    part.documentNumber,
                    part.endToEndId,
                    reference,
                    returned || part.returned);
        }
    }

    /// What is known of a transaction of an entry so far.
    private static final class Detail {
        private final Map<String, String> parties = new HashMap<>();
        private @Nullable Long tiyn;
        private @Nullable String endToEndId;
        private @Nullable String documentNumber;
        private @Nullable String bankReference;
        private @Nullable String purpose;
        private @Nullable String purposeCode;
        private boolean returned;

        /// Whoever is on the other side.
        Counterparty other(Flow way) {
            String side = way == Flow.IN ? "Dbtr" : "Cdtr";
            return new Counterparty(
                    parties.get(side + "/name"),
                    parties.get(side + "/number"),
                    parties.get(side + "/iban"),
                    parties.get(side + "/bic"));
        }
    }
}
