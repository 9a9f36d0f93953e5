package kz.tirek.hubschool.hubschool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A step of a hub school's life, named by the action that takes it.
enum Step {
    SELECT("SELECTED", HubSchoolStatus.SELECTED, Set.of(HubSchoolStatus.NOMINATED)),
    START_EQUIPPING("EQUIPPING_STARTED", HubSchoolStatus.EQUIPPING, Set.of(HubSchoolStatus.SELECTED)),
    START_OPERATING("OPERATING_STARTED", HubSchoolStatus.OPERATING, Set.of(HubSchoolStatus.EQUIPPING)),
    COMPLETE("COMPLETED", HubSchoolStatus.COMPLETED, Set.of(HubSchoolStatus.OPERATING)),
    WITHDRAW(
            "WITHDRAWN",
            HubSchoolStatus.WITHDRAWN,
            Set.of(
                    HubSchoolStatus.NOMINATED,
                    HubSchoolStatus.SELECTED,
                    HubSchoolStatus.EQUIPPING,
                    HubSchoolStatus.OPERATING));

    private final String operation;
    private final HubSchoolStatus target;
    private final Set<HubSchoolStatus> sources;

    Step(String operation, HubSchoolStatus target, Set<HubSchoolStatus> sources) {
        this.operation = operation;
        this.target = target;
        this.sources = sources;
    }

    /// How the change is called in history and feed.
    String operation() {
        return operation;
    }

    HubSchoolStatus target() {
        return target;
    }

    boolean isPossibleFrom(HubSchoolStatus status) {
        return sources.contains(status);
    }

    /// The action's name in the address, such as `start-equipping`.
    String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The actions a hub school in `status` allows.
    static List<String> actionsFrom(HubSchoolStatus status) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleFrom(status))
                .map(Step::action)
                .toList();
    }
}
