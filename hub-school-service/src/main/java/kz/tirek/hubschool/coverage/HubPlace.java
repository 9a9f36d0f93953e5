package kz.tirek.hubschool.coverage;

import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.mentorship.Peak;
import kz.tirek.hubschool.mentorship.Period;

/// A hub school in the programme, with what it mentors from a day on.
///
/// @param id the hub school
/// @param school the school that is the hub
/// @param capacity how many schools it mentors at a time, at most, as it is now
public record HubPlace(UUID id, String code, SchoolPlace school, int capacity, List<Mentored> mentored) {

    /// A school it mentors, and when.
    public record Mentored(UUID schoolId, Period period) {}

    /// How many more schools it can mentor on every day of `period`.
    public int freePlaces(Period period) {
        List<Period> periods = mentored.stream().map(Mentored::period).toList();
        return Math.max(0, capacity - Peak.of(periods, period).active());
    }

    /// Whether it mentors the school in `period` already.
    public boolean meets(UUID schoolId, Period period) {
        return mentored.stream()
                .anyMatch(one -> one.schoolId().equals(schoolId) && one.period().overlaps(period));
    }
}
