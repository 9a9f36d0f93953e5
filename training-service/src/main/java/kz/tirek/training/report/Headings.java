package kz.tirek.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;

/// What the values of dimensions are called.
@ApplicationScoped
class Headings {

    private static final Text BELOW_NONE =
            new Text("аудандарға бөлінбеген", "вне деления ниже", "in none of those below");
    private static final Text NO_HUB = new Text("тірек мектепсіз", "без опорной школы", "without a hub school");
    private static final Text NO_PROVIDER = new Text("провайдерсіз", "без провайдера", "without a provider");

    private final EntityManager entities;

    @Inject
    Headings(EntityManager entities) {
        this.entities = entities;
    }

    /// The codes from the region down to a territory where a school stands; the code alone where none does.
    @SuppressWarnings("unchecked")
    List<String> path(String territory) {
        List<String[]> paths = entities.createNativeQuery(
                        "select territories from school where id = (select school_id from school_territory where kato = :kato limit 1)")
                .setParameter("kato", territory)
                .getResultList();
        if (paths.isEmpty()) {
            return List.of(territory);
        }
        List<String> path = List.of(paths.getFirst());
        return path.subList(0, path.indexOf(territory) + 1);
    }

    /// The same of several territories.
    List<List<String>> paths(Collection<String> territories) {
        return territories.stream().sorted().map(this::path).toList();
    }

    /// Names of the values of a dimension in a language.
    Map<String, String> names(TrainingDimension dimension, Collection<String> keys, Language language) {
        Map<String, String> names = switch (dimension) {
            case SCHOOL -> named("select s.id, {name} as name from school s where s.id in :ids", ids(keys), language);
            case PROVIDER ->
                named("select s.id, {name} as name from provider s where s.id in :ids", ids(keys), language);
            case HUB ->
                named(
                        "select h.id, h.code || coalesce(', ' || {name}, '') as name from hub_school h"
                                + " left join school s on s.id = h.school_id where h.id in :ids",
                        ids(keys),
                        language);
            case TERRITORY ->
                named("select s.code as id, {name} as name from territory s where s.code in :ids", keys, language);
            case FORMAT, YEAR -> new HashMap<>();
        };
        for (String key : keys) {
            names.computeIfAbsent(key, unnamed -> name(dimension, unnamed, language));
        }
        return names;
    }

    private static String name(TrainingDimension dimension, String key, Language language) {
        if (key.isEmpty()) {
            return (switch (dimension) {
                        case HUB -> NO_HUB;
                        case PROVIDER -> NO_PROVIDER;
                        case TERRITORY, SCHOOL, FORMAT, YEAR -> BELOW_NONE;
                    })
                    .in(language);
        }
        return switch (dimension) {
            case FORMAT -> TrainingDimension.format(key).in(language);
            case TERRITORY, SCHOOL, HUB, PROVIDER, YEAR -> key;
        };
    }

    private static List<UUID> ids(Collection<String> keys) {
        return keys.stream().filter(key -> !key.isEmpty()).map(UUID::fromString).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> named(String sql, Collection<?> ids, Language language) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            String name = switch (language) {
                case KK -> "s.name_kk";
                case RU -> "s.name_ru";
                case EN -> "coalesce(s.name_en, s.name_ru)";
            };
            ((List<Tuple>) entities.createNativeQuery(sql.replace("{name}", name), Tuple.class)
                            .setParameter("ids", ids)
                            .getResultList())
                    .forEach(row -> names.put(row.get("id").toString(), row.get("name", String.class)));
        }
        return names;
    }
}
