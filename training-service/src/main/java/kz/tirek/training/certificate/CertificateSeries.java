package kz.tirek.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// How the certificates of a provider are numbered, and who signs them unless another person is named.
@Entity
class CertificateSeries {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID providerId;

    private String code;

    @Embedded
    private @Nullable Signatory signatory;

    @SuppressWarnings("NullAway.Init")
    protected CertificateSeries() {}

    CertificateSeries(UUID providerId, String code, @Nullable Signatory signatory, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.providerId = providerId;
        this.code = code;
        this.signatory = signatory;
    }

    /// @param used whether a number was given; the code stays then
    void change(String otherCode, @Nullable Signatory other, boolean used) {
        if (used && !otherCode.equals(code)) {
            throw CertificateProblem.SERIES_CODE_IN_USE.refuse(code).at("/code");
        }
        code = otherCode;
        signatory = other;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID providerId() {
        return providerId;
    }

    String code() {
        return code;
    }

    @Nullable
    Signatory signatory() {
        return signatory;
    }
}
