package kz.tirek.training.hubschool;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hub school supports a school, from one day to another, as far as training knows it.
@Entity
class Mentorship {

    @Id
    private UUID id;

    private UUID hubSchoolId;

    private UUID schoolId;

    private LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected Mentorship() {}

    Mentorship(PublishedMentorship published) {
        this();
        id = published.id();
        become(published);
    }

    void become(PublishedMentorship published) {
        hubSchoolId = published.hubSchoolId();
        schoolId = published.schoolId();
        startsOn = published.from();
        endsOn = published.until();
        removed = false;
    }

    void remove() {
        removed = true;
    }

    @Override
    public String toString() {
        return "mentorship " + id + " of " + schoolId + " by " + hubSchoolId + ", " + startsOn + " to " + endsOn
                + (removed ? ", removed" : "");
    }
}
