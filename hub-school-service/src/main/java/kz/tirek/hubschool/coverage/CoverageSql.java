package kz.tirek.hubschool.coverage;

/// What counts on a day, as SQL with the parameter `asOf`. Dated rows decide, never what is said of today.
final class CoverageSql {

    /// On a school `s`: it works and has the status of an underfilled one.
    static final String UNDERFILLED = """
             (s.closed_on is null or s.closed_on > :asOf)
             and exists (select from underfilled_period p where p.school_id = s.id and p.period @> cast(:asOf as date))
            """;

    /// On a school `s`: a hub school mentors it.
    static final String COVERED =
            " exists (select from mentorship m where m.school_id = s.id and m.period @> cast(:asOf as date))";

    /// On a hub school `h`: it is in the programme. On the day it leaves, it is no longer.
    static final String LIVE = """
             exists (select from hub_school_transition x
                 where x.hub_school_id = h.id and x.position = 0 and x.effective_on <= :asOf)
             and not exists (select from hub_school_transition x
                 where x.hub_school_id = h.id and x.status in ('COMPLETED', 'WITHDRAWN') and x.effective_on <= :asOf)
            """;

    /// Of a hub school `h`: how many it mentors.
    static final String MENTORED =
            "(select count(*) from mentorship m where m.hub_school_id = h.id and m.period @> cast(:asOf as date))";

    private CoverageSql() {}
}
