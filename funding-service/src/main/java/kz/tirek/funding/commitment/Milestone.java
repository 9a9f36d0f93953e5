package kz.tirek.funding.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.review.Content;
import org.jspecify.annotations.Nullable;

/// A step of a contract: what is due when, and when it was reached.
///
/// @param replacedBy number of the amendment that put other milestones in its place
@Embeddable
public record Milestone(
        @Column(name = "title") String title,
        @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "amount_tiyn") long amountTiyn,
        @Nullable @Column(name = "reached_on") LocalDate reachedOn,
        @Nullable @Column(name = "reached_by") String reachedBy,
        @Nullable @Column(name = "reached_at") Instant reachedAt,
        @Nullable @Column(name = "replaced_by") Integer replacedBy) {

    static Milestone of(NewMilestone facts) {
        return new Milestone(
                facts.title(), facts.dueOn(), Money.parse(facts.amount()).tiyn(), null, null, null, null);
    }

    /// Whether it belongs to the contract as it stands.
    public boolean isLive() {
        return replacedBy == null;
    }

    /// Adds it to what a person decides about.
    void addTo(Content content) {
        content.with("milestone", title).with("milestone.dueOn", dueOn).with("milestone.amountTiyn", amountTiyn);
    }

    Milestone reached(LocalDate on, String by, Instant at) {
        return new Milestone(title, dueOn, amountTiyn, on, by, at, replacedBy);
    }

    Milestone replaced(int amendment) {
        return new Milestone(title, dueOn, amountTiyn, reachedOn, reachedBy, reachedAt, amendment);
    }
}
