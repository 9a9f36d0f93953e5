package kz.tirek.gateway.upstream;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One deadline that moves with every byte, at the cost of one timer. Lives on one event-loop context.
final class Watchdog {

    private final Vertx vertx;
    private long deadlineNanos;
    private @Nullable Runnable action;
    private long timer = -1;
    private long timerNanos;

    Watchdog(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Replaces what was expected: unless this is called again within `time`, `late` runs.
    void expectWithin(Duration time, Runnable late) {
        deadlineNanos = System.nanoTime() + time.toNanos();
        action = late;
        if (timer >= 0 && timerNanos - deadlineNanos > 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
        if (timer < 0) {
            start();
        }
    }

    /// Expects nothing any more.
    void rest() {
        action = null;
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    private void start() {
        timerNanos = deadlineNanos;
        long millis = Math.max(
                1,
                Duration.ofNanos(deadlineNanos - System.nanoTime())
                        .plusNanos(999_999)
                        .toMillis());
        timer = vertx.setTimer(millis, fired -> expire());
    }

    private void expire() {
        timer = -1;
        Runnable late = action;
        if (late == null) {
            return;
        }
        if (deadlineNanos - System.nanoTime() > 0) {
            start();
        } else {
            action = null;
            late.run();
        }
    }
}
