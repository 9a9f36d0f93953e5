package kz.tirek.hubschool.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.proposal.Plan.OpenHub;
import kz.tirek.hubschool.school.Location;

/// A hub school as the solver saw it, and what a place there is worth.
@Entity
@Table(name = "mentorship_proposal_hub")
class ProposedHub {

    @Id
    private UUID id;

    @SuppressWarnings("unused") // queries read it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private Proposal proposal;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hub_school_id")
    private HubSchool hubSchool;

    @Embedded
    private Location location;

    private List<String> languages;
    private int freePlaces;
    private int placed;
    private long priceMetres;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ProposedHub() {}

    ProposedHub(Proposal proposal, OpenHub open, HubSchool hubSchool, int placed, long priceMetres) {
        this.id = Ids.next();
        this.proposal = proposal;
        this.hubSchool = hubSchool;
        this.location = open.location();
        this.languages =
                open.hub().school().languages().stream().map(Enum::name).toList();
        this.freePlaces = open.places();
        this.placed = placed;
        this.priceMetres = priceMetres;
    }

    UUID id() {
        return id;
    }

    HubSchool hubSchool() {
        return hubSchool;
    }

    Location location() {
        return location;
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    int freePlaces() {
        return freePlaces;
    }

    int placed() {
        return placed;
    }

    long priceMetres() {
        return priceMetres;
    }
}
