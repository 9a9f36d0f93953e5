package kz.tirek.training.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A teacher's consent to the processing of personal data.
@Entity
class Consent {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private UUID teacherId;

    private String operatorName;

    private String operatorBin;

    private LocalDate givenOn;

    private @Nullable LocalDate validUntil;

    private boolean thirdPartyTransfer;

    private @Nullable String thirdParties;

    private boolean crossBorderTransfer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] countries;

    private boolean publicSources;

    private @Nullable String publicSourceNames;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] dataItems;

    private @Nullable String otherData;

    private @Nullable String givenBy;

    private @Nullable String document;

    private @Nullable LocalDate withdrawnOn;

    private @Nullable String withdrawalDocument;

    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID teacherId, NewConsent stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        this.teacherId = teacherId;
        operatorName = stated.operatorName();
        operatorBin = stated.operatorBin();
        givenOn = stated.givenOn();
        validUntil = stated.validUntil();
        thirdPartyTransfer = stated.thirdPartyTransfer();
        thirdParties = stated.thirdParties();
        crossBorderTransfer = stated.crossBorderTransfer();
        countries = stated.countries().toArray(String[]::new);
        publicSources = stated.publicSources();
        publicSourceNames = stated.publicSourceNames();
        dataItems = stated.data().stream().map(Enum::name).toArray(String[]::new);
        otherData = stated.otherData();
        givenBy = stated.givenBy();
        document = stated.document();
    }

    void withdraw(LocalDate day, String withdrawal) {
        withdrawnOn = day;
        withdrawalDocument = withdrawal;
    }

    /// Forgets the texts that may name the person.
    void erase(Instant now) {
        otherData = null;
        givenBy = null;
        document = null;
        withdrawalDocument = null;
        erasedAt = now;
    }

    ConsentStatus status(LocalDate day) {
        if (withdrawnOn != null) {
            return ConsentStatus.WITHDRAWN;
        }
        return validUntil != null && validUntil.isBefore(day) ? ConsentStatus.EXPIRED : ConsentStatus.VALID;
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

    UUID teacherId() {
        return teacherId;
    }

    String operatorName() {
        return operatorName;
    }

    String operatorBin() {
        return operatorBin;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    boolean thirdPartyTransfer() {
        return thirdPartyTransfer;
    }

    @Nullable
    String thirdParties() {
        return thirdParties;
    }

    boolean crossBorderTransfer() {
        return crossBorderTransfer;
    }

    List<String> countries() {
        return List.of(countries);
    }

    boolean publicSources() {
        return publicSources;
    }

    @Nullable
    String publicSourceNames() {
        return publicSourceNames;
    }

    List<DataItem> data() {
        return Stream.of(dataItems).map(DataItem::valueOf).sorted().toList();
    }

    @Nullable
    String otherData() {
        return otherData;
    }

    @Nullable
    String givenBy() {
        return givenBy;
    }

    @Nullable
    String document() {
        return document;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    String withdrawalDocument() {
        return withdrawalDocument;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
