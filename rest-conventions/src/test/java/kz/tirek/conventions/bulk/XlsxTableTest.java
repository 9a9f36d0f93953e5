package kz.tirek.conventions.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tirek.conventions.bulk.Table.Cell;
import kz.tirek.conventions.bulk.Table.Kind;
import kz.tirek.conventions.bulk.Table.Line;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

    @TempDir
    Path folder;

    private File file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("upload.xlsx").toFile();
    }

    @Test
    void readsWhatASpreadsheetShows() throws IOException {
        try (OutputStream out = new FileOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Оқушылар");
            sheet.value(0, 0, "code");
            sheet.value(0, 2, " name.kk ");
            sheet.value(2, 0, 273600000);
            sheet.value(2, 1, 0.1 + 0.2);
            sheet.value(2, 2, "Әсел & «Әлия»");
            sheet.value(2, 3, true);
            sheet.value(2, 4, LocalDate.of(2015, 5, 1));
        }
        List<Line> lines = read();
        assertThat(lines).extracting(Line::number).containsExactly(1, 3);
        assertThat(lines.getFirst().cells()).containsExactly(Cell.text("code"), Cell.EMPTY, Cell.text("name.kk"));
        assertThat(lines.getLast().cells())
                .containsExactly(
                        new Cell(Kind.NUMBER, "273600000"),
                        new Cell(Kind.NUMBER, "0.3"),
                        Cell.text("Әсел & «Әлия»"),
                        new Cell(Kind.BOOLEAN, "true"),
                        new Cell(Kind.NUMBER, "42125"));
    }

    @Test
    void turnsCellsIntoTheJsonOfTheRow() throws IOException {
        try (OutputStream out = new FileOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            List<String> header =
                    List.of("code", "name.kk", "name.ru", "bornOn", "grade", "heightM", "boarding", "languages");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, 12);
            sheet.value(1, 1, "Әсел");
            sheet.value(1, 2, "Асель");
            sheet.value(1, 3, LocalDate.of(2015, 5, 1));
            sheet.value(1, 4, "4");
            sheet.value(1, 5, new BigDecimal("1.32"));
            sheet.value(1, 6, false);
            sheet.value(1, 7, "kk; ru");
        }
        List<Line> lines = read();
        Header header = Header.of(lines.getFirst(), NewPupil.class);
        assertThat(header.json(lines.get(1), new ArrayList<>()))
                .hasToString(
                        "{\"code\":\"12\",\"name\":{\"kk\":\"Әсел\",\"ru\":\"Асель\"},\"bornOn\":\"2015-05-01\",\"grade\":4,"
                                + "\"heightM\":1.32,\"boarding\":false,\"languages\":[\"kk\",\"ru\"]}");
    }

    @Test
    void takesAFormulasSavedValueAndNoOther() throws IOException {
        workbook("""
                <row r="1"><c r="A1" t="str"><f>B1</f><v>code</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c>\
                <c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c></row>""");
        assertThat(read().getFirst().cells())
                .containsExactly(
                        Cell.text("code"),
                        new Cell(Kind.NUMBER, "2"),
                        new Cell(Kind.ERROR, ""),
                        new Cell(Kind.ERROR, ""),
                        Cell.text("ab"));
    }

    @Test
    void allocatesNothingThatIsNotThere() throws IOException {
        for (String row : List.of(
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c><v>one</v></c></row>",
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c><v>1</v></c>")) {
            workbook(row);
            assertThatThrownBy(this::read).as(row).hasMessage("file-unreadable");
        }
    }

    @Test
    void stopsUnpackingABomb() throws IOException {
        workbook("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + " ".repeat((int) XlsxTable.LARGEST_UNPACKED)
                + "</t></is></c></row>");
        assertThat(file.length()).isLessThan(1 << 20);
        assertThatThrownBy(this::read).hasMessage("body-too-large");
    }

    @Test
    void expandsNoEntities() throws IOException {
        zip(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:/etc/hostname\">]>"
                        + "<Relationships><Relationship Id=\"r1\" Target=\"&a;\"/></Relationships>");
        assertThatThrownBy(this::read).hasMessage("file-unreadable");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Files.writeString(file.toPath(), "code,name");
        assertThatThrownBy(this::read).hasMessage("file-unreadable");
        zip("readme.txt", "no workbook");
        assertThatThrownBy(this::read).hasMessage("file-unreadable");
    }

    private List<Line> read() throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Table table = new XlsxTable(file)) {
            for (Line line = table.next(); line != null; line = table.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void workbook(String rows) throws IOException {
        zip(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"/xl/worksheets/any.xml\"/></Relationships>",
                "xl/worksheets/any.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private void zip(String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
