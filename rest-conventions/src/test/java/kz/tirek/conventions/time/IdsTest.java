package kz.tirek.conventions.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void growAsTheyAreMadeAndAreNeverTheSame() {
        Set<UUID> all = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8).parallel().forEach(thread -> {
            List<UUID> made = Stream.generate(Ids::next).limit(5_000).toList();
            assertThat(made).isSorted().allMatch(id -> id.version() == 7 && id.variant() == 2);
            all.addAll(made);
        });
        assertThat(all).hasSize(40_000);
    }
}
