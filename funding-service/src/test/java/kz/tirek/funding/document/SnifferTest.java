package kz.tirek.funding.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a464946, JPEG",
        "49492a0008000000, TIFF",
        "4d4d002a00000008, TIFF",
        "3c3f786d6c2076657273696f6e3d22312e30223f3e, XML",
        "efbbbf3c3f786d6c20, XML",
        "308206d006092a864886f70d010702a08206c1, CMS",
        "308006092a864886f70d010702a080, CMS",
        "2d2d2d2d2d424547494e20434d532d2d2d2d2d, CMS",
        "3c68746d6c3e, ",
        "4d5a90000300, ",
        "308206d006092a864886f70d010701, ",
        "30, ",
        "25504446, ",
        "47494638396101, "
    })
    void knowsAFileByItsFirstBytes(String hex, FileType type) throws IOException {
        assertThat(typeOf(HexFormat.of().parseHex(hex))).isEqualTo(Optional.ofNullable(type));
    }

    @Test
    void knowsOfficeDocumentsByTheNamesInThem() throws IOException {
        assertThat(typeOf(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileType.XLSX);
        assertThat(typeOf(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
        assertThat(typeOf(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(typeOf(zip("a.txt"))).isEmpty();
        assertThat(typeOf(zip("xl/workbook.xml"))).isEmpty();
    }

    @Test
    void isNotConfusedByBrokenArchives() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int change = 0; change < 4; change++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt(256);
            }
            typeOf(broken);
            typeOf(Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4)));
        }
        assertThat(typeOf("PK\3\4".getBytes(ISO_8859_1))).isEmpty();
    }

    private Optional<FileType> typeOf(byte[] content) throws IOException {
        return Sniffer.typeOf(Files.write(folder.resolve("file"), content));
    }

    private byte[] zip(String... names) throws IOException {
        Path file = folder.resolve("zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        }
        return Files.readAllBytes(file);
    }
}
