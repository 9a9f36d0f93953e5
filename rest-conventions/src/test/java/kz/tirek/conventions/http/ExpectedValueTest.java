package kz.tirek.conventions.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedValueTest {

    @ParameterizedTest
    @ValueSource(classes = {LocalDate.class, Instant.class, LocalTime.class, UUID.class, Money.class, BigDecimal.class})
    void givesExamplesThatAreRead(Class<?> type) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        Text text = Objects.requireNonNull(ExpectedValue.of(type));
        for (String words : Stream.of(text.kk(), text.ru(), text.en()).toList()) {
            String example = words.substring(words.lastIndexOf(' ') + 1).replace("\"", "");
            String json = type == BigDecimal.class ? example : '"' + example + '"';
            assertThat(mapper.<Object>readValue(json, mapper.constructType(type)))
                    .as(words)
                    .isInstanceOf(type);
        }
    }
}
