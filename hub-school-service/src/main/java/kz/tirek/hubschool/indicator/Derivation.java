package kz.tirek.hubschool.indicator;

/// How a derived indicator is computed as of a day, from dated records only.
public enum Derivation {
    /// Hours a week that remote classes teach on the day, of the hours of all teaching gaps open on it, in percent
    /// with two decimals. Of a gap not more counts than it lacks; none where there is no gap.
    TEACHING_GAP_COVERAGE(false, false),
    /// The mean readiness, in percent with two decimals, of the hub schools that by their last step on the day were
    /// being equipped, operated or had completed, and for which anything was planned; none where there is no such.
    READINESS(true, false),
    /// Underfilled schools that a hub school mentored on the day, of all schools that worked and were underfilled on
    /// it, in percent with two decimals; none where there are no underfilled schools.
    MENTORING_COVERAGE(false, false),
    /// Mentoring activities held from the beginning of the calendar year to the day.
    MENTORING_ACTIVITIES_HELD(true, true),
    /// Events schools held for their village from the beginning of the calendar year to the day.
    COMMUNITY_EVENTS_HELD(true, true),
    /// Those of the community events that foster responsibility or care.
    VALUES_EVENTS_HELD(true, true);

    private final boolean knownOfHubs;
    private final boolean countedByYear;

    Derivation(boolean knownOfHubs, boolean countedByYear) {
        this.knownOfHubs = knownOfHubs;
        this.countedByYear = countedByYear;
    }

    /// Whether it can be computed for one hub school.
    boolean isKnownOfHubs() {
        return knownOfHubs;
    }

    /// Whether it counts from 0 every year.
    boolean isCountedByYear() {
        return countedByYear;
    }
}
