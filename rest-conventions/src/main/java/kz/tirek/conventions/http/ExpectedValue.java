package kz.tirek.conventions.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What a value has to look like, in the words of whoever sends it.
final class ExpectedValue {

    private static final Text WHOLE_INT = whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Text WHOLE_LONG = whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Text TRUTH = new Text("true немесе false", "true или false", "true or false");

    private static final Map<Class<?>, Text> TEXTS = Map.ofEntries(
            Map.entry(
                    LocalDate.class,
                    new Text(
                            "1800–9999 жылдардағы күн, мысалы 2026-01-31",
                            "дата 1800–9999 годов, например 2026-01-31",
                            "a date of the years 1800 to 9999 such as 2026-01-31")),
            Map.entry(
                    Instant.class,
                    new Text(
                            "1800–9999 жылдардағы күн мен уақыт, мысалы 2026-01-31T10:00:00Z",
                            "дата и время 1800–9999 годов, например 2026-01-31T10:00:00Z",
                            "a date and time of the years 1800 to 9999 such as 2026-01-31T10:00:00Z")),
            Map.entry(
                    LocalTime.class,
                    new Text(
                            "тәулік уақыты, мысалы 09:30",
                            "время суток, например 09:30",
                            "a time of day such as 09:30")),
            Map.entry(
                    UUID.class,
                    new Text(
                            "UUID, мысалы 0197f3a4-6c1e-7d52-9b7a-3f0c2e5d8a41",
                            "UUID, например 0197f3a4-6c1e-7d52-9b7a-3f0c2e5d8a41",
                            "a UUID such as 0197f3a4-6c1e-7d52-9b7a-3f0c2e5d8a41")),
            Map.entry(
                    Money.class,
                    new Text(
                            "теңгедегі сома жолымен, мысалы \"1500.00\"",
                            "сумма в тенге строкой, например \"1500.00\"",
                            "an amount of tenge as a string such as \"1500.00\"")),
            Map.entry(BigDecimal.class, new Text("сан, мысалы 12.5", "число, например 12.5", "a number such as 12.5")),
            Map.entry(Integer.class, WHOLE_INT),
            Map.entry(int.class, WHOLE_INT),
            Map.entry(Long.class, WHOLE_LONG),
            Map.entry(long.class, WHOLE_LONG),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(boolean.class, TRUTH),
            Map.entry(String.class, new Text("мәтін", "текст", "a text")));

    private ExpectedValue() {}

    /// What is expected of a value of `type`, an enum's values among it; null where no few words say it.
    static @Nullable Text of(Class<?> type) {
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return new Text("мәндердің бірі: " + values, "одно из значений: " + values, "one of: " + values);
        }
        return TEXTS.get(type);
    }

    private static Text whole(long least, long most) {
        return new Text(
                "%d мен %d арасындағы бүтін сан".formatted(least, most),
                "целое число от %d до %d".formatted(least, most),
                "a whole number from %d to %d".formatted(least, most));
    }
}
