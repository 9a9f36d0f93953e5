package kz.tirek.funding.paymentorder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/// What an order was exported as, byte by byte.
@Entity
@Table(name = "payment_order_file")
class OrderFile {

    /// Which of an order's two files it is.
    enum Kind {
        /// The message for the bank, pain.001.001.09.
        PAIN_001,
        /// The paper.
        PDF
    }

    /// Whose file, and which.
    @Embeddable
    record Key(UUID orderId, @Enumerated(EnumType.STRING) Kind kind) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private Key key;

    private byte[] content;

    private String sha256;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected OrderFile() {}

    OrderFile(Key key, byte[] content) {
        this.key = key;
        this.content = content.clone();
        this.sha256 = sha256(content);
    }

    byte[] content() {
        return content.clone();
    }

    /// The hash as the header `Repr-Digest` (RFC 9530) gives it.
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
