package kz.tirek.funding.hubschool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All hub schools this service knows of.
@ApplicationScoped
public class HubSchools implements PanacheRepositoryBase<HubSchool, UUID> {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final HubSchoolFeed feed;

    @Inject
    HubSchools(HubSchoolFeed feed) {
        this.feed = feed;
    }

    /// The hub school a body names at `pointer`. One that is not known yet is looked for in the feed first.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE or UNKNOWN_REFERENCE
    public HubSchool named(UUID id, String pointer) {
        Optional<HubSchool> known = living(id);
        if (known.isEmpty()) {
            feed.catchUp();
            known = living(id);
        }
        return known.orElseThrow(() -> feed.late(pointer, id));
    }

    /// The equipment of a hub school as the owner knows it now.
    ///
    /// @param day lots that enter the plan later do not count
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE
    public AcceptedEquipment equipment(UUID hubSchoolId, LocalDate day) {
        if (!feed.catchUp()) {
            throw CommonProblem.REPLICA_LATE
                    .refuse(feed.feed(), hubSchoolId.toString(), String.valueOf(feed.replicatedThrough()))
                    .retryAfter(RETRY_AFTER_SECONDS);
        }
        Object[] sums = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select coalesce(sum(accepted::numeric * unit_price_tiyn) filter (where counts), 0),
                               coalesce(sum(quantity::numeric * unit_price_tiyn) filter (where counts), 0),
                               (array_agg(event_id order by event_at desc, event_id desc))[1], max(event_at)
                        from (select *, not deleted and planned_on <= ?2 as counts
                              from equipment_lot where hub_school_id = ?1) lot""")
                .setParameter(1, hubSchoolId)
                .setParameter(2, day)
                .getSingleResult();
        return new AcceptedEquipment((BigDecimal) sums[0], (BigDecimal) sums[1], (UUID) sums[2], (Instant) sums[3]);
    }

    private Optional<HubSchool> living(UUID id) {
        return findByIdOptional(id).filter(hubSchool -> !hubSchool.isDeleted());
    }
}
