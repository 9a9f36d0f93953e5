package kz.tirek.conventions.time;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Time-ordered identifiers.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    /// The time and the counter of the last one.
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /// A new UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, 12 bits that count within one (6.2,
    /// method 1), 62 random ones. In a process a later one is greater: what is made together keeps its order.
    /// No rule reads the millisecond, which is why it does not come from the injected clock.
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long time = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (time >> COUNTER_BITS << 16) | 0x7000L | (time & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
