package kz.tirek.training.attendance;

import java.util.Map;
import java.util.Set;
import kz.tirek.training.FewPeople;

/// How many people the figures of a run's attendance are about.
///
/// @param standings people of whom a status counts at a session at least
/// @param unstated participants of whom nothing is stated at a session at least
/// @param silent those of them of whom nothing is stated at all
/// @param strangers people who take no part in the run and of whom something is stated
record Attendees(Map<AttendanceStatus, Long> standings, int unstated, int silent, int strangers) {

    /// The statuses whose attendances would tell of few people. Attendances of all statuses and those of which
    /// nothing is stated add up to sessions times participants.
    Set<AttendanceStatus> hidden() {
        return FewPeople.leftOut(standings, unstated);
    }

    /// Whether the number of people of whom something is stated would, beside that of the participants, tell of few.
    boolean differsByFew() {
        return FewPeople.are(silent) || FewPeople.are(strangers);
    }
}
