package kz.tirek.hubschool.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void replacesWhatWasRejectedFirst() {
        Progress rejected = Progress.planned(10).deliver(6).accept(2).reject(4);
        assertThat(rejected.status()).isEqualTo(EquipmentStatus.REJECTED);
        assertThat(rejected.deliverable()).isEqualTo(8);
        Progress replaced = rejected.deliver(5);
        assertThat(replaced).isEqualTo(new Progress(10, 7, 2, 0, 0));
        assertThat(replaced.undecided()).isEqualTo(5);
    }

    @Test
    void namesTheActionsItAllows() {
        assertThat(Progress.planned(2).actions()).containsExactly("deliver", "move");
        assertThat(Progress.planned(2).deliver(2).actions()).containsExactly("accept", "reject", "move");
        Progress accepted = Progress.planned(2).deliver(2).accept(2);
        assertThat(accepted.actions()).containsExactly("write-off", "assess", "move");
        assertThat(accepted.writeOff(2).actions()).containsExactly("move");
    }

    @Test
    void addsUpWhateverHappens() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            Progress lot = Progress.planned(1 + random.nextInt(20));
            for (int step = 0; step < 30; step++) {
                lot = anything(lot, random);
                assertThat(lot.accepted() + lot.rejected()).isLessThanOrEqualTo(lot.delivered());
                assertThat(lot.delivered()).isLessThanOrEqualTo(lot.quantity());
                assertThat(lot.writtenOff()).isBetween(0, lot.accepted());
                assertThat(lot.rejected()).isNotNegative();
            }
        }
    }

    private static Progress anything(Progress lot, Random random) {
        List<String> actions = lot.actions();
        return switch (actions.get(random.nextInt(actions.size()))) {
            case "deliver" -> lot.deliver(1 + random.nextInt(lot.deliverable()));
            case "accept" -> lot.accept(1 + random.nextInt(lot.undecided()));
            case "reject" -> lot.reject(1 + random.nextInt(lot.undecided()));
            case "write-off" -> lot.writeOff(1 + random.nextInt(lot.held()));
            default -> lot;
        };
    }
}
