package kz.tirek.hubschool.proposal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.hubschool.mentorship.Period;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A plan of mentorships for uncovered schools. It does not change; it is accepted or discarded, once. Updates name
/// only what a decision changes: the application may write no more.
@Entity
@Table(name = "mentorship_proposal")
@DynamicUpdate
class Proposal {

    @Id
    private UUID id;

    @Version
    private long version;

    @Nullable
    private String territory;

    @Nullable
    private String hubTerritory;

    private LocalDate startsOn;

    @Nullable
    private LocalDate endsOn;

    @Nullable
    private Integer maxKilometres;

    @Nullable
    private String note;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private int hubs;
    private int hubsWithoutLocation;
    private int freePlaces;
    private int schools;
    private int placed;

    @Embedded
    private UnplacedCounts unplaced;

    private long totalMetres;
    private long penaltyMetres;
    private BigDecimal bound;
    private String solver;

    @Nullable
    private String basis;

    @Nullable
    private String discardReason;

    @Nullable
    private Instant decidedAt;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    Proposal(NewProposal asked, Plan plan, int placed, UnplacedCounts unplaced, Proof proof, Instant createdAt) {
        this.id = Ids.next();
        this.territory = asked.territory();
        this.hubTerritory = asked.hubTerritory();
        this.startsOn = asked.startsOn();
        this.endsOn = asked.until();
        this.maxKilometres = asked.maxKilometres();
        this.note = asked.note();
        this.status = ProposalStatus.PROPOSED;
        this.hubs = plan.hubs().size();
        this.hubsWithoutLocation = plan.hubsWithoutLocation();
        this.freePlaces = plan.freePlaces();
        this.schools = plan.schools().size();
        this.placed = placed;
        this.unplaced = unplaced;
        this.totalMetres = proof.totalMetres();
        this.penaltyMetres = proof.penaltyMetres();
        this.bound = new BigDecimal(proof.bound());
        this.solver = TransportSolver.NAME;
        this.createdAt = createdAt;
    }

    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void requireOpen(String action) {
        if (status != ProposalStatus.PROPOSED) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(status.name().toUpperCase(Locale.ROOT), action)
                    .with("allowedActions", List.of());
        }
    }

    void accept(@Nullable String document, Instant now) {
        status = ProposalStatus.ACCEPTED;
        basis = document;
        decidedAt = now;
    }

    void discard(String reason, Instant now) {
        status = ProposalStatus.DISCARDED;
        discardReason = reason;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String territory() {
        return territory;
    }

    @Nullable
    String hubTerritory() {
        return hubTerritory;
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }

    @Nullable
    Integer maxKilometres() {
        return maxKilometres;
    }

    @Nullable
    String note() {
        return note;
    }

    ProposalStatus status() {
        return status;
    }

    int hubs() {
        return hubs;
    }

    int hubsWithoutLocation() {
        return hubsWithoutLocation;
    }

    int freePlaces() {
        return freePlaces;
    }

    int schools() {
        return schools;
    }

    int placed() {
        return placed;
    }

    UnplacedCounts unplaced() {
        return unplaced;
    }

    long totalMetres() {
        return totalMetres;
    }

    long penaltyMetres() {
        return penaltyMetres;
    }

    BigInteger bound() {
        return bound.toBigIntegerExact();
    }

    /// The least total distance of any plan that places as many.
    long boundMetres() {
        return bound().subtract(BigInteger.valueOf(penaltyMetres).multiply(BigInteger.valueOf((long) schools - placed)))
                .longValueExact();
    }

    String solver() {
        return solver;
    }

    @Nullable
    String basis() {
        return basis;
    }

    @Nullable
    String discardReason() {
        return discardReason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
