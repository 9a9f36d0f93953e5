package kz.tirek.hubschool.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.SchoolChanged;
import kz.tirek.hubschool.school.SchoolLink;
import kz.tirek.hubschool.school.Schools;
import kz.tirek.hubschool.territory.Territories;
import kz.tirek.hubschool.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Writes partnerships, each locked for it. Every method runs in the caller's transaction and records the change.
@ApplicationScoped
class Partnering {

    private static final String RESOURCE = "partnership";
    /// No date lies after it: what is valid until then is valid without an end.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Partnerships partnerships;
    private final Schools schools;
    private final Territories territories;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Partnering(
            Partnerships partnerships,
            Schools schools,
            Territories territories,
            Changes changes,
            Dates dates,
            Clock clock) {
        this.partnerships = partnerships;
        this.schools = schools;
        this.territories = territories;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    PartnershipView draft(NewPartnership facts) {
        Map<UUID, School> named = schoolsOf(facts, Set.of());
        Territory district = districtOf(facts);
        requireRules(facts, district, Set.of());
        requireOpen(facts, named, Set.of());
        Partnership partnership =
                new Partnership(partnerships.nextCode(dates.today().getYear()), facts, district, clock.instant());
        for (NewPartnershipParty party : facts.parties()) {
            add(partnership, party, partnership.parties().size(), named);
        }
        partnerships.persistAndFlush(partnership);
        return recorded(partnership, "CREATED");
    }

    /// The kind stays as it was signed.
    PartnershipView describe(Partnership partnership, NewPartnership facts) {
        NewPartnership current = NewPartnership.of(partnership);
        if (facts.equals(current)) {
            return PartnershipView.of(partnership);
        }
        Set<UUID> present = current.parties().stream()
                .map(NewPartnershipParty::schoolId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, School> named = schoolsOf(facts, present);
        Territory district = districtOf(facts);
        requireState(partnership, "patch", PartnershipStatus.DRAFT, PartnershipStatus.SIGNED);
        if (facts.kind() != partnership.kind()) {
            requireState(partnership, "patch", PartnershipStatus.DRAFT);
        }
        Map<UUID, PartnershipParty> known =
                partnership.parties().stream().collect(Collectors.toMap(PartnershipParty::id, Function.identity()));
        requireRules(facts, district, known.keySet());
        requireOpen(facts, named, present);
        takeOut(partnership, facts);
        partnership.describe(facts, district, clock.instant());
        for (int i = 0; i < facts.parties().size(); i++) {
            NewPartnershipParty party = facts.parties().get(i);
            PartnershipParty kept = party.id() == null ? null : known.get(party.id());
            if (kept == null) {
                add(partnership, party, i, named);
            } else {
                kept.describe(i, party, party.schoolId() == null ? null : named.get(party.schoolId()));
            }
        }
        partnerships.flush();
        return recorded(partnership, "UPDATED");
    }

    PartnershipView sign(Partnership partnership, PartnershipSigning signing) {
        requireState(partnership, "sign", PartnershipStatus.DRAFT);
        dates.requirePast(signing.signedOn().date(), "/signedOn/date");
        Dates.requireOrder(signing.firstDay(), signing.validUntil(), "/validUntil");
        partnership.sign(Agreement.of(signing));
        partnerships.flush();
        return recorded(partnership, "SIGNED");
    }

    PartnershipView renew(Partnership partnership, PartnershipRenewal renewal) {
        requireState(partnership, "renew", PartnershipStatus.SIGNED);
        Agreement last = partnership.terms().getLast();
        if (last.validUntil() == null || !last.validUntil().isBefore(LAST_DAY)) {
            throw PartnershipProblem.PARTNERSHIP_OPEN_ENDED.refuse();
        }
        dates.requirePast(renewal.renewedOn().date(), "/renewedOn/date");
        Dates.requireOrder(last.agreedOn(), renewal.renewedOn().latest(), "/renewedOn/date");
        Dates.requireOrder(last.validUntil().plusDays(1), renewal.validFrom(), "/validFrom");
        Agreement agreement = Agreement.of(renewal, last.validUntil());
        Dates.requireOrder(agreement.validFrom(), renewal.validUntil(), "/validUntil");
        partnership.renew(agreement, clock.instant());
        partnerships.flush();
        return recorded(partnership, "RENEWED");
    }

    PartnershipView end(Partnership partnership, PartnershipEnd end) {
        requireState(partnership, "end", PartnershipStatus.SIGNED);
        Dates.requireOrder(partnership.terms().getFirst().validFrom(), end.endedOn(), "/endedOn");
        dates.requirePast(end.endedOn(), "/endedOn");
        partnership.end(end.endedOn(), end.reason());
        partnerships.flush();
        return recorded(partnership, "ENDED");
    }

    void delete(Partnership partnership) {
        requireState(partnership, "delete", PartnershipStatus.DRAFT);
        if (partnerships.hasEvents(partnership)) {
            throw PartnershipProblem.PARTNERSHIP_HAS_EVENTS.refuse();
        }
        UUID id = partnership.id();
        partnerships.delete(partnership);
        partnerships.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    /// A partnership shows its schools' names and places, so it changes with them.
    void follow(@Observes SchoolChanged change) {
        for (Partnership partnership : partnerships.lockedOf(change.school())) {
            changed(partnership);
        }
    }

    /// Records a change that others made to a partnership's parties.
    void changed(Partnership partnership) {
        partnership.touch(clock.instant());
        partnerships.flush();
        recorded(partnership, "UPDATED");
    }

    static void requireState(Partnership partnership, String action, PartnershipStatus... allowed) {
        if (!List.of(allowed).contains(partnership.status())) {
            List<String> actions = switch (partnership.status()) {
                case DRAFT -> List.of("patch", "sign", "delete");
                case SIGNED -> List.of("patch", "renew", "end");
                case ENDED -> List.of();
            };
            throw CommonProblem.STATE_CONFLICT
                    .refuse(partnership.status(), action)
                    .with("allowedActions", actions);
        }
    }

    private static void requireRules(NewPartnership facts, @Nullable Territory district, Set<UUID> known) {
        List<FieldFault> faults = PartnershipRules.faults(facts, district == null ? null : district.level(), known);
        if (!faults.isEmpty()) {
            throw PartnershipProblem.PARTNERSHIP_INCOMPLETE
                    .refuse(faults.size())
                    .at(faults);
        }
    }

    /// A closed school enters no partnership; one that is in stays, for the past.
    private static void requireOpen(NewPartnership facts, Map<UUID, School> named, Set<UUID> present) {
        Refusal closed = HubSchoolProblem.SCHOOL_CLOSED.refuse();
        List<SchoolLink> successors = new ArrayList<>();
        for (int i = 0; i < facts.parties().size(); i++) {
            UUID id = facts.parties().get(i).schoolId();
            School school = id == null || present.contains(id) ? null : named.get(id);
            if (school != null && !school.isActive()) {
                closed.at("/parties/" + i + "/schoolId");
                successors.addAll(school.successors());
            }
        }
        if (!closed.faults().isEmpty()) {
            throw closed.with("successors", successors);
        }
    }

    /// The schools a body names. Those that join are kept as they are until the transaction ends, so that none is
    /// closed meanwhile.
    ///
    /// @param present the schools that are parties already
    private Map<UUID, School> schoolsOf(NewPartnership facts, Set<UUID> present) {
        Set<UUID> ids = facts.parties().stream()
                .map(NewPartnershipParty::schoolId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<UUID> joining = new HashSet<>(ids);
        joining.removeAll(present);
        schools.find("id in ?1 order by id", joining)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        Map<UUID, School> found = schools.list("from School s where s.id in ?1", ids).stream()
                .collect(Collectors.toMap(School::id, Function.identity()));
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            Refusal refusal = CommonProblem.UNKNOWN_REFERENCE.refuse(
                    "school", unknown.stream().map(UUID::toString).sorted().collect(Collectors.joining(", ")));
            for (int i = 0; i < facts.parties().size(); i++) {
                UUID id = facts.parties().get(i).schoolId();
                if (id != null && unknown.contains(id)) {
                    refusal.at("/parties/" + i + "/schoolId");
                }
            }
            throw refusal;
        }
        return found;
    }

    private @Nullable Territory districtOf(NewPartnership facts) {
        return facts.territory() == null ? null : territories.named(facts.territory(), "/territory");
    }

    /// Takes out, and writes at once, what the new facts no longer name: a school may return as another party.
    private void takeOut(Partnership partnership, NewPartnership facts) {
        Set<UUID> kept = facts.parties().stream()
                .map(NewPartnershipParty::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<PartnershipParty> gone = partnership.parties().stream()
                .filter(party -> !kept.contains(party.id()))
                .toList();
        for (PartnershipParty party : gone) {
            if (partnerships.isNeeded(party)) {
                throw PartnershipProblem.PARTNERSHIP_PARTY_IN_USE
                        .refuse(party.id())
                        .with("partyId", party.id());
            }
            partnership.remove(party);
        }
        if (!gone.isEmpty()) {
            partnerships.flush();
        }
    }

    private static void add(Partnership partnership, NewPartnershipParty party, int position, Map<UUID, School> named) {
        partnership.add(new PartnershipParty(
                partnership, position, party, party.schoolId() == null ? null : named.get(party.schoolId())));
    }

    private PartnershipView recorded(Partnership partnership, String operation) {
        PartnershipView view = PartnershipView.of(partnership);
        changes.record(RESOURCE, partnership.id(), operation, view);
        return view;
    }
}
