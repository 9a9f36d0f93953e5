package kz.tirek.funding.disbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.funding.commitment.Commitment;
import kz.tirek.funding.grant.NamedLines;
import org.jspecify.annotations.Nullable;

/// What has to fit together in what is said of a disbursement. All faults are named at once.
final class DraftRules {

    private static final Text FUTURE =
            new Text("болашақта болмауы керек", "не должно быть в будущем", "must not be in the future");
    private static final Text PAST =
            new Text("өткен күн болмауы керек", "не должно быть в прошлом", "must not be in the past");
    private static final Text NEEDED = new Text("керек", "нужно указать", "is needed");
    private static final Text NOT_FITTING = new Text(
            "мұндай төлемде болмайды", "не указывается для такой выплаты", "does not belong to such a disbursement");

    private final List<FieldFault> faults = new ArrayList<>();

    private DraftRules() {}

    /// @throws Refusal INVALID_REQUEST naming every fault
    static void check(NewDisbursement body, LocalDate today) {
        DraftRules rules = new DraftRules();
        switch (body.kind()) {
            case SUPPLIER -> {
                rules.need("/commitmentId", body.commitmentId());
                rules.refuse("/recipient", body.recipient());
                rules.refuse("/acquitBy", body.acquitBy());
            }
            case SCHOOL -> {
                rules.need("/recipient", body.recipient());
                rules.refuse("/supplierId", body.supplierId());
                rules.refuse("/commitmentId", body.commitmentId());
                rules.refuse("/milestone", body.milestone());
            }
        }
        for (int i = 0; i < body.stated().size(); i++) {
            Condition condition = body.stated().get(i);
            String pointer = "/conditions/" + i + "/courseRunId";
            switch (condition.type()) {
                case ATTENDANCE_SHARE -> rules.need(pointer, condition.courseRunId());
                case EQUIPMENT_ACCEPTED_SHARE -> rules.refuse(pointer, condition.courseRunId());
            }
        }
        if (body.basis().date().isAfter(today)) {
            rules.faults.add(new FieldFault("/basis/date", "in-future", FUTURE));
        }
        if (body.kind() == PayeeKind.SCHOOL
                && body.acquitBy() != null
                && body.acquitBy().isBefore(today)) {
            rules.faults.add(new FieldFault("/acquitBy", "in-past", PAST));
        }
        rules.raise();
    }

    /// Checks that the commitment is signed, of this grant and supplier, and has the lines and the milestone:
    /// COMMITMENT_OF_OTHERS, COMMITMENT_NOT_ACTIVE, LINE_NOT_COMMITTED, UNKNOWN_REFERENCE.
    static void checkFitting(Commitment commitment, NewDisbursement body, Checks checks) {
        checks.on(
                        List.of("/commitmentId", "/grantId"),
                        () -> requireSame(commitment.grant().id(), body.grantId(), commitment))
                .on(
                        List.of("/commitmentId", "/supplierId"),
                        () -> requireSame(commitment.supplier().id(), body.supplierId(), commitment))
                .on("/commitmentId", commitment::requireActive);
        for (int i = 0; i < body.lines().size(); i++) {
            UUID line = body.lines().get(i).budgetLineId();
            String pointer = NamedLines.pointer("/lines", i);
            checks.on(List.of(pointer, "/commitmentId"), () -> requireCommitted(commitment, line, pointer));
        }
        checks.on(List.of("/milestone", "/commitmentId"), () -> requireMilestone(commitment, body.milestone()));
    }

    private static void requireSame(UUID ofCommitment, @Nullable UUID named, Commitment commitment) {
        if (named != null && !named.equals(ofCommitment)) {
            throw DisbursementProblem.COMMITMENT_OF_OTHERS
                    .refuse(commitment.code())
                    .at("/commitmentId");
        }
    }

    private static void requireCommitted(Commitment commitment, UUID line, String pointer) {
        if (!commitment.lines().containsKey(line)) {
            throw DisbursementProblem.LINE_NOT_COMMITTED
                    .refuse(commitment.code())
                    .at(pointer);
        }
    }

    private static void requireMilestone(Commitment commitment, @Nullable Integer milestone) {
        if (milestone != null && commitment.milestone(milestone).isEmpty()) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("milestone", milestone.toString())
                    .at("/milestone");
        }
    }

    private void need(String pointer, @Nullable Object member) {
        if (member == null) {
            faults.add(new FieldFault(pointer, "not-null", NEEDED));
        }
    }

    private void refuse(String pointer, @Nullable Object member) {
        if (member != null) {
            faults.add(new FieldFault(pointer, "not-fitting", NOT_FITTING));
        }
    }

    private void raise() {
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }
}
