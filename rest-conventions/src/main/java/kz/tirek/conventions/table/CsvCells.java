package kz.tirek.conventions.table;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Language;
import org.jspecify.annotations.Nullable;

/// Cells of CSV as bytes, in a buffer of its own. What a ledger has most of, ids, amounts, days and instants, is put
/// there digit by digit: a journal has a hundred million cells, and each would be a text first.
final class CsvCells {

    private static final int BUFFER_BYTES = 1 << 16;
    /// What needs no quotes and is not a text is shorter.
    private static final int LONGEST_CELL = 40;

    /// Years between these have four digits.
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final byte[] HEX = "0123456789abcdef".getBytes(US_ASCII);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private final OutputStream out;
    private final Language language;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int end;
    private boolean begun;

    CsvCells(OutputStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /// The next cell of the line.
    void put(@Nullable Object cell) throws IOException {
        reserve(LONGEST_CELL);
        if (begun) {
            add(',');
        }
        begun = true;
        switch (cell) {
            case null -> {}
            case UUID id -> id(id);
            case Money amount when amount.tiyn() != Long.MIN_VALUE -> amount(amount.tiyn());
            case Long number when number != Long.MIN_VALUE -> number(number);
            case Integer number -> number(number);
            case LocalDate day when hasFourDigits(day) -> day(day);
            case Instant instant when !instant.isBefore(FIRST) && instant.isBefore(END) -> instant(instant);
            default -> text(Cells.text(cell, language));
        }
    }

    void endLine() throws IOException {
        reserve(2);
        add('\r');
        add('\n');
        begun = false;
    }

    void flush() throws IOException {
        empty();
        out.flush();
    }

    private void id(UUID id) {
        hex(id.getMostSignificantBits() >>> 32, 8);
        add('-');
        hex(id.getMostSignificantBits() >>> 16, 4);
        add('-');
        hex(id.getMostSignificantBits(), 4);
        add('-');
        hex(id.getLeastSignificantBits() >>> 48, 4);
        add('-');
        hex(id.getLeastSignificantBits(), 12);
    }

    private void hex(long bits, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            buffer[end++] = HEX[(int) (bits >>> shift) & 0xf];
        }
    }

    private void amount(long tiyn) {
        long absolute = Math.abs(tiyn);
        if (tiyn < 0) {
            add('-');
        }
        number(absolute / 100);
        add('.');
        digits(absolute % 100, 2);
    }

    private void number(long number) {
        long absolute = Math.abs(number);
        if (number < 0) {
            add('-');
        }
        int digits = 1;
        for (long rest = absolute / 10; rest > 0; rest /= 10) {
            digits++;
        }
        digits(absolute, digits);
    }

    private void digits(long number, int digits) {
        long rest = number;
        end += digits;
        for (int i = 1; i <= digits; i++) {
            buffer[end - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void day(LocalDate day) {
        digits(day.getYear(), 4);
        add('-');
        digits(day.getMonthValue(), 2);
        add('-');
        digits(day.getDayOfMonth(), 2);
    }

    /// As [Instant#toString]: with as many groups of three decimals as there are.
    private void instant(Instant instant) {
        day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        int ofDay = (int) Math.floorMod(instant.getEpochSecond(), 86_400L);
        int nanos = instant.getNano();
        add('T');
        digits(ofDay / 3600, 2);
        add(':');
        digits(ofDay / 60 % 60, 2);
        add(':');
        digits(ofDay % 60, 2);
        if (nanos > 0) {
            add('.');
            int groups = nanos % 1_000_000 == 0 ? 1 : nanos % 1000 == 0 ? 2 : 3;
            digits(groups == 1 ? nanos / 1_000_000 : groups == 2 ? nanos / 1000 : nanos, 3 * groups);
        }
        add('Z');
    }

    private static boolean hasFourDigits(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    private void text(String text) throws IOException {
        byte[] letters = harmless(text).getBytes(UTF_8);
        if (!needsQuotes(letters)) {
            add(letters);
            return;
        }
        add('"');
        for (byte letter : letters) {
            reserve(3);
            if (letter == '"') {
                add('"');
            }
            buffer[end++] = letter;
        }
        add('"');
    }

    private static boolean needsQuotes(byte[] letters) {
        for (byte letter : letters) {
            if (letter == ',' || letter == '"' || letter == '\r' || letter == '\n') {
                return true;
            }
        }
        return letters.length > 0 && (isSpace(letters[0]) || isSpace(letters[letters.length - 1]));
    }

    /// Letters beyond ASCII are of bytes below zero.
    private static boolean isSpace(byte letter) {
        return letter >= 0 && letter <= ' ';
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection);
    /// numbers, amounts among them, stay as they are.
    private static String harmless(String text) {
        return text.isEmpty()
                        || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0
                        || NUMBER.matcher(text).matches()
                ? text
                : "'" + text;
    }

    private void add(char letter) {
        buffer[end++] = (byte) letter;
    }

    private void add(byte[] letters) throws IOException {
        if (letters.length > BUFFER_BYTES) {
            empty();
            out.write(letters);
            return;
        }
        reserve(letters.length);
        System.arraycopy(letters, 0, buffer, end, letters.length);
        end += letters.length;
    }

    /// Makes room for so many bytes.
    private void reserve(int bytes) throws IOException {
        if (bytes > BUFFER_BYTES - end) {
            empty();
        }
    }

    private void empty() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }
}
