package kz.tirek.hubschool.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// A school that is merged or split hands its places in partnerships on: it leaves the day before, and the other
/// school joins as a new party. What was held with the old party stays with it.
///
/// The record is the party, known by its id in the view of its partnership: each move can be taken back alone. What a
/// move leaves is recorded for party and partnership.
@ApplicationScoped
class PartyContinuation implements Continuation {

    private static final String RESOURCE = "partnership-party";

    private final Partnerships partnerships;
    private final Partnering partnering;
    private final Changes changes;

    @Inject
    PartyContinuation(Partnerships partnerships, Partnering partnering, Changes changes) {
        this.partnerships = partnerships;
        this.partnering = partnering;
        this.changes = changes;
    }

    @Override
    public String resourceType() {
        return RESOURCE;
    }

    @Override
    public List<Affected> preview(School source, School target, LocalDate on) {
        return running(source, on).stream()
                .map(party -> isPartyAlready(party, target, on)
                        ? new Affected(RESOURCE, party.id(), label(party), Outcome.ENDS, target.code() + " is a party")
                        : new Affected(RESOURCE, party.id(), label(party), Outcome.CONTINUES, null))
                .toList();
    }

    @Override
    public List<Moved> move(School source, School target, LocalDate on, @Nullable Set<UUID> only) {
        List<Moved> moved = new ArrayList<>();
        for (PartnershipParty party : running(source, on)) {
            if (only == null || only.contains(party.id())) {
                moved.add(move(party, target, on));
            }
        }
        return moved;
    }

    private Moved move(PartnershipParty party, School target, LocalDate on) {
        Partnership partnership = partnerships.lockedAt(party.partnership().id(), LockModeType.PESSIMISTIC_WRITE);
        LocalDate until = party.until();
        PartnershipParty successor = null;
        if (!isPartyAlready(party, target, on)) {
            int last = partnership.parties().stream()
                    .mapToInt(PartnershipParty::position)
                    .max()
                    .orElse(0);
            successor = party.succeededBy(target, on, last + 1);
        }
        party.leave(on);
        partnerships.flush();
        if (successor != null) {
            partnership.add(successor);
        }
        partnering.changed(partnership);
        changes.record(RESOURCE, party.id(), "UPDATED", PartyPlace.of(party));
        if (successor != null) {
            changes.record(RESOURCE, successor.id(), "CREATED", PartyPlace.of(successor));
        }
        return new Moved(
                RESOURCE,
                party.id(),
                party.version(),
                until,
                successor == null ? null : successor.id(),
                successor == null ? null : successor.version());
    }

    @Override
    public void undo(Moved moved) {
        PartnershipParty party = partnerships.getEntityManager().find(PartnershipParty.class, moved.id());
        if (party == null) {
            throw builtUpon(moved.id());
        }
        Partnership partnership = partnerships.lockedAt(party.partnership().id(), LockModeType.PESSIMISTIC_WRITE);
        if (party.version() != moved.version()) {
            throw builtUpon(moved.id());
        }
        UUID successorId = moved.successor();
        if (successorId != null) {
            PartnershipParty successor = partnership.parties().stream()
                    .filter(other -> other.id().equals(successorId))
                    .findFirst()
                    .orElseThrow(() -> builtUpon(successorId));
            if (moved.successorVersion() == null
                    || successor.version() != moved.successorVersion()
                    || partnerships.isNeeded(successor)) {
                throw builtUpon(successor.id());
            }
            partnership.remove(successor);
            partnerships.flush();
            changes.record(RESOURCE, successor.id(), "DELETED", null);
        }
        party.stay(moved.until());
        partnering.changed(partnership);
        changes.record(RESOURCE, party.id(), "UPDATED", PartyPlace.of(party));
    }

    private List<PartnershipParty> running(School school, LocalDate on) {
        return partnerships.partiesOf(school, on).stream()
                .filter(party -> party.isThereFrom(on))
                .toList();
    }

    private static boolean isPartyAlready(PartnershipParty party, School target, LocalDate on) {
        return party.partnership().parties().stream()
                .anyMatch(other ->
                        other.school() != null && other.school().id().equals(target.id()) && other.isThereFrom(on));
    }

    private static String label(PartnershipParty party) {
        School school = party.school();
        return party.partnership().code() + (school == null ? "" : " → " + school.code());
    }

    private static Refusal builtUpon(UUID id) {
        return HubSchoolProblem.REORGANISATION_BUILT_UPON.refuse(RESOURCE, id).with("changed", List.of(id));
    }
}
