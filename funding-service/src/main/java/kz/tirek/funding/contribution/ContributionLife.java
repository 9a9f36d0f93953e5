package kz.tirek.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.MergePatch;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.funder.Funder;
import kz.tirek.funding.funder.Funders;
import kz.tirek.funding.grant.Grant;
import kz.tirek.funding.grant.Grants;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;

/// What people do with a contribution, from the pledge to the last tiyn, in the caller's transaction.
@ApplicationScoped
class ContributionLife {

    private final Contributions contributions;
    private final Funders funders;
    private final Grants grants;
    private final Ledger ledger;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ContributionLife(
            Contributions contributions,
            Funders funders,
            Grants grants,
            Ledger ledger,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.contributions = contributions;
        this.funders = funders;
        this.grants = grants;
        this.ledger = ledger;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    ContributionView pledge(NewContribution body) {
        Checks checks = new Checks();
        checks.on("/pledgedOn", () -> requirePast(body.pledgedOn(), "/pledgedOn"))
                .on("/agreement/date", () -> requirePast(body.agreement().date(), "/agreement/date"));
        Optional<Funder> giver = checks.find("/funderId", at -> funders.named(body.funderId(), at));
        Grant grant = Optional.ofNullable(body.grantId())
                .flatMap(id -> checks.find("/grantId", at -> grant(id, giver, at)))
                .orElse(null);
        checks.raise();
        Funder funder = giver.orElseThrow();
        Contribution contribution = new Contribution(
                contributions.nextCode(today().getYear()), body, funder, grant, caller.subject(), clock.instant());
        contributions.persistAndFlush(contribution);
        ledger.record(FundingEvents.contributionPledged(
                contribution.id(),
                contribution.dimensions(),
                contribution.pledged().tiyn(),
                body.pledgedOn(),
                caller.subject()));
        return contributions.changed(contribution, "CREATED");
    }

    ContributionView change(UUID id, MergePatch patch) {
        Contribution contribution = contributions.get(id);
        precondition.require(contribution.version());
        Agreement agreement = patch.applyTo(new ContributionTerms(contribution.agreement()), ContributionTerms.class)
                .agreement();
        requirePast(agreement.date(), "/agreement/date");
        contribution.agree(agreement, caller.subject());
        return contributions.changed(contribution, "UPDATED");
    }

    ContributionView receive(UUID id, NewReceipt body) {
        Receipt receipt = contributions
                .receive(
                        id,
                        new Incoming(
                                Money.parse(body.amount()),
                                body.receivedOn(),
                                body.bankAccountId(),
                                body.bankReference(),
                                null))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
        return ContributionView.of(receipt.contribution());
    }

    /// Reverses a receipt as of today.
    ContributionView reverse(UUID id, UUID receiptId, Reason body) {
        Contribution contribution = locked(id);
        precondition.require(contribution.version());
        Receipt receipt = contribution.receipts().stream()
                .filter(one -> one.id().equals(receiptId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
        UUID line = receipt.statementLineId();
        if (line != null) {
            throw ContributionProblem.RECEIPT_MATCHED.refuse(line.toString()).with("statementLineId", line);
        }
        contributions.reverse(contribution, receipt, today(), body.reason());
        return ContributionView.of(contribution);
    }

    ContributionView release(UUID id, Reason body) {
        Contribution contribution = locked(id);
        precondition.require(contribution.version());
        contribution.release(today(), caller.subject(), body.reason());
        contributions.flush();
        ledger.record(FundingEvents.contributionReleased(
                id, contribution.dimensions(), contribution.released().tiyn(), today(), caller.subject()));
        return contributions.changed(contribution, "RELEASED");
    }

    /// @param funder none where it is not known
    private Grant grant(UUID id, Optional<Funder> funder, String pointer) {
        Grant grant = grants.named(id, pointer);
        if (funder.isPresent() && !grant.isFundedBy(funder.get().id())) {
            throw ContributionProblem.GRANT_OF_ANOTHER_FUNDER
                    .refuse(grant.code())
                    .at(pointer);
        }
        switch (grant.status()) {
            case DRAFT, SUBMITTED, ACTIVE -> {
                // money may be pledged for what is to come
            }
            case CLOSING, CLOSED, REJECTED, CANCELLED ->
                throw ContributionProblem.GRANT_TAKES_NO_PLEDGE
                        .refuse(grant.code(), grant.status().name())
                        .at(pointer);
        }
        return grant;
    }

    private Contribution locked(UUID id) {
        return contributions.locked(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    private void requirePast(LocalDate day, String pointer) {
        if (day.isAfter(today())) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "in-future", Contributions.FUTURE);
        }
    }

    private LocalDate today() {
        return BusinessDate.today(clock);
    }
}
