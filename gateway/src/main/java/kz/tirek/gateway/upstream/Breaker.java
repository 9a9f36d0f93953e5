package kz.tirek.gateway.upstream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Stops asking a service that has failed several times running, and lets one request at a time find out whether it
/// is back.
///
/// Only what says that the service is gone or stuck counts as a failure: no connection, no answer in time. Any answer
/// closes it.
final class Breaker {

    private final int failuresToOpen;
    private final long openNanos;
    private final LongSupplier nanoTime;
    private int failures;
    private long openUntil;
    private boolean trialUnderWay;

    /// @param failuresToOpen failures without an answer in between that open it
    /// @param open how long it stays open before a trial
    Breaker(int failuresToOpen, Duration open, LongSupplier nanoTime) {
        this.failuresToOpen = failuresToOpen;
        this.openNanos = open.toNanos();
        this.nanoTime = nanoTime;
    }

    /// Whether a request may be sent; where it may, one of [#answered], [#failed] or [#abandoned] has to follow.
    synchronized boolean admits() {
        if (failures < failuresToOpen) {
            return true;
        }
        if (trialUnderWay || nanoTime.getAsLong() - openUntil < 0) {
            return false;
        }
        trialUnderWay = true;
        return true;
    }

    /// The service answered, whatever it said.
    synchronized void answered() {
        failures = 0;
        trialUnderWay = false;
    }

    /// The service could not be reached or did not answer in time.
    synchronized void failed() {
        failures = Math.min(failures + 1, failuresToOpen);
        trialUnderWay = false;
        openUntil = nanoTime.getAsLong() + openNanos;
    }

    /// The request ended for another reason, which says nothing about the service.
    synchronized void abandoned() {
        trialUnderWay = false;
    }

    /// Whether requests are refused at the moment.
    synchronized boolean isOpen() {
        return failures >= failuresToOpen;
    }

    /// Seconds after which asking again makes sense, at least one.
    synchronized int retryAfterSeconds() {
        long left = Math.max(0, openUntil - nanoTime.getAsLong());
        return (int) Math.max(1, Duration.ofNanos(left).plusMillis(999).toSeconds());
    }
}
