package kz.tirek.conventions.bulk;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Iterator;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// CSV (RFC 4180) in UTF-8, with or without a byte-order mark, separated by commas or, as spreadsheets here
/// write it, semicolons.
final class CsvTable implements Table {

    private static final int LONGEST_HEADER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvTable(File file) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file.toPath()), StandardCharsets.UTF_8.newDecoder()));
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(reader))
                    .get()
                    .parse(reader);
        } catch (CharacterCodingException notUtf8) {
            reader.close();
            throw unreadable();
        }
        records = parser.iterator();
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                Line line = new Line(
                        Math.toIntExact(row.getRecordNumber()),
                        row.stream().map(Cell::text).toList());
                if (!line.isBlank()) {
                    return line;
                }
            }
            return null;
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException || failure.getCause() instanceof CSVException) {
                throw unreadable();
            }
            throw failure.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /// Skips the byte-order mark and looks at the header, in which a semicolon can only be a separator.
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(reader.read(start), 0);
        reader.reset();
        return new String(start, 0, length).lines().findFirst().orElse("").contains(";") ? ';' : ',';
    }

    private static Refusal unreadable() {
        return CommonProblem.FILE_UNREADABLE.refuse("CSV (UTF-8)");
    }
}
