package kz.tirek.hubschool.partnership;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// The place of a school in a partnership, as a reorganisation leaves it in the change feed.
record PartyPlace(
        UUID id,
        UUID partnershipId,
        @Nullable UUID schoolId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID succeeds,
        long version) {

    static PartyPlace of(PartnershipParty party) {
        School school = party.school();
        return new PartyPlace(
                party.id(),
                party.partnership().id(),
                school == null ? null : school.id(),
                party.from(),
                party.until(),
                party.succeeds(),
                party.version());
    }
}
