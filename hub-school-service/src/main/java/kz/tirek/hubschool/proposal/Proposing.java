package kz.tirek.hubschool.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.coverage.CommonLanguages;
import kz.tirek.hubschool.coverage.Places;
import kz.tirek.hubschool.coverage.SchoolPlace;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.mentorship.MassBeginning;
import kz.tirek.hubschool.mentorship.MassBeginning.Outcome;
import kz.tirek.hubschool.mentorship.MassBeginning.Pair;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.territory.Territories;
import org.jspecify.annotations.Nullable;

/// Makes proposals and decides on them. Every method runs in the caller's transaction and records the change.
///
/// A proposal is a plan: what it was made from is not locked, and is checked again when it is accepted.
@ApplicationScoped
class Proposing {

    private static final String RESOURCE = "mentorship-proposal";

    private final Proposals proposals;
    private final Places places;
    private final Territories territories;
    private final TransportSolver solver;
    private final MassBeginning beginning;
    private final EntityManager entities;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Proposing(
            Proposals proposals,
            Places places,
            Territories territories,
            TransportSolver solver,
            MassBeginning beginning,
            EntityManager entities,
            Changes changes,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.places = places;
        this.territories = territories;
        this.solver = solver;
        this.beginning = beginning;
        this.entities = entities;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    ProposalView propose(NewProposal asked) {
        requireTerritory(asked.territory());
        if (asked.hubTerritory() != null) {
            territories.named(asked.hubTerritory(), "/hubTerritory");
        }
        Dates.requireOrder(asked.startsOn(), asked.until(), "/until");
        Plan plan = Plan.of(
                places.hubs(asked.startsOn(), asked.hubTerritory()),
                places.uncovered(asked.startsOn(), asked.territory()),
                asked.period(),
                asked.maxKilometres());
        Assignment assignment = solver.solve(plan.transport());
        Prices prices = Prices.of(plan.transport(), assignment);
        Proof proof = Proof.of(plan.transport(), assignment, prices);
        return stored(asked, plan, assignment, prices, proof);
    }

    /// A coordinator plans for a territory of their token, not for the country.
    private void requireTerritory(@Nullable String territory) {
        caller.requireTerritory(
                territory == null
                        ? Set.of()
                        : territories.named(territory, "/territory").path());
    }

    private ProposalView stored(NewProposal asked, Plan plan, Assignment assignment, Prices prices, Proof proof) {
        List<UnplacedReason> reasons = new ArrayList<>();
        for (int school = 0; school < plan.schools().size(); school++) {
            if (!assignment.places(school)) {
                reasons.add(plan.reason(school));
            }
        }
        Proposal proposal =
                new Proposal(asked, plan, assignment.placed(), UnplacedCounts.of(reasons), proof, clock.instant());
        proposals.persist(proposal);
        int[] loads = assignment.loads(plan.transport());
        for (int hub = 0; hub < plan.open().size(); hub++) {
            entities.persist(new ProposedHub(
                    proposal, plan.open().get(hub), reference(plan, hub), loads[hub], prices.hubs()[hub]));
        }
        int unplaced = 0;
        for (int school = 0; school < plan.schools().size(); school++) {
            entities.persist(
                    assignment.places(school)
                            ? placed(proposal, plan, school, assignment.hubs()[school], prices)
                            : unplaced(proposal, plan, school, reasons.get(unplaced++), prices));
        }
        proposals.flush();
        return recorded(proposal, "CREATED");
    }

    private ProposedSchool placed(Proposal proposal, Plan plan, int school, int hub, Prices prices) {
        SchoolPlace place = plan.schools().get(school);
        return ProposedSchool.placed(
                proposal,
                entities.getReference(School.class, place.id()),
                place,
                plan.excluded(school, proposal.period()),
                prices.schools()[school],
                reference(plan, hub),
                CommonLanguages.of(plan.open().get(hub).hub().school(), place),
                plan.transport().metres()[school][hub]);
    }

    private ProposedSchool unplaced(Proposal proposal, Plan plan, int school, UnplacedReason reason, Prices prices) {
        SchoolPlace place = plan.schools().get(school);
        return ProposedSchool.unplaced(
                proposal,
                entities.getReference(School.class, place.id()),
                place,
                plan.excluded(school, proposal.period()),
                prices.schools()[school],
                reason);
    }

    private HubSchool reference(Plan plan, int hub) {
        return entities.getReference(HubSchool.class, plan.open().get(hub).hub().id());
    }

    ProposalView accept(Proposal proposal, Acceptance acceptance) {
        proposal.requireOpen("accept");
        List<Pair> pairs = proposals.placements(proposal);
        Outcome outcome = beginning.begin(
                pairs, proposal.period(), acceptance.basis(), proposal.note(), ProposalProblem.SCHOOL_ALREADY_MENTORED);
        if (!outcome.obstacles().isEmpty()) {
            throw ProposalProblem.PROPOSAL_OUTDATED
                    .refuse(outcome.obstacles().size(), pairs.size())
                    .with(
                            "conflicts",
                            outcome.obstacles().stream().map(Conflict::of).toList());
        }
        Map<UUID, UUID> mentorshipBySchool = outcome.mentorshipBySchool();
        proposal.accept(acceptance.basis(), clock.instant());
        proposals.flush();
        proposals.begun(proposal, mentorshipBySchool);
        return recorded(proposal, "ACCEPTED");
    }

    ProposalView discard(Proposal proposal, Discard discard) {
        proposal.requireOpen("discard");
        proposal.discard(discard.reason(), clock.instant());
        proposals.flush();
        return recorded(proposal, "DISCARDED");
    }

    private ProposalView recorded(Proposal proposal, String operation) {
        ProposalView view = ProposalView.of(proposal);
        changes.record(RESOURCE, proposal.id(), operation, view);
        return view;
    }
}
