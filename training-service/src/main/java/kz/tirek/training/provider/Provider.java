package kz.tirek.training.provider;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// An organisation that gives courses.
@Entity
public class Provider {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    @Embedded
    private Name name;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private @Nullable String bin;

    private String country;

    @ElementCollection
    @CollectionTable(name = "provider_historical_total", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "position")
    private List<HistoricalTotal> historicalTotals = new ArrayList<>();

    @Column(insertable = false, updatable = false)
    private String nameSearch;

    @SuppressWarnings("NullAway.Init")
    protected Provider() {}

    Provider(NewProvider stated, Instant createdAt) {
        this();
        this.id = Ids.next();
        this.createdAt = createdAt;
        change(stated);
    }

    void change(NewProvider stated) {
        name = stated.name();
        kind = stated.kind();
        bin = stated.bin();
        country = stated.country();
        historicalTotals.clear();
        historicalTotals.addAll(stated.historicalTotals());
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Name name() {
        return name;
    }

    ProviderKind kind() {
        return kind;
    }

    @Nullable
    String bin() {
        return bin;
    }

    String country() {
        return country;
    }

    List<HistoricalTotal> historicalTotals() {
        return List.copyOf(historicalTotals);
    }
}
