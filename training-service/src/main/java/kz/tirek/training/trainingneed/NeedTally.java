package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures of the country, of regions and of districts, added up from what is kept for 7 and for 364 days in
/// `training_need_tally`, from changes that are not in it yet, and from the needs that change between the nearest
/// end of 7 days and the day asked for: at most three days of them. So every day costs about the same, past or not.
/// Where `dueBy` is another day than `asOf`, what changes between the two is read as well: next to nothing from
/// today on, but of a past day, and across the first day of a rule, needs by the ten thousand.
///
/// @param query of which day and of whom; one that [#tellsOfTerritories] or [#tellsOfSubjects]
record NeedTally(NeedQuery query, boolean bySubject) {

    /// A Monday; 7 and 364 days are counted from here, as `training_need_span` does.
    private static final LocalDate ORIGIN = LocalDate.of(2000, 1, 3);

    private static final String OF_REGION = "0000000";
    private static final String OF_DISTRICT = "00000";

    /// Needs with the columns of their changes.
    private static final String NEEDS = """
            (select coalesce(region, '') as region, coalesce(territories[2], region, '') as district, position, subjects,
                trained_on is not null as trained, due_on, valid_from, valid_until, past from training_need) n""";

    /// Whether the figures of a territory's parts can be told: of the regions of the country, or of the districts of
    /// a region.
    static boolean tellsOfTerritories(NeedQuery query) {
        return query.schools() == null && isRegion(query) && ends(query.reach(), OF_DISTRICT);
    }

    /// Whether the figures of subjects can be told: of the country or of regions.
    static boolean tellsOfSubjects(NeedQuery query) {
        return query.schools() == null && isRegion(query) && ends(query.reach(), OF_REGION);
    }

    private static boolean isRegion(NeedQuery query) {
        return query.territory() == null || query.territory().endsWith(OF_REGION);
    }

    private static boolean ends(@Nullable Set<String> codes, String with) {
        return codes == null || codes.stream().allMatch(code -> code.endsWith(with));
    }

    /// Rows of a `part` and its figures.
    String sql() {
        List<String> sources = new ArrayList<>();
        if (query.dueBy().equals(query.asOf())) {
            sources.addAll(sumsOf("asOf", "%s", "%s"));
        } else {
            sources.addAll(sumsOf("asOf", "%s", "0"));
            if (query.dueBy().isAfter(query.asOf())) {
                sources.addAll(sumsOf("dueBy", "0", "%s"));
                sources.add(changedUntilDue());
            } else {
                sources.add(dueAlready());
            }
        }
        return "select part, sum(total) as total, sum(due) as due, sum(overdue) as overdue, sum(never) as never from ("
                + String.join(" union all ", sources)
                + ") source group by part having sum(total) > 0 order by part nulls first";
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = query.parameters();
        values.remove("asOf");
        values.remove("dueBy");
        values.putAll(days("asOf", query.asOf()));
        if (!query.dueBy().equals(query.asOf())) {
            values.putAll(
                    query.dueBy().isAfter(query.asOf())
                            ? days("dueBy", query.dueBy())
                            : Map.of("dueBy", query.dueBy()));
        }
        if (query.reach() != null) {
            values.put(
                    "regions",
                    query.reach().stream()
                            .map(code -> code.substring(0, 2) + OF_REGION)
                            .distinct()
                            .collect(Collectors.joining(",", "{", "}")));
        }
        return values;
    }

    private static Map<String, Object> days(String day, LocalDate value) {
        LocalDate next = firstOf(value.plusDays(4), 7);
        LocalDate anchor = next.minusDays(1);
        return new HashMap<>(Map.of(
                day,
                value,
                day + "Anchor",
                anchor,
                day + "Next",
                next,
                day + "Year",
                firstOf(next, 364),
                day + "First",
                anchor.isBefore(value) ? anchor : value,
                day + "Last",
                anchor.isBefore(value) ? value : anchor));
    }

    private static LocalDate firstOf(LocalDate day, int span) {
        return day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(ORIGIN, day), span));
    }

    /// @param figure how all figures but `due` are taken: as they are, or not at all
    /// @param due how `due` is taken
    private List<String> sumsOf(String day, String figure, String due) {
        return List.of(
                "select %s as part, %s from training_need_tally n where n.level = %d and n.subject %s '' and (n.span = 364 and"
                                .formatted(
                                        part("n.subject"),
                                        figures(figure, due, "n.total", "n.due", "n.overdue", "n.never"),
                                        level(),
                                        bySubject ? "<>" : "=")
                        + " n.first_day < :%1$sYear or n.span = 7 and n.first_day >= :%1$sYear and n.first_day < :%1$sNext)"
                                .formatted(day)
                        + lies(),
                "select %s, %s from training_need_change n%s where n.valid_from <= :%sAnchor"
                                .formatted(
                                        part("subject"), figures(figure, due, noted(day + "Anchor")), unnested(), day)
                        + lies(),
                "select %s, %s from %s%s where (n.valid_from > :%5$sFirst and n.valid_from <= :%5$sLast"
                                .formatted(part("subject"), figures(figure, due, moved(day)), NEEDS, unnested(), day)
                        + " or n.valid_until >= :%1$sFirst and n.valid_until < :%1$sLast or n.due_on between :%1$sFirst and :%1$sLast)"
                                .formatted(day)
                        + lies());
    }

    /// Who is due on the later day: of those, whoever begins or ends meanwhile is not, or is, one of the day.
    private String changedUntilDue() {
        return "select %s, 0, %s - %s, 0, 0 from %s%s where n.due_on <= :dueBy and (n.valid_from > :asOf and n.valid_from <= :dueBy"
                        .formatted(part("subject"), holds("asOf"), holds("dueBy"), NEEDS, unnested())
                + " or n.valid_until >= :asOf and n.valid_until < :dueBy)"
                + lies();
    }

    /// Who had been due by an earlier day.
    private String dueAlready() {
        return "select %s, 0, 1, 0, 0 from %s%s where n.due_on <= :dueBy and n.valid_from <= :asOf and n.valid_until >= :asOf"
                        .formatted(part("subject"), NEEDS, unnested())
                + (query.asOf().isBefore(query.today()) ? "" : " and not n.past")
                + lies();
    }

    private static String figures(String figure, String due, String... sums) {
        return "%s as total, %s as due, %s as overdue, %s as never"
                .formatted(
                        figure.formatted(sums[0]),
                        due.formatted(sums[1]),
                        figure.formatted(sums[2]),
                        figure.formatted(sums[3]));
    }

    private static String[] noted(String day) {
        return counted(day).stream().map("n.number * %s"::formatted).toArray(String[]::new);
    }

    private static String[] moved(String day) {
        List<String> now = counted(day);
        List<String> then = counted(day + "Anchor");
        String[] moved = new String[now.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = now.get(i) + " - " + then.get(i);
        }
        return moved;
    }

    /// 1 for a need that is in the figure of a day, for each figure.
    private static List<String> counted(String day) {
        return List.of(
                holds(day),
                holds(day, "and n.due_on <= :" + day),
                holds(day, "and n.due_on < :" + day),
                holds(day, "and not n.trained"));
    }

    private static String holds(String day, String... more) {
        return "cast(n.valid_from <= :%1$s and n.valid_until >= :%1$s %2$s as integer)"
                .formatted(day, String.join(" ", more));
    }

    private String unnested() {
        return bySubject ? " cross join lateral unnest(n.subjects) as subject" : "";
    }

    private String part(String subject) {
        if (bySubject) {
            return subject;
        }
        return query.territory() == null ? "n.region" : "nullif(n.district, n.region)";
    }

    private int level() {
        boolean ofCountry = query.territory() == null && query.reach() == null;
        return (ofCountry ? 0 : 1) + (bySubject ? 0 : 1);
    }

    private String lies() {
        List<String> all = new ArrayList<>(List.of(""));
        if (query.territory() != null) {
            all.add("n.region = :territory");
        }
        if (query.position() != null) {
            all.add("n.position = :position");
        }
        if (query.reach() != null) {
            all.add("n.region = any(cast(:regions as text[]))");
            all.add(
                    bySubject
                            ? "n.region = any(cast(:reach as text[]))"
                            : "(n.region = any(cast(:reach as text[])) or n.district = any(cast(:reach as text[])))");
        }
        return String.join(" and ", all);
    }
}
