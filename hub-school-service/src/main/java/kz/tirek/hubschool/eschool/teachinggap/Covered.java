package kz.tirek.hubschool.eschool.teachinggap;

/// How much of a gap remote classes teach on a day.
enum Covered {
    /// Nothing.
    NONE("e.id not in (select l.gap.id %s)"),
    /// Some of its hours.
    PARTLY("e.id in (select l.gap.id %s group by l.gap.id, l.gap.hoursPerWeek"
            + " having sum(l.hoursPerWeek) < l.gap.hoursPerWeek)"),
    /// All of its hours.
    FULLY("e.id in (select l.gap.id %s group by l.gap.id, l.gap.hoursPerWeek"
            + " having sum(l.hoursPerWeek) >= l.gap.hoursPerWeek)");

    /// HQL for the shares `l` that classes teach of gaps on the day `:asOf`, within their own days. All are added up at
    /// once, because asking gap by gap costs a query for every gap that turns out otherwise.
    private static final String TAUGHT = "from RemoteClass c join c.gaps l"
            + " where c.startsOn <= :asOf and (c.endsOn is null or c.endsOn >= :asOf)"
            + " and (l.startsOn is null or l.startsOn <= :asOf) and (l.endsOn is null or l.endsOn >= :asOf)";

    private final String gaps;

    Covered(String gaps) {
        this.gaps = gaps;
    }

    /// The same as HQL over a gap `e`.
    String condition() {
        return gaps.formatted(TAUGHT);
    }
}
