package kz.tirek.funding.auditsample;

import java.util.HashSet;
import java.util.Set;

/// Which items of a population a seed draws. It is told of all items in their order, and remembers none.
sealed interface Draw {

    /// How often the next item is hit.
    Hit next(long amountTiyn);

    /// How an item is hit.
    ///
    /// @param times how often; 0 if it is not drawn
    /// @param tiyn the first tiyn of the population that hit it; 0 where tiyn are not what hits
    record Hit(long times, long tiyn) {}

    /// Monetary-unit sampling with a fixed interval.
    ///
    /// @return a draw that begins at a tiyn of the seed's
    static MonetaryUnit monetaryUnit(long intervalTiyn, String seed) {
        return new MonetaryUnit(intervalTiyn, new Numbers(seed).below(intervalTiyn) + 1);
    }

    /// A draw of `size` different items of `count`; of all where there are no more.
    static SimpleRandom simpleRandom(int size, long count, String seed) {
        Numbers numbers = new Numbers(seed);
        Set<Long> drawn = new HashSet<>();
        while (drawn.size() < Math.min(size, count)) {
            drawn.add(numbers.below(count) + 1);
        }
        return new SimpleRandom(drawn);
    }

    /// Every tiyn of an interval's distance hits.
    final class MonetaryUnit implements Draw {

        private final long interval;
        private final long start;
        private long laid;

        private MonetaryUnit(long interval, long start) {
            this.interval = interval;
            this.start = start;
        }

        /// The first tiyn that hits, from 1.
        long start() {
            return start;
        }

        @Override
        public Hit next(long amountTiyn) {
            long before = hits(laid);
            laid = Math.addExact(laid, amountTiyn);
            long times = hits(laid) - before;
            return new Hit(times, times == 0 ? 0 : start + before * interval);
        }

        /// How many of the first `tiyn` hit.
        private long hits(long tiyn) {
            return tiyn < start ? 0 : (tiyn - start) / interval + 1;
        }
    }

    /// Items hit by their numbers.
    final class SimpleRandom implements Draw {

        private final Set<Long> drawn;
        private long number;

        private SimpleRandom(Set<Long> drawn) {
            this.drawn = drawn;
        }

        @Override
        public Hit next(long amountTiyn) {
            return new Hit(drawn.contains(++number) ? 1 : 0, 0);
        }
    }
}
