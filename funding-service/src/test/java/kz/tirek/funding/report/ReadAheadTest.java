package kz.tirek.funding.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    /// Numbers from 1, ten at once.
    ///
    /// @param reads the first number of each chunk that was read
    private record Numbers(int count, int failsAfter, BlockingQueue<Integer> reads) implements Rows<Integer> {

        @Override
        public List<Integer> after(@Nullable String key, int most) {
            int last = key == null ? 0 : Integer.parseInt(key);
            reads.add(last + 1);
            if (last >= failsAfter) {
                throw new IllegalArgumentException("lost");
            }
            return IntStream.rangeClosed(last + 1, Math.min(count, last + most))
                    .boxed()
                    .toList();
        }

        @Override
        public String key(Integer row) {
            return row.toString();
        }

        @Override
        public int atOnce() {
            return 10;
        }
    }

    private static Numbers numbers(int count) {
        return new Numbers(count, Integer.MAX_VALUE, new LinkedBlockingQueue<>());
    }

    @Test
    void givesEveryRowInOrder() {
        for (int count : new int[] {0, 1, 9, 10, 11, 20, 95}) {
            assertThat(numbers(count))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, count).boxed().toList());
        }
        Iterator<Integer> none = numbers(0).iterator();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readsOneChunkAheadAndNoMore() throws InterruptedException {
        Numbers numbers = numbers(1000);
        Iterator<Integer> rows = numbers.iterator();
        assertThat(rows.next()).isEqualTo(1);
        assertThat(numbers.reads().poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(numbers.reads().poll(10, TimeUnit.SECONDS)).isEqualTo(11);
        for (int i = 2; i <= 10; i++) {
            rows.next();
        }
        assertThat(numbers.reads()).isEmpty();
        assertThat(rows.next()).isEqualTo(11);
        assertThat(numbers.reads().poll(10, TimeUnit.SECONDS)).isEqualTo(21);
    }

    @Test
    void failsWhereTheNextRowsCannotBeRead() {
        Iterator<Integer> rows = new Numbers(1000, 20, new LinkedBlockingQueue<>()).iterator();
        for (int i = 1; i <= 20; i++) {
            assertThat(rows.next()).isEqualTo(i);
        }
        assertThatThrownBy(rows::hasNext).rootCause().hasMessage("lost");
    }
}
