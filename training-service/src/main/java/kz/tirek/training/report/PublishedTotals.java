package kz.tirek.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;

/// What providers published before this system existed.
@ApplicationScoped
class PublishedTotals {

    /// The first two digits of a KATO code are the region's; what has none is of the country.
    private static final String SQL = """
            select p.id, p.name_kk, p.name_ru, p.name_en, h.measure, h.value, h.approximate, h.as_of, h.source, h.territory
            from provider_historical_total h join provider p on p.id = h.provider_id
            where (cast(:provider as uuid) is null or p.id = :provider)
              and (cast(:territory as text) is null or h.territory = :territory
                   or (:territory like '__0000000' and left(h.territory, 2) = left(:territory, 2)))
            order by p.name_ru, p.id, h.position""";

    private final EntityManager entities;

    @Inject
    PublishedTotals(EntityManager entities) {
        this.entities = entities;
    }

    /// Those of the provider and the territory asked for, whatever the period: their own days say when they held. No
    /// school, hub school or form of training is known of them.
    @SuppressWarnings("unchecked")
    List<PublishedTotal> of(Scope scope) {
        if (scope.only().keySet().stream().anyMatch(dimension -> dimension != TrainingDimension.PROVIDER)) {
            return List.of();
        }
        String provider = scope.only().get(TrainingDimension.PROVIDER);
        List<Tuple> rows = entities.createNativeQuery(SQL, Tuple.class)
                .setParameter("provider", provider == null ? null : UUID.fromString(provider))
                .setParameter(
                        "territory",
                        scope.path().isEmpty() ? null : scope.path().getLast())
                .getResultList();
        return rows.stream().map(row -> total(row, scope.language())).toList();
    }

    private static PublishedTotal total(Tuple row, Language language) {
        String english = row.get("name_en", String.class);
        String russian = row.get("name_ru", String.class);
        return new PublishedTotal(
                row.get("id", UUID.class),
                switch (language) {
                    case KK -> row.get("name_kk", String.class);
                    case RU -> russian;
                    case EN -> english == null ? russian : english;
                },
                row.get("measure", String.class),
                row.get("value", Long.class),
                row.get("approximate", Boolean.class),
                row.get("as_of", LocalDate.class),
                row.get("source", String.class),
                row.get("territory", String.class));
    }
}
