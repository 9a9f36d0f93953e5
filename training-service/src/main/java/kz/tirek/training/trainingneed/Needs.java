package kz.tirek.training.trainingneed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.access.Role;
import kz.tirek.conventions.list.Listing;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.names.Name;
import kz.tirek.training.Dates;
import kz.tirek.training.FewPeople;
import kz.tirek.training.hubschool.HubSchools;
import kz.tirek.training.school.Territories;
import kz.tirek.training.teacher.Subject;
import org.jspecify.annotations.Nullable;

/// Finds and counts who is due.
@ApplicationScoped
class Needs {

    /// How the KATO code of a region ends.
    private static final String OF_REGION = "0000000";

    private final Listings listings;
    private final EntityManager entities;
    private final HubSchools hubs;
    private final Territories territories;
    private final Dates dates;
    private final Caller caller;

    @Inject
    Needs(
            Listings listings,
            EntityManager entities,
            HubSchools hubs,
            Territories territories,
            Dates dates,
            Caller caller) {
        this.territories = territories;
        this.listings = listings;
        this.entities = entities;
        this.hubs = hubs;
        this.dates = dates;
        this.caller = caller;
    }

    Page<TrainingNeedView> list(PageRequest page, NeedFilter filter) {
        LocalDate asOf = asOf(filter);
        boolean named = caller.has(Role.FUND_OFFICER) || caller.has(Role.COORDINATOR);
        Listing<TrainingNeed> needs = listings.of(TrainingNeed.class)
                .fetching("join fetch e.teacher join fetch e.school")
                .where("e.validFrom <= :asOf and e.validUntil >= :asOf", Map.of("asOf", asOf));
        if (!asOf.isBefore(dates.today())) {
            needs.where("not e.past", Map.of());
        }
        narrow(needs, filter);
        return needs.whereIf(schools(filter), "e.school.id in :schools", "schools")
                .whereIf(filter.teacher, "e.teacher.id = :teacher", "teacher")
                .whereIf(filter.school, "e.school.id = :school", "school")
                .whereIf(filter.position, "e.position = :position", "position")
                .whereIf(filter.dueBefore, "e.dueOn < :dueBefore", "dueBefore")
                .whereIf(
                        filter.subject == null ? null : filter.subject.name(),
                        "function(array_has as Boolean, e.subjects, :subject) = true",
                        "subject")
                .sort(filter.sort)
                .page(page, need -> TrainingNeedView.of(need, asOf, named));
    }

    private void narrow(Listing<TrainingNeed> needs, NeedFilter filter) {
        if (filter.territory != null) {
            needs.where(within(filter.territory, "territory"), Map.of("territory", filter.territory));
        }
        if (filter.trained != null) {
            needs.where(filter.trained ? "e.trainedOn is not null" : "e.trainedOn is null", Map.of());
        }
        Set<String> reach = reach();
        if (reach != null) {
            List<String> codes = List.copyOf(reach);
            StringBuilder any = new StringBuilder("1 = 0");
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                any.append(" or ").append(within(codes.get(i), "reach" + i));
                values.put("reach" + i, codes.get(i));
            }
            needs.where(any.toString(), values);
        }
    }

    /// A region is read in the order of its due days; what is smaller is found by its territory and sorted.
    private static String within(String code, String parameter) {
        return code.endsWith(OF_REGION)
                ? "e.region = :" + parameter
                : "function(array_has as Boolean, e.territories, :" + parameter + ") = true";
    }

    Page<SchoolNeedsView> bySchool(PageRequest page, NeedDay day, @Nullable LocalDate dueBy) {
        NeedQuery query = query(day, dueBy);
        String needs = " from training_need n where n.school_id = s.id and " + query.holds();
        // Where few schools have such needs, they are found by the needs; where many have, one after the other.
        String select = "select s.id, s.code, s.name_kk, s.name_ru, s.name_en, s.territory, f.* from school s"
                + " cross join lateral (select " + NeedQuery.FIGURES + needs + ") f where exists (select" + needs
                + ") and " + query.lies("s.id");
        return listings.rows(select, query.parameters())
                .page(page, row -> SchoolNeedsView.of(row, shown(NeedFigures.of(row))));
    }

    SubjectNeedsView bySubject(NeedDay day, @Nullable LocalDate dueBy) {
        NeedQuery query = query(day, dueBy);
        List<Tuple> rows = NeedTally.tellsOfSubjects(query)
                ? rows(new NeedTally(query, true))
                : rows(
                        "select subject as part, " + NeedQuery.FIGURES
                                + " from training_need n cross join lateral unnest(n.subjects) as subject where "
                                + query.condition() + " group by subject order by subject",
                        query.parameters());
        List<SubjectNeedsView.Part> parts = rows.stream()
                .map(row -> new SubjectNeedsView.Part(
                        Subject.valueOf(row.get("part", String.class)), shown(NeedFigures.of(row))))
                .toList();
        return new SubjectNeedsView(
                query.asOf(),
                query.dueBy(),
                FewPeople.withoutOneAlone(
                        parts,
                        part -> part.figures().total() == null,
                        part -> Objects.requireNonNullElse(part.figures().total(), 0),
                        part -> new SubjectNeedsView.Part(part.subject(), NeedFigures.NONE)));
    }

    TerritoryNeedsView byTerritory(NeedDay day, @Nullable LocalDate dueBy) {
        NeedQuery query = query(day, dueBy);
        List<Tuple> rows = NeedTally.tellsOfTerritories(query)
                ? rows(new NeedTally(query, false))
                : rows(query.byTerritory(), query.parameters());
        Map<String, Name> names = territories.names(
                rows.stream().map(row -> territory(row, query)).toList());
        List<TerritoryNeedsView.Part> parts = rows.stream()
                .map(row -> {
                    String code = territory(row, query);
                    return new TerritoryNeedsView.Part(
                            code, names.get(code), row.get("part", String.class) == null, NeedFigures.of(row));
                })
                .toList();
        NeedFigures total = sum(parts);
        return new TerritoryNeedsView(
                query.asOf(),
                query.dueBy(),
                query.territory(),
                shown(total),
                seesNoPersons() ? withoutFew(parts) : parts);
    }

    /// The territory of a part, or the one asked for where the part is of schools right in it.
    private static String territory(Tuple row, NeedQuery query) {
        return Objects.requireNonNullElse(row.get("part", String.class), String.valueOf(query.territory()));
    }

    private static List<TerritoryNeedsView.Part> withoutFew(List<TerritoryNeedsView.Part> parts) {
        return FewPeople.withoutOneAlone(
                parts.stream()
                        .map(part -> part.shown(part.figures().withoutFew()))
                        .toList(),
                part -> part.figures().suppressed(),
                part -> Objects.requireNonNullElse(part.figures().total(), 0),
                part -> part.shown(NeedFigures.NONE));
    }

    private static NeedFigures sum(List<TerritoryNeedsView.Part> parts) {
        int[] sums = new int[4];
        for (TerritoryNeedsView.Part part : parts) {
            NeedFigures figures = part.figures();
            sums[0] += Objects.requireNonNullElse(figures.total(), 0);
            sums[1] += Objects.requireNonNullElse(figures.due(), 0);
            sums[2] += Objects.requireNonNullElse(figures.overdue(), 0);
            sums[3] += Objects.requireNonNullElse(figures.never(), 0);
        }
        return NeedFigures.of(sums[0], sums[1], sums[2], sums[3]);
    }

    private NeedFigures shown(NeedFigures figures) {
        return seesNoPersons() ? figures.withoutFew() : figures;
    }

    /// Whether the caller is the ministry and nobody else.
    private boolean seesNoPersons() {
        return caller.has(Role.MINISTRY) && !caller.has(Role.FUND_OFFICER);
    }

    private NeedQuery query(NeedDay day, @Nullable LocalDate dueBy) {
        LocalDate asOf = asOf(day);
        return new NeedQuery(
                asOf, dates.today(), dueBy == null ? asOf : dueBy, day.territory, day.position, schools(day), reach());
    }

    private LocalDate asOf(NeedDay day) {
        return day.asOf == null ? dates.today() : day.asOf;
    }

    private @Nullable Set<UUID> schools(NeedDay day) {
        return day.hub == null ? null : hubs.reach(day.hub, asOf(day)).all();
    }

    private @Nullable Set<String> reach() {
        return caller.isHeldToTerritories() ? caller.territories() : null;
    }

    private List<Tuple> rows(NeedTally tally) {
        return rows(tally.sql(), tally.parameters());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        TypedQuery<Tuple> rows = (TypedQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(rows::setParameter);
        return rows.getResultList();
    }
}
