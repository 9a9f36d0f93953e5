package kz.tirek.conventions.personal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/// Fails the start of a service that keeps personal data without keys. A bean that nothing injects is left out
/// of the application, so whether [PersonalData] is there says whether the service keeps any.
@ApplicationScoped
class PersonalDataStart {

    private final PersonalDataKeys keys;

    @Inject
    PersonalDataStart(PersonalDataKeys keys) {
        this.keys = keys;
    }

    void check(@Observes StartupEvent start, BeanManager beans) {
        if (!beans.getBeans(PersonalData.class).isEmpty()) {
            keys.sealingKeys();
            keys.hashingKey();
        }
    }
}
