package kz.tirek.funding.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kz.tirek.conventions.money.Money;

/// A step an amendment brings into a contract.
@Embeddable
record AgreedMilestone(
        @Column(name = "title") String title,
        @Column(name = "due_on") LocalDate dueOn,
        @Column(name = "amount_tiyn") long amountTiyn) {

    static AgreedMilestone of(NewMilestone facts) {
        return new AgreedMilestone(
                facts.title(), facts.dueOn(), Money.parse(facts.amount()).tiyn());
    }

    NewMilestone facts() {
        return new NewMilestone(title, dueOn, Money.ofTiyn(amountTiyn).toString());
    }
}
