package kz.tirek.funding.contribution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.funder.Funder;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.ledger.Dimensions;
import kz.tirek.funding.review.Makers;
import org.jspecify.annotations.Nullable;

/// What a funder pledges and pays. Whoever receives or releases holds its row.
@Entity
public class Contribution {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "funder_id", updatable = false)
    private Funder funder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grant_id", updatable = false)
    @Nullable
    private Grant grant;

    @Column(updatable = false)
    private long amountTiyn;

    private long receivedTiyn;

    private long releasedTiyn;

    @Enumerated(EnumType.STRING)
    private ContributionStatus status;

    @Column(updatable = false)
    private LocalDate pledgedOn;

    @Embedded
    private Agreement agreement;

    @Embedded
    private Makers makers;

    @Nullable
    private LocalDate releasedOn;

    @Nullable
    private String releasedBy;

    @Nullable
    private String releaseReason;

    @Column(updatable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "contribution", cascade = CascadeType.PERSIST)
    @OrderBy("recordedAt, id")
    private List<Receipt> receipts = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    Contribution(String code, NewContribution facts, Funder funder, @Nullable Grant grant, String maker, Instant now) {
        this.id = Ids.next();
        this.code = code;
        this.funder = funder;
        this.grant = grant;
        this.amountTiyn = Money.parse(facts.amount()).tiyn();
        this.status = ContributionStatus.PLEDGED;
        this.pledgedOn = facts.pledgedOn();
        this.agreement = facts.agreement();
        this.makers = Makers.of(maker);
        this.createdAt = now;
    }

    void agree(Agreement corrected, String editor) {
        require("edit");
        agreement = corrected;
        makers = makers.with(editor);
    }

    /// Takes money that came in.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CONTRIBUTION_EXCEEDED
    Receipt receive(Incoming money, String recorder, Instant now) {
        if (money.amount().compareTo(rest()) > 0) {
            throw ContributionProblem.CONTRIBUTION_EXCEEDED
                    .refuse(
                            money.amount().toString(),
                            rest().toString(),
                            pledged().toString(),
                            received().toString(),
                            released().toString())
                    .with("pledged", pledged())
                    .with("received", received())
                    .with("released", released())
                    .with("rest", rest())
                    .with("asked", money.amount());
        }
        Receipt receipt = new Receipt(this, money, recorder, now);
        receipts.add(receipt);
        receivedTiyn = Math.addExact(receivedTiyn, money.amount().tiyn());
        settle();
        return receipt;
    }

    /// Undoes a receipt that was recorded wrongly.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT
    void reverse(Receipt receipt, LocalDate day, String person, String reason) {
        require("reverse");
        if (receipt.isReversed()) {
            throw CommonProblem.STATE_CONFLICT.refuse("REVERSED", "reverse").with("allowedActions", List.of());
        }
        receipt.reverse(day, person, reason);
        receivedTiyn = Math.subtractExact(receivedTiyn, receipt.amount().tiyn());
        settle();
    }

    /// Gives up what has not come in.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal STATE_CONFLICT, then CHECKER_IS_MAKER
    void release(LocalDate day, String person, String reason) {
        require("release");
        makers.requireOther(person);
        releasedTiyn = rest().tiyn();
        releasedOn = day;
        releasedBy = person;
        releaseReason = reason;
        settle();
    }

    private void settle() {
        if (releasedTiyn > 0) {
            status = ContributionStatus.RELEASED;
        } else if (receivedTiyn == 0) {
            status = ContributionStatus.PLEDGED;
        } else {
            status = receivedTiyn < amountTiyn ? ContributionStatus.RECEIVING : ContributionStatus.RECEIVED;
        }
    }

    private void require(String action) {
        if (!status.actions().contains(action)) {
            throw CommonProblem.STATE_CONFLICT.refuse(status.name(), action).with("allowedActions", status.actions());
        }
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /// The code people use, such as `C-2026-000017`.
    public String code() {
        return code;
    }

    /// What postings about it are about.
    Dimensions dimensions() {
        return grant == null
                ? Dimensions.ofFunder(funder.id())
                : Dimensions.ofGrant(funder.id(), grant.id(), grant.hubSchoolId());
    }

    public UUID funderId() {
        return funder.id();
    }

    /// The grant the money is for, if the funder says so.
    public @Nullable UUID grantId() {
        return grant == null ? null : grant.id();
    }

    Money pledged() {
        return Money.ofTiyn(amountTiyn);
    }

    Money received() {
        return Money.ofTiyn(receivedTiyn);
    }

    Money released() {
        return Money.ofTiyn(releasedTiyn);
    }

    /// What is still to come in.
    public Money rest() {
        return pledged().minus(received()).minus(released());
    }

    public ContributionStatus status() {
        return status;
    }

    /// Day of the pledge: no money comes in before.
    public LocalDate pledgedOn() {
        return pledgedOn;
    }

    Agreement agreement() {
        return agreement;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    @Nullable
    LocalDate releasedOn() {
        return releasedOn;
    }

    @Nullable
    String releasedBy() {
        return releasedBy;
    }

    @Nullable
    String releaseReason() {
        return releaseReason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
