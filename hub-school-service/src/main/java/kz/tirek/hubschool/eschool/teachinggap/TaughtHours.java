package kz.tirek.hubschool.eschool.teachinggap;

/// How many hours a week remote classes teach of a gap on a day.
public final class TaughtHours {

    /// SQL on a teaching gap `g` with the parameter `asOf`.
    public static final String SQL = """
            (select coalesce(sum(l.hours_per_week), 0)
             from remote_class_gap l join remote_class c on c.id = l.remote_class_id
             where l.teaching_gap_id = g.id and c.starts_on <= :asOf and (c.ends_on is null or c.ends_on >= :asOf)
                 and (l.starts_on is null or l.starts_on <= :asOf) and (l.ends_on is null or l.ends_on >= :asOf))""";

    private TaughtHours() {}
}
