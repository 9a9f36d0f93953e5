package kz.tirek.conventions.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The parts of an XLSX file around its worksheets. The same content gives the same bytes.
final class Workbook {

    /// Styles of cells, by their place in the part of styles.
    enum Style {
        PLAIN,
        HEADING,
        DATE,
        MONEY,
        TOTAL
    }

    private static final int LONGEST_NAME = 31;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String STYLES = """
            <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
            <numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="165" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>\
            </styleSheet>""".formatted(MAIN);

    private final ZipOutputStream zip;
    private final Writer part;
    private final List<String> names = new ArrayList<>();

    Workbook(OutputStream out) {
        zip = new ZipOutputStream(out);
        part = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /// Begins a worksheet; what is written until [#endPart] is its part.
    ///
    /// @return what it is called in this workbook
    String begin(String name) throws IOException {
        String given = name.replaceAll("[\\[\\]*?/\\\\:]", "_").replaceAll("^'|'$", "_");
        String unique = cut(given, "");
        for (int number = 2; taken(unique); number++) {
            unique = cut(given, " " + number);
        }
        names.add(unique);
        beginPart("xl/worksheets/sheet" + names.size() + ".xml");
        part.append("<worksheet xmlns=\"").append(MAIN).append("\">");
        return unique;
    }

    Writer part() {
        return part;
    }

    void endPart() throws IOException {
        part.flush();
        zip.closeEntry();
    }

    void finish() throws IOException {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + OF_PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SPREADSHEET + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + SPREADSHEET + "styles+xml\"/>");
        StringBuilder sheets =
                new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>");
        StringBuilder links = new StringBuilder("<Relationships xmlns=\"" + OF_PACKAGE + "relationships\">"
                + "<Relationship Id=\"styles\" Type=\"" + RELATIONSHIPS + "/styles\" Target=\"styles.xml\"/>");
        for (int number = 1; number <= names.size(); number++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(number, SPREADSHEET));
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"sheet%d\"/>"
                    .formatted(escape(names.get(number - 1)), number, number));
            links.append("<Relationship Id=\"sheet%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(number, RELATIONSHIPS, number));
        }
        put("xl/workbook.xml", sheets.append("</sheets></workbook>").toString());
        put("xl/_rels/workbook.xml.rels", links.append("</Relationships>").toString());
        put("xl/styles.xml", STYLES);
        put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + OF_PACKAGE + "relationships\"><Relationship Id=\"workbook\" Type=\""
                        + RELATIONSHIPS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put("[Content_Types].xml", types.append("</Types>").toString());
        zip.finish();
        zip.flush();
    }

    private void put(String name, String content) throws IOException {
        beginPart(name);
        part.append(content);
        endPart();
    }

    private void beginPart(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        part.append(XML);
    }

    private boolean taken(String name) {
        return names.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }

    /// `text` as XML 1.0 writes it, without the control characters that it cannot.
    static String escape(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n' -> xml.append(letter);
                case '\r' -> xml.append("&#13;");
                default -> {
                    if (letter >= ' ' && letter != '\uFFFE' && letter != '\uFFFF') {
                        xml.append(letter);
                    }
                }
            }
        }
        return xml.toString();
    }
}
