package kz.tirek.conventions.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows the change feed of a sibling service. A service extends it once for each feed, as an
/// `@ApplicationScoped` bean; it is polled every second, applied by one instance at a time, and never skips an
/// event: at one that cannot be applied it halts, says so in log, health and metrics, and tries again.
///
/// A write that names an id the replica does not hold calls [#catchUp], looks again, and throws [#late].
public abstract class FeedFollower {

    static final int PAGE_EVENTS = 500;

    private static final Logger LOG = Logger.getLogger(FeedFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /// How long a committed change can be held back in the owner's feed: the longest an older transaction may
    /// stay open there.
    private static final Duration HELD_BACK = Duration.ofMinutes(1);

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    FeedClient client;

    @Inject
    ReplicaCursors cursors;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Instant replicatedThrough;
    private volatile @Nullable Trouble trouble;
    private volatile long completeAsOf = System.nanoTime();

    /// What keeps the replica from following.
    ///
    /// @param event the event that cannot be applied, or null where the owner or the database cannot be reached
    /// @param attempts so far, for the same reason
    /// @param retryAt reading of [System#nanoTime] before which nothing is tried
    public record Trouble(@Nullable UUID event, String message, int attempts, long retryAt) {}

    /// The feed's name: the last segment of `/api/v1/changes/{feed}`.
    public abstract String feed();

    /// The owner's base address.
    protected abstract URI owner();

    /// Brings the replica up to `event`, in the transaction that moves the cursor. The same event may come
    /// again after a failure. Nobody calls: there is no request and no caller.
    protected abstract void apply(ChangeEvent event);

    /// The event's representation as `type`, which names only the members this replica needs.
    ///
    /// @throws IllegalArgumentException for a tombstone, or data that is not a `type`
    protected <T> T data(ChangeEvent event, Class<T> type) {
        if (event.data() == null) {
            throw new IllegalArgumentException(event.type() + " " + event.id() + " is a tombstone");
        }
        try {
            return mapper.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.data());
        } catch (JsonProcessingException | IllegalArgumentException mismatch) {
            throw new IllegalArgumentException(event.type() + " " + event.id() + " is no " + type, mismatch);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Everything the owner had published by this instant is in the replica; null before the first event.
    public @Nullable Instant replicatedThrough() {
        return replicatedThrough;
    }

    /// Pulls what is new, unless a pull is under way or it is too early to try again after trouble.
    public void poll() {
        if (turn.tryLock()) {
            try {
                if (mayTry()) {
                    pull();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /// Pulls at once and waits for it, two seconds at most, and not at all while the owner is known to be away.
    ///
    /// @return whether the replica holds everything published before the call
    public boolean catchUp() {
        long asked = System.nanoTime();
        Thread pull = Thread.ofVirtual().name("catch-up-" + feed()).start(() -> catchUpTo(asked));
        try {
            pull.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return isCompleteAsOf(asked);
    }

    /// The refusal of an id the replica does not hold. UNKNOWN_REFERENCE where the replica is past the id's
    /// birth (UUIDv7) and the owner can hold nothing back any more; otherwise REPLICA_LATE, and the same
    /// request is worth another try.
    ///
    /// @param pointer JSON pointer to the id in the body
    public Refusal late(String pointer, UUID id) {
        Instant through = replicatedThrough;
        boolean unknown = through != null && born(id).plus(HELD_BACK).isBefore(through);
        return unknown
                ? CommonProblem.UNKNOWN_REFERENCE.refuse(feed(), id).at(pointer)
                : CommonProblem.REPLICA_LATE
                        .refuse(feed(), id, String.valueOf(through))
                        .at(pointer)
                        .retryAfter(RETRY_AFTER_SECONDS);
    }

    /// What keeps the replica from following, or null while it follows.
    public @Nullable Trouble trouble() {
        return trouble;
    }

    private static Instant born(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    private void catchUpTo(long asked) {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            while (!isCompleteAsOf(asked) && mayTry() && System.nanoTime() - asked < PATIENCE.toNanos()) {
                if (!pull()) {
                    Thread.sleep(Duration.ofMillis(50));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            turn.unlock();
        }
    }

    private boolean isCompleteAsOf(long asked) {
        return completeAsOf - asked >= 0;
    }

    private boolean mayTry() {
        Trouble last = trouble;
        return last == null || System.nanoTime() - last.retryAt() >= 0;
    }

    /// @return whether the feed was read to its end
    private boolean pull() {
        try {
            while (true) {
                long asked = System.nanoTime();
                Instant askedAt = clock.instant();
                ReplicaCursors.Position position = cursors.position(feed());
                replicatedThrough = position.replicatedThrough();
                List<ChangeEvent> events = client.page(owner(), feed(), position.cursor(), PAGE_EVENTS);
                if (!events.isEmpty() && !advance(events, position.cursor())) {
                    return false;
                }
                if (events.size() < PAGE_EVENTS) {
                    cursors.caughtUp(feed(), askedAt);
                    replicatedThrough = askedAt;
                    completeAsOf = asked;
                    recovered();
                    return true;
                }
            }
        } catch (UnappliedEvent halted) {
            paused(halted.event.id(), halted);
        } catch (RuntimeException unreachable) {
            paused(null, unreachable);
        }
        return false;
    }

    /// Applies the events in one transaction; where that fails, one by one, so that it is known at which.
    ///
    /// @return false if another instance is applying or has moved the cursor
    private boolean advance(List<ChangeEvent> events, @Nullable String after) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!cursors.claim(feed(), after)) {
                    return false;
                }
                events.forEach(this::apply);
                cursors.move(feed(), events.getLast());
                return true;
            });
        } catch (RuntimeException failure) {
            if (events.size() == 1) {
                throw new UnappliedEvent(events.getFirst(), failure);
            }
        }
        String cursor = after;
        for (ChangeEvent event : events) {
            if (!advance(List.of(event), cursor)) {
                return false;
            }
            cursor = event.sequence();
        }
        return true;
    }

    private void paused(@Nullable UUID event, RuntimeException failure) {
        Trouble last = trouble;
        int attempts = last != null && Objects.equals(last.event(), event) ? last.attempts() + 1 : 1;
        Duration pause = Duration.ofMillis(500L << Math.min(attempts, 10));
        long nanos = Math.min(pause.toNanos(), LONGEST_PAUSE.toNanos());
        trouble = new Trouble(event, String.valueOf(failure.getMessage()), attempts, System.nanoTime() + nanos);
        if (attempts == 1 && event != null) {
            LOG.errorf(failure, "the replica of %s halts at event %s", feed(), event);
        } else if (attempts == 1) {
            LOG.warnf("the replica of %s cannot follow: %s", feed(), failure.getMessage());
        }
    }

    private void recovered() {
        if (trouble != null) {
            LOG.infof("the replica of %s follows again", feed());
            trouble = null;
        }
    }

    private static final class UnappliedEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ChangeEvent event;

        UnappliedEvent(ChangeEvent event, RuntimeException cause) {
            super(event.type() + " " + event.id() + " cannot be applied: " + cause.getMessage(), cause);
            this.event = event;
        }
    }
}
