package kz.tirek.funding.statementfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.tirek.funding.statementfile.Reading.Understood;

/// The formats of bank statements that can be read.
public enum StatementFormat {
    /// ISO 20022 Bank to Customer Statement, camt.053.001.02 and later.
    CAMT_053,
    /// The text format by which accounting programs exchange payments with banks, as Kazakh banks write it.
    CLIENT_BANK_EXCHANGE;

    private static final byte[] SIGNATURE = "1CClientBankExchange".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// Reads a file, whose format shows at its beginning. Whatever the bytes are, this answers and does not throw.
    public static Reading read(byte[] file) {
        int start = startsWith(file, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        try {
            Reading reading =
                    startsWith(file, start, SIGNATURE) ? new ClientBankExchange(file).read() : new Camt053(file).read();
            if (reading instanceof Understood understood) {
                understood.statements().forEach(Stated::differenceTiyn);
            }
            return reading;
        } catch (ArithmeticException tooLarge) {
            return new Faults().tooLarge();
        }
    }

    private static boolean startsWith(byte[] file, int from, byte[] expected) {
        return file.length >= from + expected.length
                && Arrays.equals(file, from, from + expected.length, expected, 0, expected.length);
    }
}
