package kz.tirek.funding.reference;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// A code of a reference list. A code that a later list lacks is marked and stays with what uses it.
@MappedSuperclass
abstract class ListedCode {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    private Name name;

    @Nullable
    private LocalDate vanishedOn;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ListedCode() {}

    ListedCode(String code, Name name, Instant createdAt) {
        this.id = Ids.next();
        this.code = code;
        this.name = name;
        this.createdAt = createdAt;
    }

    /// How the API shows it.
    abstract Record view();

    void rename(Name latest) {
        name = latest;
    }

    void vanish(LocalDate day) {
        vanishedOn = day;
    }

    void comeBack() {
        vanishedOn = null;
    }

    /// Whether the latest list holds it.
    boolean isListed() {
        return vanishedOn == null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    /// What it stands for.
    public Name name() {
        return name;
    }

    @Nullable
    LocalDate vanishedOn() {
        return vanishedOn;
    }

    Instant createdAt() {
        return createdAt;
    }
}
