package kz.tirek.training.school;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;

/// A school as far as training knows it.
@Entity
public class School {

    @Id
    private UUID id;

    private String code;

    @Embedded
    private Name name;

    private String territory;

    @ElementCollection
    @CollectionTable(name = "school_territory", joinColumns = @JoinColumn(name = "school_id"))
    @OrderColumn(name = "position")
    @Column(name = "kato")
    private List<String> territoryPath = new ArrayList<>();

    private String status;

    @ElementCollection
    @CollectionTable(name = "school_successor", joinColumns = @JoinColumn(name = "school_id"))
    @Column(name = "successor_id")
    private Set<UUID> successors = new HashSet<>();

    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected School() {}

    School(PublishedSchool published) {
        this();
        id = published.id();
        become(published);
    }

    void become(PublishedSchool published) {
        code = published.code();
        name = published.name();
        territory = published.territory();
        status = published.status();
        removed = false;
        if (!territoryPath.equals(published.territoryPath())) {
            territoryPath.clear();
            territoryPath.addAll(published.territoryPath());
        }
        if (!successors.equals(published.successorIds())) {
            successors.clear();
            successors.addAll(published.successorIds());
        }
    }

    void remove() {
        removed = true;
    }

    public UUID id() {
        return id;
    }

    /// KATO codes from the region down to the school's own territory.
    public List<String> territoryPath() {
        return List.copyOf(territoryPath);
    }

    /// The code people use.
    public String code() {
        return code;
    }

    public Name name() {
        return name;
    }

    String territory() {
        return territory;
    }

    String status() {
        return status;
    }

    boolean isClosed() {
        return status.equals("CLOSED");
    }

    boolean isRemoved() {
        return removed;
    }
}
