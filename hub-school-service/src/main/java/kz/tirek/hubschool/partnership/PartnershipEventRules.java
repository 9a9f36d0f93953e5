package kz.tirek.hubschool.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What an event has to keep. All that is broken is said at once.
final class PartnershipEventRules {

    private static final Text UNKNOWN_PARTY = new Text(
            "бұл серіктестікте мұндай тарап жоқ",
            "в партнёрстве нет такой стороны",
            "the partnership has no such party");
    private static final Text PARTY_TWICE =
            new Text("тарап бір рет аталады", "сторону называют один раз", "a party is named once");
    private static final Text SEVERAL_DAYS = new Text(
            "соңғы күн бірінші күні белгілі болғанда ғана беріледі және одан ерте болмайды",
            "последний день указывают, только если известен первый, и не раньше него",
            "a last day is given where the first one is known, and is not before it");
    private static final Text TOO_EARLY =
            new Text("ынтымақтастық басталғаннан ерте", "раньше начала сотрудничества", "before the cooperation began");
    private static final Text TOO_LATE =
            new Text("серіктестік аяқталғаннан кейін", "после завершения партнёрства", "after the partnership ended");

    private PartnershipEventRules() {}

    static List<FieldFault> faults(NewPartnershipEvent event, Partnership partnership) {
        List<FieldFault> faults = new ArrayList<>();
        Set<UUID> parties = new HashSet<>();
        partnership.parties().forEach(party -> parties.add(party.id()));
        if (!parties.contains(event.hostPartyId())) {
            faults.add(new FieldFault("/hostPartyId", "unknown-party", UNKNOWN_PARTY));
        }
        if (event.country() != null && !PartnershipRules.isCountry(event.country())) {
            faults.add(PartnershipRules.unknownCountry("/country"));
        }
        faults.addAll(participants(event.participants(), parties));
        faults.addAll(dates(event.on(), event.until(), partnership));
        return faults;
    }

    private static List<FieldFault> participants(List<PartyParticipants> participants, Set<UUID> parties) {
        List<FieldFault> faults = new ArrayList<>();
        Set<UUID> counted = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            UUID party = participants.get(i).partyId();
            String pointer = "/participants/" + i + "/partyId";
            if (!parties.contains(party)) {
                faults.add(new FieldFault(pointer, "unknown-party", UNKNOWN_PARTY));
            } else if (!counted.add(party)) {
                faults.add(new FieldFault(pointer, "party-twice", PARTY_TWICE));
            }
        }
        return faults;
    }

    private static List<FieldFault> dates(@Nullable KnownDate on, @Nullable LocalDate until, Partnership partnership) {
        List<FieldFault> faults = new ArrayList<>();
        if (until != null && (on == null || on.precision() != DatePrecision.DAY || until.isBefore(on.date()))) {
            faults.add(new FieldFault("/until", "several-days", SEVERAL_DAYS));
        }
        KnownDate since = partnership.cooperationSince();
        if (on != null && since != null && on.latest().isBefore(since.date())) {
            faults.add(new FieldFault("/on/date", "before-the-cooperation", TOO_EARLY));
        }
        LocalDate ended = partnership.endedOn();
        if (on != null && ended != null && on.date().isAfter(ended)) {
            faults.add(new FieldFault("/on/date", "after-the-end", TOO_LATE));
        }
        return faults;
    }
}
