package kz.tirek.conventions.bulk;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX workbook (ECMA-376, SpreadsheetML), as values; a formula counts as the value it
/// showed when saved.
///
/// Read by hand because the file is hostile until proven otherwise: a reader that believes a cell's address or
/// the index of a shared string lets a file of 1 KB allocate gigabytes. Here nothing is allocated that the file
/// does not contain, and what it contains unpacked is bounded.
final class XlsxTable implements Table {

    /// Bytes of a workbook's parts, unpacked.
    static final long LARGEST_UNPACKED = 64L << 20;

    private static final int COLUMNS = 16_384;
    private static final MathContext DIGITS_OF_A_CELL = new MathContext(15);

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final List<String> strings = new ArrayList<>();
    private final XMLStreamReader sheet;
    private long unpackedBytes;
    private int row;

    XlsxTable(File file) throws IOException {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            zip = new ZipFile(file);
        } catch (ZipException notZip) {
            throw unreadable();
        }
        try {
            sheet = firstSheet();
        } catch (XMLStreamException | ZipException malformed) {
            zip.close();
            throw unreadable();
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private XMLStreamReader firstSheet() throws IOException, XMLStreamException {
        String sheetId = null;
        XMLStreamReader workbook = part("xl/workbook.xml");
        while (sheetId == null && advance(workbook)) {
            if (isAt(workbook, "sheet")) {
                sheetId = attribute(workbook, "id");
            } else if (isAt(workbook, "workbookPr") && isTrue(attribute(workbook, "date1904"))) {
                // Dates counted from 1904 would silently be four years off.
                throw unreadable();
            }
        }
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = part("xl/_rels/workbook.xml.rels");
        while (advance(relations)) {
            if (isAt(relations, "Relationship")) {
                String target = String.valueOf(attribute(relations, "Target"));
                String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(String.valueOf(attribute(relations, "Id")), path);
                if (String.valueOf(attribute(relations, "Type")).endsWith("/sharedStrings")) {
                    readStrings(part(path));
                }
            }
        }
        return part(targets.getOrDefault(String.valueOf(sheetId), ""));
    }

    private void readStrings(XMLStreamReader part) throws XMLStreamException {
        while (advance(part)) {
            if (isAt(part, "si")) {
                strings.add(text(part, "si"));
            }
        }
    }

    /// The text of all `t` up to the end of `element`, without phonetic hints (`rPh`).
    private static String text(XMLStreamReader part, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        while (advanceWithin(part, element)) {
            if (isAt(part, "t") && !hint) {
                text.append(part.getElementText());
            } else if (part.hasName() && part.getLocalName().equals("rPh")) {
                hint = part.isStartElement();
            }
        }
        return text.toString();
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (advance(sheet)) {
                if (isAt(sheet, "row")) {
                    Line line = line();
                    if (!line.isBlank()) {
                        return line;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException malformed) {
            throw unreadable();
        }
    }

    private Line line() throws XMLStreamException {
        String number = attribute(sheet, "r");
        int next = number == null ? row + 1 : Integer.parseInt(number);
        if (next <= row) {
            throw unreadable();
        }
        row = next;
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (advanceWithin(sheet, "row")) {
            if (isAt(sheet, "c")) {
                int at = column(attribute(sheet, "r"), column + 1);
                if (at <= column || at >= COLUMNS) {
                    throw unreadable();
                }
                column = at;
                Cell cell = cell();
                if (!cell.isBlank()) {
                    while (cells.size() < column) {
                        cells.add(Cell.EMPTY);
                    }
                    cells.add(cell);
                }
            }
        }
        return new Line(row, cells);
    }

    private Cell cell() throws XMLStreamException {
        String type = attribute(sheet, "t");
        String value = null;
        boolean formula = false;
        while (advanceWithin(sheet, "c")) {
            if (sheet.isStartElement()) {
                switch (sheet.getLocalName()) {
                    case "v" -> value = sheet.getElementText();
                    case "is" -> value = text(sheet, "is");
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        if (value == null) {
            return formula ? new Cell(Kind.ERROR, "") : Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(shared(Integer.parseInt(value)));
            case "inlineStr", "str", "d" -> Cell.text(value);
            case "b" -> new Cell(Kind.BOOLEAN, String.valueOf(isTrue(value)));
            case "e" -> new Cell(Kind.ERROR, "");
            case null, default -> new Cell(Kind.NUMBER, plain(value));
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= strings.size()) {
            throw unreadable();
        }
        return strings.get(index);
    }

    /// A number as the spreadsheet shows it: 15 digits, so that 0.1 + 0.2 is 0.3.
    private static String plain(String number) {
        return BigDecimal.valueOf(Double.parseDouble(number))
                .round(DIGITS_OF_A_CELL)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// The column of an address such as `AB12`, from 0.
    private static int column(@Nullable String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
            if (column > COLUMNS) {
                return COLUMNS;
            }
        }
        return column - 1;
    }

    private static boolean advance(XMLStreamReader part) throws XMLStreamException {
        return part.hasNext() && part.next() != XMLStreamConstants.END_DOCUMENT;
    }

    /// Moves on, up to the end of the element `outer`.
    private static boolean advanceWithin(XMLStreamReader part, String outer) throws XMLStreamException {
        return advance(part) && !(part.isEndElement() && part.getLocalName().equals(outer));
    }

    private static boolean isAt(XMLStreamReader part, String element) {
        return part.isStartElement() && part.getLocalName().equals(element);
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static @Nullable String attribute(XMLStreamReader part, String name) {
        for (int i = 0; i < part.getAttributeCount(); i++) {
            if (part.getAttributeLocalName(i).equals(name)) {
                return part.getAttributeValue(i);
            }
        }
        return null;
    }

    private XMLStreamReader part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw unreadable();
        }
        return xml.createXMLStreamReader(new Unpacked(zip.getInputStream(entry)));
    }

    /// Counts what all parts unpack to, against zip bombs.
    private final class Unpacked extends FilterInputStream {

        Unpacked(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return counted(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            unpackedBytes += Math.max(bytes, 0);
            if (unpackedBytes > LARGEST_UNPACKED) {
                throw CommonProblem.BODY_TOO_LARGE.refuse(LARGEST_UNPACKED);
            }
            return result;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Refusal unreadable() {
        return CommonProblem.FILE_UNREADABLE.refuse("XLSX");
    }
}
