package kz.tirek.conventions.change;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The feed of a service, by pages and live. A service publishes it with two methods that call these two.
@ApplicationScoped
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final int PAGE = 200;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final ChangeLog log;
    private final Clock clock;
    private final JsonWebToken token;
    private volatile boolean stopping;

    @Inject
    ChangeFeed(ChangeLog log, Clock clock, JsonWebToken token) {
        this.log = log;
        this.clock = clock;
        this.token = token;
    }

    /// A page of the feed.
    public ChangePage page(@Nullable String after, @Nullable Integer limit) {
        return log.feed(after, limit == null ? 100 : limit);
    }

    /// Sends every change behind `after` and then each new one as it is committed, as server-sent events whose id is
    /// the cursor.
    /// Blocks until the client leaves, the token expires or the service stops; a comment every ten seconds keeps
    /// the line open.
    ///
    /// @param lastEventId the `Last-Event-ID` of a client that comes back; goes before `after`
    public void live(@Nullable String after, @Nullable String lastEventId, SseEventSink sink, Sse sse) {
        String cursor = lastEventId == null ? after : lastEventId;
        Position.of(cursor);
        Instant end = token.getExpirationTime() > 0 ? Instant.ofEpochSecond(token.getExpirationTime()) : Instant.MAX;
        Instant spoken = Instant.MIN;
        try (sink) {
            while (!stopping && !sink.isClosed() && clock.instant().isBefore(end)) {
                ChangePage page = log.feed(cursor, PAGE);
                for (ChangeEvent event : page.items()) {
                    sink.send(sse.newEventBuilder()
                                    .id(event.sequence())
                                    .name(event.type())
                                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                    .data(ChangeEvent.class, event)
                                    .build())
                            .toCompletableFuture()
                            .join();
                }
                cursor = page.next();
                if (!page.items().isEmpty()) {
                    spoken = clock.instant();
                } else if (clock.instant().isAfter(spoken.plus(HEARTBEAT))) {
                    sink.send(sse.newEventBuilder().comment("").build())
                            .toCompletableFuture()
                            .join();
                    spoken = clock.instant();
                }
                if (page.items().size() < PAGE) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (CompletionException | IllegalStateException gone) {
            LOG.debugf(gone, "a reader of the live feed left");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }
}
