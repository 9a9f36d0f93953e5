package kz.tirek.conventions.time;

import java.security.SecureRandom;
import java.util.UUID;

/// Time-ordered identifiers.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new UUID of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then random. The millisecond only
    /// orders rows in indexes; no rule reads it, which is why it does not come from the injected clock.
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
