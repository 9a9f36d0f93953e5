package kz.tirek.funding.grant;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;
import kz.tirek.funding.grant.OpenWork.Open;
import kz.tirek.funding.journal.Ledger;
import kz.tirek.funding.ledger.FundingEvents;

/// The end of a grant: one person asks for it, nothing new begins, and when nothing is open another person closes it.
/// What is left of each line is given back.
@ApplicationScoped
class GrantClosing {

    private final Grants grants;
    private final GrantLife life;
    private final List<OpenWork> features;
    private final Ledger ledger;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    GrantClosing(
            Grants grants,
            GrantLife life,
            @All List<OpenWork> features,
            Ledger ledger,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.grants = grants;
        this.life = life;
        this.features = features;
        this.ledger = ledger;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    GrantView request(UUID id, Reason body) {
        Grant grant = get(id);
        grant.requestClosing(caller.subject(), clock.instant(), body.reason());
        return life.changed(grant, "CLOSING_REQUESTED");
    }

    GrantView cancel(UUID id) {
        Grant grant = get(id);
        grant.cancelClosing();
        return life.changed(grant, "CLOSING_CANCELLED");
    }

    /// What is left is what lines have at this moment. Who takes from a line meanwhile has either taken it before the
    /// entry, which then finds less than it gives back and is refused, or finds nothing.
    GrantView close(UUID id) {
        Grant grant = get(id);
        Map<UUID, Long> left = left(grant);
        grant.close(caller.subject(), clock.instant(), left);
        requireNothingOpen(grant);
        grants.flush();
        if (!left.isEmpty()) {
            ledger.record(FundingEvents.grantClosed(
                    id, grant.dimensions(), left, BusinessDate.today(clock), caller.subject()));
        }
        return life.changed(grant, "CLOSED");
    }

    private void requireNothingOpen(Grant grant) {
        List<Open> open = features.stream()
                .flatMap(feature -> feature.of(grant.id()).stream())
                .toList();
        if (!open.isEmpty()) {
            String labels =
                    open.stream().map(item -> item.kind() + " " + item.label()).collect(Collectors.joining(", "));
            throw GrantProblem.GRANT_HAS_OPEN_WORK.refuse(grant.code(), labels).with("open", open);
        }
    }

    private Map<UUID, Long> left(Grant grant) {
        Map<UUID, Long> left = new HashMap<>();
        ledger.currentFigures(grant.lines().stream().map(BudgetLine::id).toList())
                .forEach((line, figures) -> {
                    if (figures.availableTiyn() > 0) {
                        left.put(line, figures.availableTiyn());
                    }
                });
        return left;
    }

    private Grant get(UUID id) {
        Grant grant = grants.locked(id);
        precondition.require(grant.version());
        return grant;
    }
}
