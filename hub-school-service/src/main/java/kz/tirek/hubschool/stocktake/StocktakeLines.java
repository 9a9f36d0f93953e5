package kz.tirek.hubschool.stocktake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;

/// All lines of stocktakes.
@ApplicationScoped
class StocktakeLines implements PanacheRepositoryBase<StocktakeLine, UUID> {

    /// What a school had on a day, by what had happened until then: accepted, and not written off.
    private static final String EXPECT = """
            insert into stocktake_line (id, stocktake_id, item_id, name, inventory_number, room_id, unit_price_tiyn, expected,
                                        condition_before)
            select uuidv7(), :stocktake, lot.id, lot.name, lot.inventory_number, lot.room_id, lot.unit_price_tiyn, lot.held, lot.condition
            from (select i.id, i.name, i.inventory_number, i.unit_price_tiyn,
                         coalesce(sum(e.quantity) filter (where e.kind = 'ACCEPTED'), 0)
                             - coalesce(sum(e.quantity) filter (where e.kind = 'WRITTEN_OFF'), 0) as held,
                         (array_agg(e.condition order by e.happened_on desc, e.position desc)
                             filter (where e.condition is not null))[1] as condition,
                         case when bool_or(e.kind = 'MOVED')
                              then (array_agg(e.room_id order by e.position desc) filter (where e.kind = 'MOVED'))[1]
                              else i.planned_room_id end as room_id
                  from equipment_item i
                  join equipment_event e on e.item_id = i.id and e.happened_on <= :takenOn
                  where i.hub_school_id = :hubSchool
                  group by i.id) as lot
            where lot.held > 0 and (cast(:room as uuid) is null or lot.room_id = cast(:room as uuid))""";

    private static final String TOTALS = """
            select count(*) filter (where item_id is not null) as lots,
                   count(*) filter (where item_id is not null and counted is not null) as counted,
                   count(*) filter (where item_id is null) as found,
                   count(*) filter (where item_id is not null and counted < expected) as missing,
                   coalesce(sum(expected - counted) filter (where item_id is not null and counted < expected), 0) as missing_pieces,
                   coalesce(sum((expected - counted)::numeric * unit_price_tiyn) filter (where counted < expected), 0) as missing_value,
                   count(*) filter (where item_id is not null and counted > expected) as surplus,
                   coalesce(sum(counted - expected) filter (where item_id is not null and counted > expected), 0) as surplus_pieces,
                   coalesce(sum((counted - expected)::numeric * unit_price_tiyn) filter (where counted > expected), 0) as surplus_value,
                   count(*) filter (where condition_found <> condition_before) as condition_changed,
                   coalesce(sum(expected), 0) as expected_pieces,
                   coalesce(sum(expected::numeric * unit_price_tiyn), 0) as expected_value,
                   coalesce(sum(counted), 0) as counted_pieces,
                   coalesce(sum(counted::numeric * unit_price_tiyn), 0) as counted_value
            from stocktake_line where stocktake_id = :stocktake""";

    /// Writes a line for every lot the school, or the room, had on the day.
    void expect(Stocktake stocktake) {
        getEntityManager()
                .createNativeQuery(EXPECT)
                .setParameter("stocktake", stocktake.id())
                .setParameter("takenOn", stocktake.takenOn())
                .setParameter("hubSchool", stocktake.hubSchool().id())
                .setParameter("room", stocktake.roomId() == null ? null : String.valueOf(stocktake.roomId()))
                .executeUpdate();
    }

    /// The lines of lots, by lot.
    Map<UUID, StocktakeLine> of(Stocktake stocktake, Collection<UUID> items) {
        return list("stocktakeId = ?1 and itemId in ?2", stocktake.id(), items).stream()
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.itemId()), Function.identity()));
    }

    StocktakeLine at(Stocktake stocktake, UUID id) {
        return find("stocktakeId = ?1 and id = ?2", stocktake.id(), id)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /// The sums of a stocktake as stored.
    Totals totals(Stocktake stocktake) {
        getEntityManager().flush();
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(TOTALS, Tuple.class)
                .setParameter("stocktake", stocktake.id())
                .getSingleResult();
        long lots = number(row, "lots");
        long counted = number(row, "counted");
        return new Totals(
                lots,
                counted,
                lots - counted,
                number(row, "found"),
                number(row, "missing"),
                number(row, "missing_pieces"),
                money(row, "missing_value"),
                number(row, "surplus"),
                number(row, "surplus_pieces"),
                money(row, "surplus_value"),
                number(row, "condition_changed"),
                number(row, "expected_pieces"),
                money(row, "expected_value"),
                number(row, "counted_pieces"),
                money(row, "counted_value"));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private static Money money(Tuple row, String column) {
        return Money.ofTiyn(((BigDecimal) row.get(column)).longValueExact());
    }
}
