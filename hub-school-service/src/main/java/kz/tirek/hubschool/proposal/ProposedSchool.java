package kz.tirek.hubschool.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.coverage.CommonLanguages;
import kz.tirek.hubschool.coverage.SchoolPlace;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.Location;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// A school as the solver saw it: placed at a hub school, or not placed for a reason.
@Entity
@Table(name = "mentorship_proposal_school")
class ProposedSchool {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // queries read it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    @Nullable
    private HubSchool hubSchool;

    @Nullable
    private Integer metres;

    private List<String> commonLanguages;
    private boolean languagesUnknown;

    @Enumerated(EnumType.STRING)
    @Nullable
    private UnplacedReason reason;

    @Embedded
    @Nullable
    private Location location;

    private List<String> languages;
    private List<UUID> excludedHubs;
    private long valueMetres;

    @Nullable
    private UUID mentorshipId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ProposedSchool() {}

    private ProposedSchool(
            Proposal proposal, School school, SchoolPlace place, List<UUID> excludedHubs, long valueMetres) {
        this.id = Ids.next();
        this.proposal = proposal;
        this.school = school;
        this.location = place.location();
        this.languages = place.languages().stream().map(Enum::name).toList();
        this.languagesUnknown = place.languages().isEmpty();
        this.commonLanguages = List.of();
        this.excludedHubs = excludedHubs;
        this.valueMetres = valueMetres;
    }

    /// A school without a hub school.
    static ProposedSchool unplaced(
            Proposal proposal,
            School school,
            SchoolPlace place,
            List<UUID> excludedHubs,
            long valueMetres,
            UnplacedReason reason) {
        ProposedSchool proposed = new ProposedSchool(proposal, school, place, excludedHubs, valueMetres);
        proposed.reason = reason;
        return proposed;
    }

    /// A school with its hub school.
    static ProposedSchool placed(
            Proposal proposal,
            School school,
            SchoolPlace place,
            List<UUID> excludedHubs,
            long valueMetres,
            HubSchool hubSchool,
            CommonLanguages common,
            int metres) {
        ProposedSchool proposed = new ProposedSchool(proposal, school, place, excludedHubs, valueMetres);
        proposed.hubSchool = hubSchool;
        proposed.metres = metres;
        proposed.commonLanguages = common.shared().stream().map(Enum::name).toList();
        proposed.languagesUnknown = common.unknown();
        return proposed;
    }

    UUID id() {
        return id;
    }

    School school() {
        return school;
    }

    @Nullable
    HubSchool hubSchool() {
        return hubSchool;
    }

    @Nullable
    Integer metres() {
        return metres;
    }

    List<String> commonLanguages() {
        return List.copyOf(commonLanguages);
    }

    boolean areLanguagesUnknown() {
        return languagesUnknown;
    }

    @Nullable
    UnplacedReason reason() {
        return reason;
    }

    @Nullable
    Location location() {
        return location;
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    List<UUID> excludedHubs() {
        return List.copyOf(excludedHubs);
    }

    long valueMetres() {
        return valueMetres;
    }

    @Nullable
    UUID mentorshipId() {
        return mentorshipId;
    }
}
