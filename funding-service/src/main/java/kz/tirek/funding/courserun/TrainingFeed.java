package kz.tirek.funding.courserun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.replica.FeedFollower;
import kz.tirek.funding.workingday.StatedDay;
import kz.tirek.funding.workingday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Follows course runs and their attendance, and working days, in the feed of training-service.
@ApplicationScoped
class TrainingFeed extends FeedFollower {

    private final EntityManager entities;
    private final WorkingDays days;
    private final URI owner;

    @Inject
    TrainingFeed(EntityManager entities, WorkingDays days, @ConfigProperty(name = "tirek.training.url") URI owner) {
        this.entities = entities;
        this.days = days;
        this.owner = owner;
    }

    @Override
    public String feed() {
        return "training";
    }

    @Override
    protected URI owner() {
        return owner;
    }

    @Override
    protected void apply(ChangeEvent event) {
        switch (event.resourcetype()) {
            case "course-run" -> {
                CourseRun run = run(event);
                if (event.data() == null) {
                    run.delete();
                } else {
                    run.restore();
                }
            }
            case "course-run-attendance" -> {
                AttendanceFacts facts = data(event, AttendanceFacts.class);
                if (facts.attended() != null && facts.expected() != null) {
                    run(event).count(facts.attended(), facts.expected(), event);
                }
            }
            case "calendar-day" ->
                days.put(UUID.fromString(event.subject()), event.data() == null ? null : data(event, StatedDay.class));
            default -> {
                // Nothing of it is replicated.
            }
        }
    }

    private CourseRun run(ChangeEvent event) {
        UUID id = UUID.fromString(event.subject());
        CourseRun known = entities.find(CourseRun.class, id);
        if (known == null) {
            known = new CourseRun(id);
            entities.persist(known);
        }
        return known;
    }
}
