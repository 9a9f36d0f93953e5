package kz.tirek.hubschool.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.equipment.Condition;
import kz.tirek.hubschool.equipment.EquipmentItems;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.room.Room;
import kz.tirek.hubschool.room.RoomRemoval;
import org.jspecify.annotations.Nullable;

/// Writes stocktakes. Every method runs in the caller's transaction, with the stocktake locked, and records the
/// change. A stocktake reports; it changes no equipment: what follows from it is written off, assessed or entered by
/// people.
@ApplicationScoped
class Counting {

    static final String RESOURCE = "stocktake";

    /// The largest value of a line: ten thousand million tenge.
    private static final Money LARGEST_VALUE = Money.ofTiyn(1_000_000_000_000L);

    private final Stocktakes stocktakes;
    private final StocktakeLines lines;
    private final EquipmentItems items;
    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Counting(
            Stocktakes stocktakes,
            StocktakeLines lines,
            EquipmentItems items,
            Changes changes,
            Dates dates,
            Clock clock) {
        this.stocktakes = stocktakes;
        this.lines = lines;
        this.items = items;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    StocktakeView open(HubSchool hub, @Nullable Room room, NewStocktake asked) {
        dates.requirePast(asked.takenOn(), "/takenOn");
        stocktakes.open(hub.id(), room == null ? null : room.id()).ifPresent(open -> {
            throw StocktakeProblem.STOCKTAKE_ALREADY_OPEN.refuse().with("stocktakeId", open.id());
        });
        Stocktake stocktake = new Stocktake(hub, room, asked, clock.instant());
        stocktakes.persistAndFlush(stocktake);
        lines.expect(stocktake);
        return recorded(stocktake, "CREATED");
    }

    StocktakeView count(Stocktake stocktake, NewCount count) {
        stocktake.requireOpen("count");
        check(count.lines());
        Map<UUID, StocktakeLine> known = lines.of(
                stocktake,
                count.lines().stream()
                        .map(NewCount.Line::itemId)
                        .filter(Objects::nonNull)
                        .toList());
        for (int i = 0; i < count.lines().size(); i++) {
            NewCount.Line counted = count.lines().get(i);
            StocktakeLine line = line(stocktake, counted, known, "/lines/" + i);
            requirePlausible(line, counted.counted(), "/lines/" + i + "/counted");
            Condition condition =
                    counted.condition() == null ? null : counted.condition().condition();
            line.count(counted.counted(), condition, counted.note());
            lines.persist(line);
        }
        return recorded(stocktake, "COUNTED");
    }

    StocktakeView remove(Stocktake stocktake, StocktakeLine line) {
        stocktake.requireOpen("count");
        if (line.itemId() != null) {
            throw StocktakeProblem.LINE_OF_A_LOT.refuse();
        }
        lines.delete(line);
        return recorded(stocktake, "COUNTED");
    }

    StocktakeView close(Stocktake stocktake, Conclusion conclusion) {
        stocktake.requireOpen("close");
        stocktake.close(conclusion.conclusion(), clock.instant());
        return recorded(stocktake, "CLOSED");
    }

    StocktakeView cancel(Stocktake stocktake, Cancellation cancellation) {
        stocktake.requireOpen("cancel");
        stocktake.cancel(cancellation.reason());
        return recorded(stocktake, "CANCELLED");
    }

    /// A room stays while stocktakes name it.
    void hold(@Observes RoomRemoval removal) {
        UUID room = removal.room().id();
        removal.holds("stocktakes", stocktakes.count("roomId", room) + lines.count("roomId", room));
    }

    private static void check(List<NewCount.Line> counted) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < counted.size(); i++) {
            NewCount.Line line = counted.get(i);
            if (line.itemId() == null && (line.name() == null || line.counted() == 0)) {
                throw StocktakeProblem.FOUND_NEEDS_A_NAME
                        .refuse()
                        .at("/lines/%d/%s".formatted(i, line.name() == null ? "name" : "counted"));
            }
            if (line.itemId() != null && !seen.add(line.itemId())) {
                throw StocktakeProblem.COUNTED_TWICE
                        .refuse(line.itemId().toString())
                        .at("/lines/%d/itemId".formatted(i));
            }
        }
    }

    private StocktakeLine line(
            Stocktake stocktake, NewCount.Line counted, Map<UUID, StocktakeLine> known, String pointer) {
        UUID item = counted.itemId();
        if (item == null) {
            return new StocktakeLine(stocktake, Objects.requireNonNull(counted.name()), counted.inventoryNumber());
        }
        StocktakeLine line = known.get(item);
        return line != null
                ? line
                : new StocktakeLine(stocktake, items.named(stocktake.hubSchool().id(), item, pointer + "/itemId"));
    }

    private static void requirePlausible(StocktakeLine line, int pieces, String pointer) {
        Long price = line.unitPriceTiyn();
        if (price != null && pieces > 0 && price > LARGEST_VALUE.tiyn() / pieces) {
            throw StocktakeProblem.COUNT_IMPLAUSIBLE
                    .refuse(pieces, LARGEST_VALUE.toString())
                    .at(pointer);
        }
    }

    /// Counts anew how far the stocktake is, so that every change of a line is one of its version.
    private StocktakeView recorded(Stocktake stocktake, String operation) {
        if (stocktake.status() == StocktakeStatus.OPEN) {
            stocktake.progress(lines.totals(stocktake));
            stocktakes.getEntityManager().lock(stocktake, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        stocktakes.flush();
        StocktakeView view = StocktakeView.of(stocktake);
        changes.record(RESOURCE, stocktake.id(), operation, view);
        return view;
    }
}
