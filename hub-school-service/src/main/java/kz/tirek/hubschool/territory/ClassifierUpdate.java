package kz.tirek.hubschool.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.conventions.names.Name;
import org.jspecify.annotations.Nullable;

/// What a file of the classifier makes of the territories that are known. Nothing is stored here.
final class ClassifierUpdate {

    private final Map<String, Territory> territories;
    private final NameLanguage language;
    private final LocalDate today;
    private final Set<String> regions;
    private final List<Territory> created = new ArrayList<>();
    private final List<ClassifierImport.Vanished> vanished = new ArrayList<>();
    private final Set<String> elsewhere = new TreeSet<>();

    /// The changed territories with what happened to each, from the regions down.
    private final Map<Territory, String> changed = new LinkedHashMap<>();

    private int renamed;
    private int moved;
    private int returned;
    private int confirmed;
    private int unchanged;

    /// @param territories all that are known, by code; those of the file are added
    ClassifierUpdate(Map<String, Territory> territories, KatoTree tree, NameLanguage language, LocalDate today) {
        this.territories = territories;
        this.language = language;
        this.today = today;
        this.regions = tree.regions();
        List<KatoRow> rows = tree.fromTheTop();
        rows.forEach(row -> take(row, tree.parentCode(row)));
        Set<String> present = new TreeSet<>();
        rows.forEach(row -> present.add(row.code()));
        List<Territory> ofTheRegions = territories.values().stream()
                .filter(territory -> regions.contains(territory.code().substring(0, 2)))
                .toList();
        ofTheRegions.stream()
                .filter(territory -> !present.contains(territory.code()) && territory.vanishedOn() == null)
                .forEach(this::vanish);
        if (moved > 0) {
            ofTheRegions.forEach(this::place);
        }
    }

    private void take(KatoRow row, @Nullable String parent) {
        Territory known = territories.get(row.code());
        if (known == null) {
            add(row, parent);
            return;
        }
        boolean isKazakhNameKnown = known.isKazakhNameKnown() || language == NameLanguage.KK;
        Name name = language.put(row.name(), known.name(), isKazakhNameKnown);
        boolean isRenamed = !name.equals(known.name()) || isKazakhNameKnown != known.isKazakhNameKnown();
        boolean isMoved = parent != null && !parent.equals(known.parent());
        boolean isBack = known.vanishedOn() != null;
        boolean isConfirmed = !known.isChecked();
        if (!isRenamed && !isMoved && !isBack && !isConfirmed) {
            unchanged++;
            return;
        }
        renamed += isRenamed ? 1 : 0;
        moved += isMoved ? 1 : 0;
        returned += isBack ? 1 : 0;
        confirmed += isConfirmed ? 1 : 0;
        known.rename(name, isKazakhNameKnown);
        known.appear();
        if (isMoved && parent != null) {
            known.moveBelow(parent);
        }
        changed.put(known, isBack ? "RETURNED" : "UPDATED");
    }

    private void add(KatoRow row, @Nullable String parent) {
        Territory above = parent == null ? null : territories.get(parent);
        TerritoryType type = TypeOfTerritory.of(row.code(), above == null ? null : above.type(), row.name());
        Territory territory =
                new Territory(row.code(), above, type, NameLanguage.only(row.name()), language == NameLanguage.KK);
        territories.put(territory.code(), territory);
        created.add(territory);
        changed.put(territory, "CREATED");
    }

    private void vanish(Territory territory) {
        territory.vanish(today);
        vanished.add(new ClassifierImport.Vanished(territory.code(), territory.name()));
        changed.put(territory, "VANISHED");
    }

    /// Writes the path anew from what is above, which may have moved with everything below it.
    private void place(Territory territory) {
        List<String> path = new ArrayList<>();
        for (Territory step = territory; step != null; step = above(step)) {
            path.addFirst(step.code());
        }
        if (!path.equals(territory.path())) {
            territory.lieAt(path);
            if (!created.contains(territory)) {
                elsewhere.add(territory.code());
                changed.putIfAbsent(territory, "UPDATED");
            }
        }
    }

    private @Nullable Territory above(Territory territory) {
        return territory.parent() == null ? null : territories.get(territory.parent());
    }

    /// The new territories, each after the one above it.
    List<Territory> created() {
        return created;
    }

    /// The changed ones, new ones too, with the operation of the change feed.
    Map<Territory, String> changed() {
        return changed;
    }

    /// Codes of territories that were known and have another path now.
    Set<String> elsewhere() {
        return elsewhere;
    }

    ClassifierImport summary(boolean dryRun, int rows) {
        return new ClassifierImport(
                dryRun,
                rows,
                created.size(),
                renamed,
                moved,
                returned,
                confirmed,
                unchanged,
                vanished.size(),
                List.copyOf(regions),
                vanished,
                0,
                List.of());
    }
}
