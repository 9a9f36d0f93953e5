package kz.tirek.training.school;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import kz.tirek.conventions.names.Name;

/// A territory as far as training knows it: what it is called.
@Entity
class Territory {

    @Id
    private String code;

    @Embedded
    private Name name;

    @SuppressWarnings("NullAway.Init")
    protected Territory() {}

    Territory(PublishedTerritory published) {
        this();
        code = published.code();
        become(published);
    }

    final void become(PublishedTerritory published) {
        name = published.name();
    }

    String code() {
        return code;
    }

    Name name() {
        return name;
    }
}
