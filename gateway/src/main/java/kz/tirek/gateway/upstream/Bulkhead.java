package kz.tirek.gateway.upstream;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Bounds what one service may keep busy here, so that a stuck one cannot use up what the others need.
final class Bulkhead {

    private final int largestRequests;
    private final int largestStreams;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    Bulkhead(int largestRequests, int largestStreams) {
        this.largestRequests = largestRequests;
        this.largestStreams = largestStreams;
    }

    /// A place for one request, or null where none is free.
    @Nullable
    Place enter() {
        return take(requests, largestRequests) ? new Place() : null;
    }

    int requests() {
        return requests.get();
    }

    int streams() {
        return streams.get();
    }

    /// Places of both kinds together: as many connections may be needed at once.
    int places() {
        return largestRequests + largestStreams;
    }

    private static boolean take(AtomicInteger taken, int largest) {
        if (taken.incrementAndGet() <= largest) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    /// The place one request holds until it is left. Not shared between threads.
    final class Place {

        private @Nullable AtomicInteger held = requests;

        /// Moves to the streams, where one is free: an event stream stays for hours.
        boolean becomeStream() {
            if (!take(streams, largestStreams)) {
                return false;
            }
            leave();
            held = streams;
            return true;
        }

        void leave() {
            if (held != null) {
                held.decrementAndGet();
                held = null;
            }
        }
    }
}
