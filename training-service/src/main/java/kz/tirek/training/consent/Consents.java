package kz.tirek.training.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.Dates;
import kz.tirek.training.teacher.TeacherErased;

/// All consents.
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {

    private static final String TYPE = "consent";

    private final Changes changes;
    private final Dates dates;
    private final Clock clock;

    @Inject
    Consents(Changes changes, Dates dates, Clock clock) {
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /// The consent of a teacher at an address.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_FOUND
    Consent get(UUID teacher, UUID id) {
        return find("id = ?1 and teacherId = ?2", id, teacher)
                .firstResultOptional()
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    ConsentView give(UUID teacher, NewConsent stated) {
        ConsentRules.check(stated);
        dates.requirePast(stated.givenOn(), "/givenOn");
        Dates.requireOrder(stated.givenOn(), stated.validUntil(), "/validUntil");
        Consent consent = new Consent(teacher, stated, clock.instant());
        persist(consent);
        return record(consent, "CREATED");
    }

    ConsentView withdraw(Consent consent, Withdrawal stated) {
        if (consent.withdrawnOn() != null) {
            throw CommonProblem.STATE_CONFLICT
                    .refuse(ConsentStatus.WITHDRAWN, "withdraw")
                    .with("allowedActions", List.of());
        }
        dates.requirePast(stated.withdrawnOn(), "/withdrawnOn");
        Dates.requireOrder(consent.givenOn(), stated.withdrawnOn(), "/withdrawnOn");
        consent.withdraw(stated.withdrawnOn(), stated.document());
        return record(consent, "WITHDRAWN");
    }

    ConsentView view(Consent consent) {
        return ConsentView.of(consent, dates.today());
    }

    void forget(@Observes TeacherErased erased) {
        for (Consent consent : list("teacherId = ?1 and erasedAt is null", erased.teacherId())) {
            consent.erase(clock.instant());
            record(consent, "ERASED");
        }
    }

    private ConsentView record(Consent consent, String operation) {
        flush();
        ConsentView view = view(consent);
        changes.record(TYPE, view.id(), operation, view.published());
        return view;
    }
}
