package kz.tirek.training.teacher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// The dated periods of teachers: employments, categories, mentoring.
@ApplicationScoped
class Careers {

    private final EntityManager entities;

    @Inject
    Careers(EntityManager entities) {
        this.entities = entities;
    }

    Timeline<Employment> employments(UUID teacher) {
        return timeline(Employment.class, teacher);
    }

    Timeline<CategoryPeriod> categories(UUID teacher) {
        return timeline(CategoryPeriod.class, teacher);
    }

    Timeline<MentorPeriod> mentoring(UUID teacher) {
        return timeline(MentorPeriod.class, teacher);
    }

    /// The period at an address below a teacher's.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    static <P extends CareerPeriod> P at(Timeline<P> timeline, UUID id) {
        return timeline.periods().stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    void persist(CareerPeriod period) {
        entities.persist(period);
    }

    <P extends CareerPeriod> void remove(Timeline<P> timeline, P period) {
        timeline.remove(period);
        entities.remove(period);
    }

    /// What the feed says of the periods of a teacher.
    PublishedCareer published(UUID teacher) {
        return PublishedCareer.of(employments(teacher), categories(teacher), mentoring(teacher));
    }

    private <P extends CareerPeriod> Timeline<P> timeline(Class<P> kind, UUID teacher) {
        List<P> periods = entities.createQuery(
                        "select p from %s p where p.teacherId = :teacher".formatted(kind.getName()), kind)
                .setParameter("teacher", teacher)
                .getResultList();
        return new Timeline<>(periods);
    }
}
