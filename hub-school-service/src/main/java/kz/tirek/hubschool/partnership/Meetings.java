package kz.tirek.hubschool.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.hubschool.Dates;

/// Writes the events of partnerships, with the partnership locked, so that its parties stay as they are read. Every
/// method runs in the caller's transaction and records the change.
@ApplicationScoped
class Meetings {

    private static final String RESOURCE = "partnership-event";

    private final PartnershipEvents events;
    private final Partnerships partnerships;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Meetings(PartnershipEvents events, Partnerships partnerships, Changes changes, Dates dates, Clock clock) {
        this.events = events;
        this.partnerships = partnerships;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /// The event of an address, with its partnership locked before it is read.
    PartnershipEvent lockedAt(UUID id) {
        partnerships.lockedAt(events.partnershipOf(id), LockModeType.PESSIMISTIC_READ);
        return events.at(id);
    }

    PartnershipEventView plan(Partnership partnership, NewPartnershipEvent facts) {
        requireRules(partnership, facts);
        PartnershipEvent event = new PartnershipEvent(partnership, facts, clock.instant());
        events.persistAndFlush(event);
        return recorded(event, "CREATED");
    }

    /// What was held is corrected, but not into the future; what was cancelled stays.
    PartnershipEventView describe(PartnershipEvent event, NewPartnershipEvent facts) {
        if (facts.equals(NewPartnershipEvent.of(event))) {
            return PartnershipEventView.of(event);
        }
        if (event.status() == PartnershipEventStatus.CANCELLED) {
            requirePlanned(event, "patch");
        }
        requireRules(event.partnership(), facts);
        if (event.status() == PartnershipEventStatus.HELD) {
            requirePast(facts);
        }
        event.describe(facts);
        events.flush();
        return recorded(event, "UPDATED");
    }

    PartnershipEventView hold(PartnershipEvent event, PartnershipEventHeld held) {
        requirePlanned(event, "hold");
        NewPartnershipEvent facts = held.completed(NewPartnershipEvent.of(event));
        requireRules(event.partnership(), facts);
        requirePast(facts);
        event.hold(facts);
        events.flush();
        return recorded(event, "HELD");
    }

    PartnershipEventView cancel(PartnershipEvent event, PartnershipEventCancellation cancellation) {
        requirePlanned(event, "cancel");
        event.cancel(cancellation.reason());
        events.flush();
        return recorded(event, "CANCELLED");
    }

    void delete(PartnershipEvent event) {
        UUID id = event.id();
        events.delete(event);
        events.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    private void requirePast(NewPartnershipEvent facts) {
        if (facts.on() != null) {
            dates.requirePast(facts.on().date(), "/on/date");
        }
    }

    private static void requirePlanned(PartnershipEvent event, String action) {
        List<String> allowed = switch (event.status()) {
            case PLANNED -> List.of("patch", "hold", "cancel", "delete");
            case HELD -> List.of("patch", "delete");
            case CANCELLED -> List.of("delete");
        };
        if (event.status() != PartnershipEventStatus.PLANNED) {
            throw CommonProblem.STATE_CONFLICT.refuse(event.status(), action).with("allowedActions", allowed);
        }
    }

    private static void requireRules(Partnership partnership, NewPartnershipEvent facts) {
        List<FieldFault> faults = PartnershipEventRules.faults(facts, partnership);
        if (!faults.isEmpty()) {
            throw PartnershipProblem.PARTNERSHIP_EVENT_INCOMPLETE
                    .refuse(faults.size())
                    .at(faults);
        }
    }

    private PartnershipEventView recorded(PartnershipEvent event, String operation) {
        PartnershipEventView view = PartnershipEventView.of(event);
        changes.record(RESOURCE, event.id(), operation, view);
        return view;
    }
}
