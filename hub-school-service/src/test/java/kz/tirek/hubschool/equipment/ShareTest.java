package kz.tirek.hubschool.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void saysAHundredOfWhatIsCompleteOnly() {
        assertThat(Share.of(2, 3).percent()).hasToString("66.66");
        assertThat(Share.of(999_999, 1_000_000).percent()).hasToString("99.99");
        assertThat(Share.of(7, 7).percent()).hasToString("100.00");
        assertThat(Share.of(0, 7).percent()).hasToString("0.00");
        assertThat(Share.of(0, 0).percent()).isNull();
    }

    @Test
    void takesTheMeanBeforeItRounds() {
        assertThat(Share.mean(Share.of(2, 3), Share.of(2, 3)).percent()).hasToString("66.66");
        assertThat(Share.mean(Share.of(1, 3), Share.of(2, 3)).percent()).hasToString("50.00");
        assertThat(Share.mean(Share.of(3, 4), Share.of(1, 2)).percent()).hasToString("62.50");
        assertThat(Share.mean(Share.of(0, 0), Share.of(1, 2)).percent()).hasToString("50.00");
        assertThat(Share.mean(Share.of(1, 4), Share.of(0, 0)).percent()).hasToString("25.00");
        assertThat(Share.mean(Share.of(0, 0), Share.of(0, 0)).percent()).isNull();
    }
}
