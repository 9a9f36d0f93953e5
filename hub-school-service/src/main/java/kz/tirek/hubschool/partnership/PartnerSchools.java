package kz.tirek.hubschool.partnership;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.tirek.conventions.list.Listings;
import kz.tirek.conventions.list.Page;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.school.School;
import org.jspecify.annotations.Nullable;

/// The schools a partnership reaches: under a university's patronage those of the district, otherwise the schools of
/// the registry that are parties. How many hubs mentor them is asked once a page.
@ApplicationScoped
class PartnerSchools {

    private final Listings listings;
    private final EntityManager entities;
    private final Dates dates;

    @Inject
    PartnerSchools(Listings listings, EntityManager entities, Dates dates) {
        this.listings = listings;
        this.entities = entities;
        this.dates = dates;
    }

    Page<PartnerSchoolView> page(Partnership partnership, PartnerSchoolFilter filter, PageRequest request) {
        return mentored(filter.narrow(listings.of(School.class), partnership).page(request, Function.identity()));
    }

    private Page<PartnerSchoolView> mentored(Page<School> page) {
        List<UUID> ids = page.items().stream().map(School::id).toList();
        Map<UUID, Long> hubs = QuarkusTransaction.joiningExisting().call(() -> hubsOf(ids));
        @Nullable Supplier<Page<School>> following = page.following();
        return new Page<>(
                page.items().stream()
                        .map(school -> PartnerSchoolView.of(school, hubs.getOrDefault(school.id(), 0L)))
                        .toList(),
                page.next(),
                following == null ? null : () -> mentored(following.get()));
    }

    private Map<UUID, Long> hubsOf(List<UUID> schools) {
        if (schools.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        select m.school.id, count(m) from Mentorship m
                        where m.school.id in :schools and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)
                        group by m.school.id""", Object[].class)
                .setParameter("schools", schools)
                .setParameter("today", dates.today())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
