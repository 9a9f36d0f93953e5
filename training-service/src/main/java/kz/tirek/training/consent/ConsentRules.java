package kz.tirek.training.consent;

import java.util.ArrayList;
import java.util.List;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;

/// What the parts of a consent have to say of each other.
final class ConsentRules {

    private static final Text NEEDED = new Text("толтырылуы керек", "нужно указать", "has to be stated");
    private static final Text NOT_NEEDED =
            new Text("бұл жағдайда көрсетілмейді", "в этом случае не указывается", "is not stated in this case");

    private ConsentRules() {}

    /// Refuses a consent that says that something is done and not what, or the other way round.
    ///
    /// @throws Refusal INVALID_REQUEST with every field error
    static void check(NewConsent stated) {
        List<FieldFault> faults = new ArrayList<>();
        both(stated.thirdPartyTransfer(), stated.thirdParties() != null, "/thirdParties", faults);
        both(stated.crossBorderTransfer(), !stated.countries().isEmpty(), "/countries", faults);
        both(stated.publicSources(), stated.publicSourceNames() != null, "/publicSourceNames", faults);
        both(stated.data().contains(DataItem.OTHER), stated.otherData() != null, "/otherData", faults);
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }

    private static void both(boolean done, boolean said, String pointer, List<FieldFault> faults) {
        if (done && !said) {
            faults.add(new FieldFault(pointer, "needed", NEEDED));
        } else if (said && !done) {
            faults.add(new FieldFault(pointer, "not-needed", NOT_NEEDED));
        }
    }
}
