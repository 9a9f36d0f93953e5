package kz.tirek.hubschool.hubschool;

/// The mentoring capacity of a hub school on a day. It is recorded without dates: the records of its changes have
/// them.
public final class DatedCapacity {

    /// SQL on a hub school `h` with the parameter `asOf`: the capacity recorded last when the day ended; of a day
    /// before the first record, the one recorded first.
    public static final String SQL = """
            coalesce(
                (select cast(c.representation ->> 'mentoringCapacity' as integer) from change c
                 where c.resource_type = 'hub-school' and c.resource_id = h.id
                   and c.recorded_at < (cast(:asOf as date) + 1) at time zone 'Asia/Almaty'
                 order by c.sequence desc limit 1),
                (select cast(c.representation ->> 'mentoringCapacity' as integer) from change c
                 where c.resource_type = 'hub-school' and c.resource_id = h.id order by c.sequence limit 1),
                h.mentoring_capacity)""";

    private DatedCapacity() {}
}
