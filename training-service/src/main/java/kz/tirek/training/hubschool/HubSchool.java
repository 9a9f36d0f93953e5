package kz.tirek.training.hubschool;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A school in the programme, as far as training knows it.
@Entity
public class HubSchool {

    @Id
    private UUID id;

    @Column(name = "school_id")
    private UUID schoolId;

    private String code;

    private @Nullable String cohort;

    private String status;

    private @Nullable LocalDate joinedOn;

    private @Nullable LocalDate leftOn;

    @ElementCollection
    @CollectionTable(name = "hub_school_stage", joinColumns = @JoinColumn(name = "hub_school_id"))
    private Set<Stage> stages = new HashSet<>();

    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected HubSchool() {}

    HubSchool(PublishedHubSchool published) {
        this();
        id = published.id();
        become(published);
    }

    void become(PublishedHubSchool published) {
        schoolId = published.schoolId();
        code = published.code();
        cohort = published.cohort();
        status = published.status();
        joinedOn = published.joinedOn();
        leftOn = published.leftOn();
        removed = false;
        Set<Stage> current = Set.copyOf(published.stages());
        if (!stages.equals(current)) {
            stages.clear();
            stages.addAll(current);
        }
    }

    void remove() {
        removed = true;
    }

    public UUID id() {
        return id;
    }

    /// The school that is the hub.
    public UUID schoolId() {
        return schoolId;
    }

    /// The code people use, such as `H-2022-0001`.
    public String code() {
        return code;
    }

    /// Phase of the programme.
    public @Nullable String cohort() {
        return cohort;
    }

    /// Where it stands in the programme, as the owner names it.
    public String status() {
        return status;
    }

    /// When it came into the programme.
    public @Nullable LocalDate joinedOn() {
        return joinedOn;
    }

    /// The day it left the programme, or null while it is there.
    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    /// The stages of the method that are planned or recorded, in order.
    public List<Stage> stages() {
        return stages.stream().sorted(Comparator.comparing(Stage::stage)).toList();
    }

    boolean isRemoved() {
        return removed;
    }
}
