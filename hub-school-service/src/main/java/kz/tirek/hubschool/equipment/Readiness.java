package kz.tirek.hubschool.equipment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.hubschool.room.RoomType;
import org.jspecify.annotations.Nullable;

/// How far the equipping of hub schools was on a day, derived from the dates of rooms and from what happened to lots
/// until then. Nothing of it is stored.
///
/// Readiness in percent is the mean of two shares: rooms ready of rooms planned, and the value of equipment accepted
/// of the value planned. What was written off since it was accepted still counts: readiness tells how far the
/// equipping went, not how things wear. A lot counts to the room in which it was on that day, or for which it was
/// planned.
@ApplicationScoped
public class Readiness {

    private static final String ROOMS = """
            select hub_school_id, type, count(*), count(*) filter (where ready_on <= ?)
            from room
            where hub_school_id = any(?) and planned_on <= ?
            group by hub_school_id, type""";

    private static final String EQUIPMENT = """
            select lot.hub_school_id, room.type, sum(lot.quantity), sum(lot.delivered), sum(lot.accepted), sum(lot.written_off),
                   sum(lot.quantity * lot.price), sum(lot.delivered * lot.price), sum(lot.accepted * lot.price)
            from (select i.hub_school_id, i.quantity, i.unit_price_tiyn::numeric as price,
                         coalesce(sum(e.quantity) filter (where e.kind = 'DELIVERED'), 0) - coalesce(sum(e.replaced), 0) as delivered,
                         coalesce(sum(e.quantity) filter (where e.kind = 'ACCEPTED'), 0) as accepted,
                         coalesce(sum(e.quantity) filter (where e.kind = 'WRITTEN_OFF'), 0) as written_off,
                         case when bool_or(e.kind = 'MOVED')
                              then (array_agg(e.room_id order by e.position desc) filter (where e.kind = 'MOVED'))[1]
                              else i.planned_room_id end as room_id
                  from equipment_item i
                  left join equipment_event e on e.item_id = i.id and e.happened_on <= ?
                  where i.hub_school_id = any(?) and i.planned_on <= ?
                  group by i.id) as lot
            left join room on room.id = lot.room_id
            group by lot.hub_school_id, room.type""";

    private final AgroalDataSource database;

    @Inject
    Readiness(AgroalDataSource database) {
        this.database = database;
    }

    /// The totals of hub schools on a day, in two statements for all of them.
    ///
    /// @return figures of every hub school asked for
    public Map<UUID, ReadinessFigures> totals(Collection<UUID> hubSchools, LocalDate asOf) {
        Map<UUID, ReadinessFigures> totals = new HashMap<>();
        byRoomType(hubSchools, asOf).forEach((hub, types) -> totals.put(hub, types.total()));
        return totals;
    }

    ReadinessView of(UUID hubSchool, LocalDate asOf) {
        Types types = byRoomType(List.of(hubSchool), asOf).getOrDefault(hubSchool, new Types());
        return new ReadinessView(hubSchool, asOf, types.total(), types.views());
    }

    private Map<UUID, Types> byRoomType(Collection<UUID> hubSchools, LocalDate asOf) {
        Map<UUID, Types> found = new HashMap<>();
        hubSchools.forEach(hub -> found.put(hub, new Types()));
        try (Connection connection = database.getConnection()) {
            read(
                    connection,
                    ROOMS,
                    hubSchools,
                    asOf,
                    row -> types(found, row).rooms.put(type(row), new RoomSums(row.getLong(3), row.getLong(4))));
            read(
                    connection,
                    EQUIPMENT,
                    hubSchools,
                    asOf,
                    row -> types(found, row)
                            .equipment
                            .put(
                                    type(row),
                                    new EquipmentSums(
                                            row.getLong(3),
                                            row.getLong(4),
                                            row.getLong(5),
                                            row.getLong(6),
                                            row.getLong(7),
                                            row.getLong(8),
                                            row.getLong(9))));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("readiness is not read", failure);
        }
    }

    private static void read(
            Connection connection, String statement, Collection<UUID> hubSchools, LocalDate asOf, Row reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            select.setObject(1, asOf);
            select.setArray(2, connection.createArrayOf("uuid", hubSchools.toArray()));
            select.setObject(3, asOf);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Types types(Map<UUID, Types> found, ResultSet row) throws SQLException {
        return found.computeIfAbsent(row.getObject(1, UUID.class), hub -> new Types());
    }

    private static @Nullable RoomType type(ResultSet row) throws SQLException {
        String type = row.getString(2);
        return type == null ? null : RoomType.valueOf(type);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /// The sums of one hub school by type of room; null is the type of no room.
    private static final class Types {

        private final Map<@Nullable RoomType, RoomSums> rooms = new HashMap<>();
        private final Map<@Nullable RoomType, EquipmentSums> equipment = new HashMap<>();

        ReadinessFigures total() {
            return ReadinessFigures.of(
                    rooms.values().stream().reduce(RoomSums.NONE, RoomSums::plus),
                    equipment.values().stream().reduce(EquipmentSums.NONE, EquipmentSums::plus));
        }

        List<ReadinessView.OfType> views() {
            TreeSet<@Nullable RoomType> types = new TreeSet<>(Comparator.nullsLast(Comparator.naturalOrder()));
            types.addAll(rooms.keySet());
            types.addAll(equipment.keySet());
            List<ReadinessView.OfType> views = new ArrayList<>();
            for (RoomType type : types) {
                views.add(new ReadinessView.OfType(
                        type,
                        ReadinessFigures.of(
                                rooms.getOrDefault(type, RoomSums.NONE),
                                equipment.getOrDefault(type, EquipmentSums.NONE))));
            }
            return views;
        }
    }
}
