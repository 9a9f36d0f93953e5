package kz.tirek.hubschool.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The tree that the rows of a file make, and everything that keeps them from making one.
final class KatoTree {

    private static final int LONGEST_NAME = 300;

    private static final Text BLANK = new Text("мән қажет", "нужно значение", "a value is required");
    private static final Text CODE = new Text(
            "ӘАОЖ коды емес: 9 цифр қажет, біріншісі 0 емес",
            "не код КАТО: нужны 9 цифр, первая не 0",
            "is not a KATO code: 9 digits, the first not 0");
    private static final Text NAME = new Text(
            "300 таңбадан аспауы, басқару таңбалары болмауы керек",
            "не длиннее 300 знаков и без управляющих символов",
            "must have at most 300 characters, none of them control characters");
    private static final Text TWICE =
            new Text("файлда бұдан бұрын да бар", "уже есть в файле выше", "stands in the file above already");
    private static final Text UNKNOWN_PARENT =
            new Text("файлда мұндай id жоқ", "в файле нет такого id", "the file has no such id");
    private static final Text NO_PARENT = new Text(
            "аймақтан басқасының жоғарысы болуы керек",
            "у всех, кроме областей, есть вышестоящий",
            "all but regions have a parent");
    private static final Text REGION_WITH_PARENT =
            new Text("аймақтың жоғарысы болмайды", "у области нет вышестоящего", "a region has no parent");
    private static final Text CYCLE = new Text(
            "жоғарылары өзіне қайтып келеді", "вышестоящие замкнуты в круг", "the parents lead back to the row");

    private final List<KatoRow> rows;
    private final Map<String, KatoRow> byId = new HashMap<>();
    private final Map<Integer, List<FieldFault>> faults = new TreeMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    KatoTree(List<KatoRow> rows) {
        this.rows = rows;
        Set<String> codes = new HashSet<>();
        for (KatoRow row : rows) {
            checkTexts(row);
            if (byId.putIfAbsent(row.id(), row) != null) {
                fault(row, "/id", "duplicate", TWICE);
            }
            if (!codes.add(row.code())) {
                fault(row, "/code", "duplicate", TWICE);
            }
        }
        rows.forEach(this::checkParent);
        rows.forEach(row -> {
            if (depth(row, new HashSet<>()) < 0) {
                fault(row, "/parent_id", "cycle", CYCLE);
            }
        });
    }

    /// What is wrong, by number of row.
    Map<Integer, List<FieldFault>> faults() {
        return faults;
    }

    /// The rows from the regions down, each after the one above it.
    List<KatoRow> fromTheTop() {
        return rows.stream()
                .sorted(Comparator.comparingInt((KatoRow row) -> depth(row, new HashSet<>()))
                        .thenComparing(KatoRow::code))
                .toList();
    }

    /// The code of the row above.
    @Nullable
    String parentCode(KatoRow row) {
        KatoRow parent = parent(row);
        return parent == null ? null : parent.code();
    }

    /// The regions the file holds, by the first two digits of their codes.
    Set<String> regions() {
        return rows.stream().map(KatoRow::region).collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable KatoRow parent(KatoRow row) {
        return row.parentId() == null ? null : byId.get(row.parentId());
    }

    private void checkTexts(KatoRow row) {
        if (row.id().isEmpty()) {
            fault(row, "/id", "not-blank", BLANK);
        }
        if (!row.code().matches("[1-9][0-9]{8}")) {
            fault(row, "/code", "kato", CODE);
        }
        if (row.name().isBlank()) {
            fault(row, "/name", "not-blank", BLANK);
        } else if (row.name().length() > LONGEST_NAME
                || row.name()
                        .codePoints()
                        .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            fault(row, "/name", "size", NAME);
        }
    }

    private void checkParent(KatoRow row) {
        if (row.parentId() != null && parent(row) == null) {
            fault(row, "/parent_id", "unknown-parent", UNKNOWN_PARENT);
        } else if (row.isRegion() && row.parentId() != null) {
            fault(row, "/parent_id", "region-with-parent", REGION_WITH_PARENT);
        } else if (!row.isRegion() && row.parentId() == null) {
            fault(row, "/parent_id", "not-blank", NO_PARENT);
        }
    }

    /// How many rows stand above, or -1 where they lead in a circle.
    private int depth(KatoRow row, Set<String> below) {
        Integer known = depths.get(row.id());
        if (known != null) {
            return known;
        }
        KatoRow parent = parent(row);
        int depth = 0;
        if (parent != null) {
            int above = below.add(row.id()) ? depth(parent, below) : -1;
            depth = above < 0 ? -1 : above + 1;
        }
        depths.put(row.id(), depth);
        return depth;
    }

    private void fault(KatoRow row, String pointer, String code, Text message) {
        faults.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(new FieldFault(pointer, code, message));
    }
}
