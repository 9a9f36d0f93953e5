package kz.tirek.funding.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;

/// Sets requirements, and records the changes. What is in force stays as it is: steps were taken by it.
@ApplicationScoped
class Requirements {

    static final String TYPE = "required-document";

    private final RequiredDocuments requirements;
    private final Changes changes;
    private final Precondition precondition;
    private final Clock clock;

    @Inject
    Requirements(RequiredDocuments requirements, Changes changes, Precondition precondition, Clock clock) {
        this.requirements = requirements;
        this.changes = changes;
        this.precondition = precondition;
        this.clock = clock;
    }

    RequiredDocumentView set(NewRequiredDocument facts) {
        LocalDate today = BusinessDate.today(clock);
        if (facts.effectiveFrom().isBefore(today)) {
            throw DocumentProblem.REQUIREMENT_IN_THE_PAST
                    .refuse(facts.effectiveFrom().toString(), today.toString())
                    .at("/effectiveFrom");
        }
        if (requirements.isSet(facts)) {
            throw DocumentProblem.REQUIREMENT_ALREADY_SET.refuse().at("/effectiveFrom");
        }
        RequiredDocument requirement = new RequiredDocument(facts, clock.instant());
        requirements.persistAndFlush(requirement);
        RequiredDocumentView view = RequiredDocumentView.of(requirement);
        changes.record(TYPE, view.id(), "CREATED", view);
        return view;
    }

    void delete(UUID id) {
        RequiredDocument requirement = requirements.get(id);
        precondition.require(requirement.version());
        if (requirement.isInForce(BusinessDate.today(clock))) {
            throw DocumentProblem.REQUIREMENT_IN_FORCE.refuse(
                    requirement.effectiveFrom().toString());
        }
        requirements.delete(requirement);
        requirements.flush();
        changes.record(TYPE, id, "DELETED", null);
    }
}
