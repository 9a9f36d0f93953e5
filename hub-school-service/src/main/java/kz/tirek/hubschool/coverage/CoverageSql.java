package kz.tirek.hubschool.coverage;

/// What counts on a day, as SQL with the parameter `asOf`. Dated rows decide, never what is said of today.
public final class CoverageSql {

    /// On a school `s`: it works. It does until the day before it is closed; one that a reorganisation founded does
    /// from its first day on, unless that was undone.
    public static final String WORKS = """
             (s.closed_on is null or s.closed_on > :asOf)
             and not exists (select from reorganisation_school f join reorganisation o on o.id = f.reorganisation_id
                             where f.school_id = s.id and f.founded and (o.status = 'UNDONE' or o.effective_on > :asOf))
            """;

    /// On a school `s`: it works and has the status of an underfilled one.
    public static final String UNDERFILLED = WORKS + """
             and exists (select from underfilled_period p where p.school_id = s.id and p.period @> cast(:asOf as date))
            """;

    /// On a school `s`: a hub school mentors it.
    public static final String COVERED =
            " exists (select from mentorship m where m.school_id = s.id and m.period @> cast(:asOf as date))";

    /// On a hub school `h`: it is in the programme, by its last step. On the day it leaves, it is no longer.
    static final String LIVE = """
             (select x.status from hub_school_transition x
              where x.hub_school_id = h.id and x.effective_on <= :asOf order by x.position desc limit 1)
             not in ('COMPLETED', 'WITHDRAWN')
            """;

    /// Of a hub school `h`: how many it mentors.
    static final String MENTORED = """
            (select count(*) from mentorship m
             where m.hub_school_id = h.id and m.starts_on <= :asOf and (m.ends_on is null or m.ends_on >= :asOf))""";

    private CoverageSql() {}
}
