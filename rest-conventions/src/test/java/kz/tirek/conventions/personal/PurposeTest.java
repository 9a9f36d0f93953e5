package kz.tirek.conventions.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final String WORDS = "Договор стажировки + приказ № 12";

    @Test
    void readsUtf8HoweverItIsSent() {
        String bytes = new String(WORDS.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Purpose.decode(bytes)).isEqualTo(WORDS);
        assertThat(Purpose.decode("%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80")).isEqualTo("Договор");
        assertThat(Purpose.decode("Contract + order")).isEqualTo("Contract + order");
        assertThat(Purpose.decode("100 % of the staff")).isEqualTo("100 % of the staff");
        assertThat(Purpose.decode(null)).isEmpty();
    }
}
