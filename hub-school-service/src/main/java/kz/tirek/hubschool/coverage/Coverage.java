package kz.tirek.hubschool.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.coverage.CoverageView.TerritoryCoverage;
import kz.tirek.hubschool.hubschool.DatedCapacity;

/// Counts how far mentoring reaches.
@ApplicationScoped
class Coverage {

    private static final String DEPTH_BELOW =
            "1 + (select cardinality(asked.path) from territory asked where asked.code = :territory)";

    private final EntityManager entities;

    @Inject
    Coverage(EntityManager entities) {
        this.entities = entities;
    }

    CoverageView of(CoverageQuery day) {
        List<TerritoryCoverage> parts =
                query(day).getResultStream().map(row -> part(day, row)).toList();
        return new CoverageView(
                day.asOf(),
                day.territory(),
                CoverageFigures.sum(
                        parts.stream().map(TerritoryCoverage::figures).toList()),
                CoverageRows.of(day.asOf(), day.territory(), day.directly()),
                parts);
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(CoverageQuery day) {
        String sql = """
            with counted as (
                select s.territories, 1 as schools, case when %1$s then 1 else 0 end as covered,
                    0 as hubs, 0 as capacity, 0 as mentored
                from school s
                where %2$s %5$s
                union all
                select s.territories, 0, 0, 1, %7$s, %4$s
                from hub_school h join school s on s.id = h.school_id
                where %3$s %5$s
            )
            select part.code, part.name_kk, part.name_ru, part.name_en,
                sum(schools) as schools, sum(covered) as covered, sum(hubs) as hubs,
                count(*) filter (where mentored > capacity) as over_capacity,
                sum(capacity) as capacity, sum(mentored) as mentored, sum(greatest(capacity - mentored, 0)) as free
            from counted join territory part
                on part.code = counted.territories[least(cardinality(counted.territories), %6$s)]
            group by part.code, part.name_kk, part.name_ru, part.name_en
            order by part.code""".formatted(
                        CoverageSql.COVERED,
                        CoverageSql.UNDERFILLED,
                        CoverageSql.LIVE,
                        CoverageSql.MENTORED,
                        day.within(),
                        day.territory() == null ? "1" : DEPTH_BELOW,
                        DatedCapacity.SQL);
        TypedQuery<Tuple> query = (TypedQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
        day.parameters().forEach(query::setParameter);
        return query;
    }

    private static TerritoryCoverage part(CoverageQuery day, Tuple row) {
        String code = row.get("code", String.class);
        boolean directly = code.equals(day.territory());
        int schools = number(row, "schools");
        int covered = number(row, "covered");
        return new TerritoryCoverage(
                code,
                new Name(
                        row.get("name_kk", String.class),
                        row.get("name_ru", String.class),
                        row.get("name_en", String.class)),
                directly,
                new CoverageFigures(
                        schools,
                        covered,
                        schools - covered,
                        number(row, "hubs"),
                        number(row, "over_capacity"),
                        number(row, "capacity"),
                        number(row, "mentored"),
                        number(row, "free")),
                CoverageRows.of(day.asOf(), code, directly));
    }

    private static int number(Tuple row, String column) {
        return Math.toIntExact(row.get(column, Number.class).longValue());
    }
}
