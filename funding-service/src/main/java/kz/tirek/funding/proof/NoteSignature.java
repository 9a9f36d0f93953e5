package kz.tirek.funding.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import kz.tirek.conventions.signing.Ed25519Key;

/// A signature line of a note: `— name Base64`, of the key's id and the signature.
///
/// @param bytes what follows the id: the signature, after the time of a cosignature
@SuppressWarnings("ArrayRecordComponent") // signatures are checked, never compared
record NoteSignature(String name, byte[] keyId, byte[] bytes) {

    private static final int ID_BYTES = 4;
    private static final int TIME_BYTES = 8;
    private static final int SIGNATURE_BYTES = 64;
    private static final String BEGIN = "— ";

    /// The signature of the note's text.
    static NoteSignature of(VerifierKey key, Ed25519Key signing, byte[] text) {
        return new NoteSignature(key.name(), key.idBytes(), signing.sign(text));
    }

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException if it is no signature line
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', BEGIN.length());
        if (!line.startsWith(BEGIN) || space < 0) {
            throw new IllegalArgumentException("a signature line is: — name Base64");
        }
        byte[] signed = Base64.getDecoder().decode(line.substring(space + 1));
        if (signed.length < ID_BYTES + SIGNATURE_BYTES) {
            throw new IllegalArgumentException(
                    "a signature has %d bytes, not %d".formatted(SIGNATURE_BYTES, signed.length - ID_BYTES));
        }
        return new NoteSignature(
                line.substring(BEGIN.length(), space),
                Arrays.copyOf(signed, ID_BYTES),
                Arrays.copyOfRange(signed, ID_BYTES, signed.length));
    }

    /// Whether it is one by `key` under the text of a checkpoint.
    boolean isBy(VerifierKey key, byte[] text) {
        if (!key.name().equals(name) || !Arrays.equals(key.idBytes(), keyId)) {
            return false;
        }
        return switch (key.type()) {
            case VerifierKey.NOTE -> bytes.length == SIGNATURE_BYTES && key.verifies(text, bytes);
            case VerifierKey.COSIGNATURE ->
                bytes.length == TIME_BYTES + SIGNATURE_BYTES
                        && key.verifies(
                                cosigned(text), Arrays.copyOfRange(bytes, TIME_BYTES, TIME_BYTES + SIGNATURE_BYTES));
            default -> false;
        };
    }

    /// What a cosignature signs (C2SP tlog-cosignature, `cosignature/v1`).
    private byte[] cosigned(byte[] text) {
        byte[] head = "cosignature/v1\ntime %d\n"
                .formatted(ByteBuffer.wrap(bytes).getLong())
                .getBytes(StandardCharsets.UTF_8);
        byte[] message = Arrays.copyOf(head, head.length + text.length);
        System.arraycopy(text, 0, message, head.length, text.length);
        return message;
    }

    /// The line, without its end.
    String line() {
        return BEGIN + name + " "
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(keyId.length + bytes.length)
                                .put(keyId)
                                .put(bytes)
                                .array());
    }
}
