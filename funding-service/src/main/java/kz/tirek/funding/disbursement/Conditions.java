package kz.tirek.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.tirek.funding.evidence.Evidence;
import kz.tirek.funding.evidence.EvidencedShare;

/// How far the conditions of disbursements are met now, as the services say whose records they are about.
@ApplicationScoped
class Conditions {

    private final Evidence evidence;

    @Inject
    Conditions(Evidence evidence) {
        this.evidence = evidence;
    }

    /// The present evidence of each condition, in their order.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal REPLICA_LATE, EVIDENCE_MISSING
    List<FrozenEvidence> observe(Disbursement disbursement) {
        List<FrozenEvidence> observed = new ArrayList<>();
        for (Condition condition : disbursement.conditions()) {
            EvidencedShare share = share(condition, disbursement);
            observed.add(new FrozenEvidence(
                    observed.size() + 1,
                    share.numerator(),
                    share.denominator(),
                    share.percent(),
                    share.sourceEvent().toString(),
                    share.observedAt()));
        }
        return observed;
    }

    /// The same, where every condition is met.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal the same, and CONDITION_NOT_MET
    List<FrozenEvidence> require(Disbursement disbursement) {
        List<FrozenEvidence> observed = observe(disbursement);
        List<EvidenceView> views = views(disbursement, observed);
        for (EvidenceView view : views) {
            if (!view.met()) {
                throw DisbursementProblem.CONDITION_NOT_MET
                        .refuse(
                                view.condition().type().name(),
                                String.valueOf(view.numerator()),
                                String.valueOf(view.denominator()),
                                view.percent().toPlainString(),
                                view.condition().minimumPercent().toPlainString())
                        .with("conditions", views);
            }
        }
        return observed;
    }

    /// What was observed, beside the conditions it is about.
    static List<EvidenceView> views(Disbursement disbursement, List<FrozenEvidence> observed) {
        return observed.stream()
                .map(seen -> EvidenceView.of(disbursement.conditions().get(seen.position() - 1), seen))
                .toList();
    }

    private EvidencedShare share(Condition condition, Disbursement disbursement) {
        return switch (condition.type()) {
            case EQUIPMENT_ACCEPTED_SHARE ->
                evidence.equipmentAcceptedShare(disbursement.grant().hubSchoolId());
            case ATTENDANCE_SHARE -> evidence.attendanceShare(Objects.requireNonNull(condition.courseRunId()));
        };
    }
}
