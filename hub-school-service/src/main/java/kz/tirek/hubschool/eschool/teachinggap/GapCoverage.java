package kz.tirek.hubschool.eschool.teachinggap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.school.Subject;
import kz.tirek.hubschool.territory.Territories;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Counts the teaching gaps of a day, and what is taught of them, by territory and subject.
@ApplicationScoped
class GapCoverage {

    private static final String FIGURES = """
            with gap as (
                select g.school_id, g.subject, g.hours_per_week as hours, coalesce(t.path[:depth], t.code) as place,
                       %s as covered
                from teaching_gap g join school s on s.id = g.school_id join territory t on t.code = s.territory
                where g.period @> cast(:asOf as date) and (:territory = '' or array_has(t.path, :territory)))
            select figures.*, t.name_kk, t.name_ru, t.name_en
            from (select place, subject, count(*) as gaps, count(distinct school_id) as schools,
                         count(*) filter (where covered = 0) as uncovered,
                         count(*) filter (where covered between 1 and hours - 1) as partly,
                         count(*) filter (where covered >= hours) as fully,
                         coalesce(sum(hours), 0) as hours, coalesce(sum(covered), 0)::bigint as covered
                  from gap group by grouping sets ((place, subject), (place), ())) as figures
            left join territory t on t.code = figures.place
            order by t.name_ru nulls first, figures.place, figures.subject nulls first""".formatted(TaughtHours.SQL);

    private final EntityManager entities;
    private final Territories territories;

    @Inject
    GapCoverage(EntityManager entities, Territories territories) {
        this.entities = entities;
        this.territories = territories;
    }

    CoverageView asOf(LocalDate day, @Nullable String territory) {
        int depth = territory == null
                ? 0
                : territories
                        .findByIdOptional(territory)
                        .map(known -> known.path().size())
                        .orElse(0);
        return view(
                day,
                territory,
                entities.unwrap(Session.class)
                        .createNativeQuery(FIGURES, Tuple.class)
                        .setParameter("asOf", day)
                        .setParameter("territory", territory == null ? "" : territory)
                        .setParameter("depth", depth + 1)
                        .getResultList());
    }

    private static CoverageView view(LocalDate day, @Nullable String territory, List<Tuple> rows) {
        String list = "/api/v1/teaching-gaps?asOf=" + day;
        Tuple total = rows.getFirst();
        Map<String, CoverageView.Place> places = new LinkedHashMap<>();
        for (Tuple row : rows.subList(1, rows.size())) {
            String code = row.get("place", String.class);
            boolean directly = code.equals(territory);
            String below = list + "&territory=" + code + (directly ? "&directly=true" : "");
            String subject = row.get("subject", String.class);
            if (subject == null) {
                places.put(
                        code,
                        new CoverageView.Place(code, name(row), directly, figures(row, below), new ArrayList<>()));
            } else {
                Objects.requireNonNull(places.get(code))
                        .subjects()
                        .add(new CoverageView.OfSubject(
                                Subject.valueOf(subject), figures(row, below + "&subject=" + subject)));
            }
        }
        return new CoverageView(
                day,
                territory,
                figures(total, territory == null ? list : list + "&territory=" + territory),
                List.copyOf(places.values()));
    }

    private static Name name(Tuple row) {
        return new Name(
                row.get("name_kk", String.class), row.get("name_ru", String.class), row.get("name_en", String.class));
    }

    private static GapFigures figures(Tuple row, String rows) {
        return GapFigures.of(
                number(row, "gaps"),
                number(row, "schools"),
                number(row, "uncovered"),
                number(row, "partly"),
                number(row, "fully"),
                number(row, "hours"),
                number(row, "covered"),
                rows);
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
