package kz.tirek.funding.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// Recognises the type of a file by its bytes. Of an archive only the list of names is read, nothing is unpacked.
final class Sniffer {

    private static final int HEAD_BYTES = 64;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    /// Object identifier of signed data: 1.2.840.113549.1.7.2.
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");

    private Sniffer() {}

    /// The type of the file, if it is one that is taken.
    static Optional<FileType> typeOf(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(HEAD_BYTES, file.length())];
            file.readFully(head);
            return begins(head, "PK\3\4") ? officeType(ZipNames.of(file)) : plainType(head);
        }
    }

    private static Optional<FileType> plainType(byte[] head) {
        if (begins(head, "%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (begins(head, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (begins(head, "\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (begins(head, "II*\0") || begins(head, "MM\0*")) {
            return Optional.of(FileType.TIFF);
        }
        if (begins(head, "<?xml") || begins(head, BYTE_ORDER_MARK + "<?xml")) {
            return Optional.of(FileType.XML);
        }
        return isSignedData(head) ? Optional.of(FileType.CMS) : Optional.empty();
    }

    /// Documents with macros are none of these.
    private static Optional<FileType> officeType(Set<String> names) {
        if (!names.contains("[Content_Types].xml")
                || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (names.contains("xl/workbook.xml")) {
            return Optional.of(FileType.XLSX);
        }
        return names.contains("word/document.xml") ? Optional.of(FileType.DOCX) : Optional.empty();
    }

    /// A DER or BER sequence that begins with the object identifier of signed data, or the same in PEM.
    private static boolean isSignedData(byte[] head) {
        if (begins(head, "-----BEGIN CMS-----") || begins(head, "-----BEGIN PKCS7-----")) {
            return true;
        }
        if (head.length < 2 || head[0] != 0x30) {
            return false;
        }
        int length = head[1] & 0xff;
        int content = 2 + (length > 0x80 ? length - 0x80 : 0);
        return content + SIGNED_DATA.length <= head.length
                && Arrays.equals(head, content, content + SIGNED_DATA.length, SIGNED_DATA, 0, SIGNED_DATA.length);
    }

    /// @param signature one character a byte
    private static boolean begins(byte[] head, String signature) {
        byte[] expected = signature.getBytes(ISO_8859_1);
        return head.length >= expected.length && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }
}
