package kz.tirek.hubschool.hubschool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({
        "NOMINATED, select;withdraw",
        "SELECTED, start-equipping;withdraw",
        "EQUIPPING, start-operating;withdraw",
        "OPERATING, complete;withdraw",
        "COMPLETED, ''",
        "WITHDRAWN, ''"
    })
    void allowsTheActionsOfTheLifecycle(HubSchoolStatus status, String actions) {
        assertThat(String.join(";", Step.actionsFrom(status))).isEqualTo(actions);
    }

    @Test
    void leadsToEveryStatusButTheFirst() {
        Set<HubSchoolStatus> targets = EnumSet.noneOf(HubSchoolStatus.class);
        Arrays.stream(Step.values()).map(Step::target).forEach(targets::add);
        assertThat(targets).isEqualTo(EnumSet.complementOf(EnumSet.of(HubSchoolStatus.NOMINATED)));
    }

    @Test
    void endsInStatusesThatAreNotLive() {
        for (HubSchoolStatus status : HubSchoolStatus.values()) {
            assertThat(status.isLive()).isEqualTo(!Step.actionsFrom(status).isEmpty());
        }
    }
}
