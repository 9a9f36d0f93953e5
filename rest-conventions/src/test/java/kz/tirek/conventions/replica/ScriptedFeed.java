package kz.tirek.conventions.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// An owner whose feed a test writes.
class ScriptedFeed extends FeedClient {

    final List<ChangeEvent> events = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile int asked;

    ScriptedFeed() {
        super(
                new ObjectMapper(),
                new ServiceToken(new ObjectMapper(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one follower asks at a time
    List<ChangeEvent> page(URI owner, String feed, @Nullable String after, int limit) {
        asked++;
        if (away) {
            throw new UncheckedIOException(new IOException("connection refused"));
        }
        int from = after == null ? 0 : Integer.parseInt(after);
        return events.stream().skip(from).limit(limit).toList();
    }

    ChangeEvent created(String code) {
        return add(
                "CREATED",
                Ids.next(),
                new ObjectMapper().createObjectNode().put("code", code).put("version", 0));
    }

    ChangeEvent deleted(ChangeEvent created) {
        return add("DELETED", UUID.fromString(created.subject()), null);
    }

    private ChangeEvent add(String operation, UUID id, com.fasterxml.jackson.databind.@Nullable JsonNode data) {
        ChangeEvent event = new ChangeEvent(
                "1.0",
                Ids.next(),
                "/notes",
                "kz.tirek.note." + operation,
                id.toString(),
                Instant.parse("2026-01-15T05:00:00Z").plusSeconds(events.size()),
                "application/json",
                "note",
                operation,
                String.valueOf(events.size() + 1),
                data);
        events.add(event);
        return event;
    }
}
