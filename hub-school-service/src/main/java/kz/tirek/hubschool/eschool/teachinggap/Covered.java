package kz.tirek.hubschool.eschool.teachinggap;

/// How much of a gap remote classes teach on a day.
enum Covered {
    /// Nothing.
    NONE("= 0"),
    /// Some of its hours.
    PARTLY("between 1 and e.hoursPerWeek - 1"),
    /// All of its hours.
    FULLY(">= e.hoursPerWeek");

    /// HQL for the hours a week that classes teach of the gap `e` on the day `:asOf`, within the gap's own days.
    private static final String HOURS = "(select coalesce(sum(l.hoursPerWeek), 0) from RemoteClass c join c.gaps l"
            + " where l.gap.id = e.id and c.startsOn <= :asOf and (c.endsOn is null or c.endsOn >= :asOf)"
            + " and (l.startsOn is null or l.startsOn <= :asOf) and (l.endsOn is null or l.endsOn >= :asOf))";

    private final String hours;

    Covered(String hours) {
        this.hours = hours;
    }

    /// The same as HQL over a gap `e`.
    String condition() {
        return HOURS + " " + hours;
    }
}
