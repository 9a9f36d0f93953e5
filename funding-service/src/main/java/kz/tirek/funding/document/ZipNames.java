package kz.tirek.funding.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/// The names in the central directory of a ZIP archive (APPNOTE 4.3.12, 4.3.16), read within bounds: what claims more
/// than an office document has is nobody's archive.
final class ZipNames {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LARGEST_DIRECTORY = 1 << 20;

    private ZipNames() {}

    /// The names, or none where the archive cannot be understood.
    static Set<String> of(RandomAccessFile file) throws IOException {
        ByteBuffer tail = read(file, Math.max(0, file.length() - END_RECORD_BYTES - LONGEST_COMMENT), (int)
                Math.min(file.length(), END_RECORD_BYTES + LONGEST_COMMENT));
        for (int end = tail.limit() - END_RECORD_BYTES; end >= 0; end--) {
            if (tail.getInt(end) == END_RECORD) {
                long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
                long begins = Integer.toUnsignedLong(tail.getInt(end + 16));
                return bytes > LARGEST_DIRECTORY || begins + bytes > file.length()
                        ? Set.of()
                        : names(read(file, begins, (int) bytes));
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer directory) {
        Set<String> names = new HashSet<>();
        int entry = 0;
        while (entry + ENTRY_BYTES <= directory.limit() && directory.getInt(entry) == ENTRY) {
            int name = Short.toUnsignedInt(directory.getShort(entry + 28));
            int extra = Short.toUnsignedInt(directory.getShort(entry + 30));
            int comment = Short.toUnsignedInt(directory.getShort(entry + 32));
            if (entry + ENTRY_BYTES + name > directory.limit()) {
                return Set.of();
            }
            names.add(UTF_8.decode(directory.slice(entry + ENTRY_BYTES, name)).toString());
            entry += ENTRY_BYTES + name + extra + comment;
        }
        return names;
    }

    private static ByteBuffer read(RandomAccessFile file, long from, int bytes) throws IOException {
        byte[] read = new byte[bytes];
        file.seek(from);
        file.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
}
