package kz.tirek.hubschool.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.MentorshipContinued;
import kz.tirek.hubschool.mentorship.MentorshipGoes;
import kz.tirek.hubschool.mentorship.MentorshipMoved;
import kz.tirek.hubschool.mentorship.MentorshipNarrows;
import kz.tirek.hubschool.mentorship.MentorshipReinstated;

/// What happens to activities when their mentorship changes. The mentorship is locked, so that nobody records
/// another one meanwhile.
@ApplicationScoped
class ActivityFollowing {

    private static final int IDS_NAMED = 10;

    private final MentoringActivities activities;
    private final ActivityRecords records;
    private final EntityManager entities;

    @Inject
    ActivityFollowing(MentoringActivities activities, ActivityRecords records, EntityManager entities) {
        this.activities = activities;
        this.records = records;
        this.entities = entities;
    }

    void refuse(@Observes MentorshipNarrows change) {
        List<MentoringActivity> outside = activities.outside(change.mentorship(), change.period());
        if (!outside.isEmpty()) {
            throw outside(outside);
        }
    }

    void refuse(@Observes MentorshipGoes change) {
        long count = activities.countOf(change.mentorship());
        if (count > 0) {
            throw ActivityProblem.MENTORSHIP_HAS_ACTIVITIES.refuse(count).with("activities", count);
        }
    }

    /// What lies on the new side of the day goes to the successor. Where there is none, plans are called off.
    void follow(@Observes MentorshipContinued change) {
        Mentorship successor = change.successor();
        List<MentoringActivity> reaching = activities.reaching(change.mentorship(), change.on()).stream()
                .filter(activity -> activity.status() != ActivityStatus.CANCELLED)
                .toList();
        List<MentoringActivity> stuck = reaching.stream()
                .filter(activity -> successor == null
                        ? activity.status() == ActivityStatus.HELD
                        : activity.heldOn().isBefore(change.on()))
                .toList();
        if (!stuck.isEmpty()) {
            throw outside(stuck);
        }
        for (MentoringActivity activity : reaching) {
            if (successor == null) {
                activity.callOff(change.reason());
            } else {
                activity.moveTo(successor);
            }
            records.recorded(activity, successor == null ? "CANCELLED" : "MOVED");
        }
    }

    void follow(@Observes MentorshipReinstated change) {
        Mentorship mentorship = change.mentorship();
        Mentorship successor = change.successor();
        for (MentoringActivity activity : activities.of(successor == null ? mentorship : successor)) {
            if (mentorship.id().equals(activity.movedFromId())) {
                activity.reinstate(mentorship);
                records.recorded(activity, "REINSTATED");
            } else if (successor != null) {
                throw HubSchoolProblem.REORGANISATION_BUILT_UPON
                        .refuse(ActivityRecords.RESOURCE, activity.id())
                        .with("changed", List.of(activity.id()));
            }
        }
    }

    /// The rows have followed already: what readers hold is renewed.
    void follow(@Observes MentorshipMoved change) {
        for (MentoringActivity activity : activities.of(change.mentorship())) {
            entities.refresh(activity);
            entities.lock(activity, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            records.recorded(activity, "MOVED");
        }
    }

    private static Refusal outside(List<MentoringActivity> activities) {
        List<UUID> first =
                activities.stream().limit(IDS_NAMED).map(MentoringActivity::id).toList();
        return ActivityProblem.ACTIVITIES_OUTSIDE_PERIOD
                .refuse(activities.size())
                .with("activities", activities.size())
                .with("activityIds", first);
    }
}
