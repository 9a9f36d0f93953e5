package kz.tirek.hubschool.eschool.teachinggap;

/// How much of a gap remote classes teach on a day.
enum Covered {
    /// Nothing.
    NONE("", Covered.HOURS + " = 0"),
    /// Some of its hours.
    PARTLY("", Covered.HOURS + " between 1 and e.hoursPerWeek - 1"),
    /// All of its hours. They are few: the shares are added up at once, not gap by gap.
    FULLY(
            " join (select l.gap.id as gap, sum(l.hoursPerWeek) as hours " + Covered.SHARES
                    + " group by l.gap.id) taught on taught.gap = e.id",
            "taught.hours >= e.hoursPerWeek");

    /// HQL for the shares `l` that classes `c` teach on the day `:asOf`, within the shares' own days.
    private static final String SHARES = "from RemoteClass c join c.gaps l"
            + " where c.startsOn <= :asOf and (c.endsOn is null or c.endsOn >= :asOf)"
            + " and (l.startsOn is null or l.startsOn <= :asOf) and (l.endsOn is null or l.endsOn >= :asOf)";

    /// HQL for the hours a week that they teach of the gap `e`.
    private static final String HOURS = "(select coalesce(sum(l.hoursPerWeek), 0) " + SHARES + " and l.gap.id = e.id)";

    private final String join;
    private final String condition;

    Covered(String join, String condition) {
        this.join = join;
        this.condition = condition;
    }

    /// HQL for what the condition asks of besides the gap `e`; empty where it asks of nothing else.
    String join() {
        return join;
    }

    /// The same as HQL over a gap `e`.
    String condition() {
        return condition;
    }
}
