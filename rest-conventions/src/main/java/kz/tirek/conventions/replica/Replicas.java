package kz.tirek.conventions.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.tirek.conventions.replica.FeedFollower.Trouble;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// All followers of the service: what polls them and what shows how they do. A replica that stands still never
/// makes the service unready: it goes on with what it has.
@Readiness
@ApplicationScoped
class Replicas implements HealthCheck {

    private final List<FeedFollower> followers;
    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    Replicas(@All List<FeedFollower> followers, MeterRegistry meters, Clock clock) {
        this.followers = followers;
        this.meters = meters;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent start) {
        for (FeedFollower follower : followers) {
            Gauge.builder("tirek.replica.lag", follower, this::lagSeconds)
                    .description("Age of the replica: time since everything published was known to be applied")
                    .baseUnit("seconds")
                    .tag("feed", follower.feed())
                    .strongReference(true)
                    .register(meters);
            Gauge.builder("tirek.replica.halted", follower, halted -> isHalted(halted) ? 1 : 0)
                    .description("1 while an event of the feed cannot be applied")
                    .tag("feed", follower.feed())
                    .strongReference(true)
                    .register(meters);
        }
    }

    @Scheduled(every = "${tirek.replica.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        followers.forEach(follower ->
                Thread.ofVirtual().name("replica-" + follower.feed()).start(follower::poll));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("replicas").up();
        for (FeedFollower follower : followers) {
            Trouble trouble = follower.trouble();
            health.withData(follower.feed(), trouble == null ? "FOLLOWING" : isHalted(follower) ? "HALTED" : "WAITING")
                    .withData(follower.feed() + ".replicatedThrough", String.valueOf(follower.replicatedThrough()));
            if (trouble != null && trouble.event() != null) {
                health.withData(follower.feed() + ".haltedAt", trouble.event().toString());
            }
        }
        return health.build();
    }

    private static boolean isHalted(FeedFollower follower) {
        Trouble trouble = follower.trouble();
        return trouble != null && trouble.event() != null;
    }

    private double lagSeconds(FeedFollower follower) {
        Instant through = follower.replicatedThrough();
        return through == null
                ? Double.NaN
                : Duration.between(through, clock.instant()).toMillis() / 1000.0;
    }
}
