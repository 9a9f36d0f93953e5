package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A public key of signed notes (C2SP signed-note): its name and what verifies by it. Written
/// `name+0a1b2c3d+Base64`.
///
/// @param key the type, then the 32 bytes of an Ed25519 key
@SuppressWarnings("ArrayRecordComponent") // compared by its bytes, below
record VerifierKey(String name, byte[] key) {

    /// The type of a key that signs notes.
    static final byte NOTE = 1;
    /// The type of a key that co-signs checkpoints of others (C2SP tlog-cosignature).
    static final byte COSIGNATURE = 4;

    private static final int ID_BYTES = 4;
    /// What stands in front of an Ed25519 key in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /// @throws IllegalArgumentException if the name holds what separates it, or the key is not one of Ed25519
    VerifierKey {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(VerifierKey::separates)) {
            throw new IllegalArgumentException("a key's name has neither spaces nor a plus: " + name);
        }
        if (key.length != 1 + Sha256.BYTES || (key[0] != NOTE && key[0] != COSIGNATURE)) {
            throw new IllegalArgumentException("the key " + name + " is not an Ed25519 key of notes");
        }
        key = key.clone();
    }

    /// The key with these 32 bytes.
    static VerifierKey of(String name, byte type, byte[] publicKey) {
        byte[] key = new byte[1 + publicKey.length];
        key[0] = type;
        System.arraycopy(publicKey, 0, key, 1, publicKey.length);
        return new VerifierKey(name, key);
    }

    /// Reads `name+0a1b2c3d+Base64`.
    ///
    /// @throws IllegalArgumentException if it is anything else, or the id is not the key's
    static VerifierKey parse(String text) {
        int first = text.indexOf('+');
        int second = text.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            throw new IllegalArgumentException("a verifier key is name+id+key, not " + text);
        }
        VerifierKey key =
                new VerifierKey(text.substring(0, first), Base64.getDecoder().decode(text.substring(second + 1)));
        if (!key.id().equals(text.substring(first + 1, second))) {
            throw new IllegalArgumentException("the id of the verifier key " + text + " is " + key.id());
        }
        return key;
    }

    /// The same key under another name.
    VerifierKey named(String other) {
        return new VerifierKey(other, key);
    }

    private static boolean separates(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    byte type() {
        return key[0];
    }

    /// The first bytes of the hash of name and key.
    byte[] idBytes() {
        return Arrays.copyOf(Sha256.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n'}, key), ID_BYTES);
    }

    /// The id, in hexadecimal.
    String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    /// Whether `signature` is one of `message` by this key.
    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + Sha256.BYTES);
            System.arraycopy(key, 1, encoded, X509.length, Sha256.BYTES);
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(key);
    }

    /// As others are given it.
    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(key);
    }
}
