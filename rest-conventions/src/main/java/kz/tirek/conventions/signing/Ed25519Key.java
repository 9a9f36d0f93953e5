package kz.tirek.conventions.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/// A private key that signs with Ed25519 (RFC 8032), and its public key.
public final class Ed25519Key {

    /// Bytes of a private key, and of a public one.
    public static final int BYTES = 32;

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private Ed25519Key(KeyPair pair) {
        privateKey = pair.getPrivate();
        publicKey = encoded((EdECPublicKey) pair.getPublic());
    }

    /// The key with these private bytes. The JDK derives a public key only where it generates a pair, so it is given
    /// the private bytes as its randomness.
    ///
    /// @param variable what the bytes were configured as, for the message
    /// @param base64 Base64 of the 32 bytes
    /// @throws IllegalStateException if they are malformed
    public static Ed25519Key of(String variable, String base64) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(bytes(variable, base64, Base64.getDecoder())));
            return new Ed25519Key(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The 32 bytes of a key.
    ///
    /// @param variable what they were configured as, for the message
    /// @throws IllegalStateException if `text` is anything else
    public static byte[] bytes(String variable, String text, Base64.Decoder decoder) {
        byte[] bytes;
        try {
            bytes = decoder.decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(variable + " is not Base64", malformed);
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    "%s must be Base64 of %d bytes, not of %d".formatted(variable, BYTES, bytes.length));
        }
        return bytes;
    }

    /// The 64 bytes of the signature of `message`.
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The 32 bytes of the public key (RFC 8032, 5.1.2).
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// y in little-endian order, the sign of x in the highest bit.
    private static byte[] encoded(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < Math.min(y.length, BYTES); i++) {
            bytes[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            bytes[BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    /// Randomness that is no randomness: the bytes of the private key.
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] given;

        Given(byte[] given) {
            this.given = given.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != given.length) {
                throw new IllegalStateException("asked for " + bytes.length + " bytes of a private key");
            }
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
