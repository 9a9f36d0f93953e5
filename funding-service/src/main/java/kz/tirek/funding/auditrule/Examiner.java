package kz.tirek.funding.auditrule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.conventions.time.WorkingCalendar;
import kz.tirek.funding.workingday.WorkingDays;

/// Holds rules against the money data, all of them against one state of it, in a transaction that cannot write.
@ApplicationScoped
class Examiner {

    private final EntityManager entities;
    private final Parameters parameters;
    private final WorkingDays days;

    @Inject
    Examiner(EntityManager entities, Parameters parameters, WorkingDays days) {
        this.entities = entities;
        this.parameters = parameters;
        this.days = days;
    }

    /// What each version finds.
    ///
    /// @param most of each, where more is found, so many
    Map<AuditRuleVersion, List<Suspicion>> examine(List<AuditRuleVersion> versions, Scope scope, int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
            Map<String, Object> facts = facts(scope);
            Map<AuditRuleVersion, List<Suspicion>> found = new LinkedHashMap<>();
            versions.forEach(version -> found.put(version, found(version, facts, most)));
            return found;
        });
    }

    private List<Suspicion> found(AuditRuleVersion version, Map<String, Object> facts, int most) {
        TypedQuery<Tuple> query = query(version.rule().kind().query());
        Map<String, Object> values = new HashMap<>(facts);
        values.putAll(parameters.of(version));
        query.getParameters().forEach(named -> query.setParameter(named.getName(), values.get(named.getName())));
        return query.setMaxResults(most).getResultStream().map(Suspicion::of).toList();
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(String sql) {
        return (TypedQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
    }

    private Map<String, Object> facts(Scope scope) {
        return Map.of(
                "periodFrom", scope.from(),
                "periodUntil", scope.until(),
                "effectiveAt", scope.cut().effectiveAt(),
                "knownAt", scope.cut().knownAt(),
                "restDays", restDays(scope.from(), scope.until()));
    }

    /// The days without work of the period, as a JSON object that says of each whether it is one of a weekend.
    private String restDays(LocalDate from, LocalDate until) {
        WorkingCalendar calendar = days.between(from, until);
        return from.datesUntil(until.plusDays(1))
                .filter(day -> !calendar.isWorking(day))
                .map(day -> "\"%s\":\"%s\"".formatted(day, WorkingCalendar.isWeekend(day) ? "WEEKEND" : "HOLIDAY"))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
