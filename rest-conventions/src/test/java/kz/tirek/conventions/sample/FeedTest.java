package kz.tirek.conventions.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.change.ChangeLog;
import kz.tirek.conventions.change.ChangePage;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.change.HistoryEntry;
import kz.tirek.conventions.list.PageRequest;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// The feed under transactions that commit in another order than they began.
@QuarkusTest
@WithTirek
@SuppressWarnings("NullAway.Init") // fields are injected
class FeedTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeLog log;

    @Inject
    Changes changes;

    @TestHTTPResource("/api/v1/changes/notes")
    URL feed;

    @Test
    void holdsBackWhatCouldStillBeOvertaken() throws Exception {
        String start = end();
        try (Connection early = database.getConnection();
                Connection late = database.getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            UUID first = change(early);
            UUID second = change(late);
            UUID third = change(early);
            late.commit();
            assertThat(log.feed(start, 10).items()).isEmpty();
            early.commit();
            assertThat(ids(log.feed(start, 10))).containsExactly(first, third, second);
        }
    }

    @Test
    void letsTheLastChangeOfATransactionWaitAndLosesNone() {
        UUID id = Ids.next();
        UUID other = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            changes.waitWithLast();
            changes.record("note", id, "CREATED", new Shown(1));
            changes.record("note", id, "UPDATED", new Shown(2));
            QuarkusTransaction.requiringNew().run(() -> changes.record("note", other, "CREATED", new Shown(1)));
            assertThat(operations(other)).containsExactly("CREATED");
            assertThat(operations(id)).containsExactly("CREATED", "UPDATED");
            changes.record("note", id, "DELETED", null);
        });
        assertThat(operations(id)).containsExactly("CREATED", "UPDATED", "DELETED");
    }

    private record Shown(int copies) {}

    private List<String> operations(UUID id) {
        return log.history("note", id, new PageRequest(10, null)).items().stream()
                .map(HistoryEntry::operation)
                .toList();
    }

    @Test
    void showsEveryCommittedChangeOnceWhileManyWrite() throws Exception {
        String start = end();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<UUID>> reader = threads.submit(() -> follow(start, done));
            List<Future<List<UUID>>> writers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                long seed = i;
                writers.add(threads.submit(() -> write(new Random(seed))));
            }
            List<UUID> written = new ArrayList<>();
            for (Future<List<UUID>> writer : writers) {
                written.addAll(writer.get());
            }
            done.set(true);
            assertThat(reader.get()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void continuesLive() throws Exception {
        String start = end();
        HttpURLConnection stream =
                (HttpURLConnection) URI.create(feed + "?after=" + start).toURL().openConnection();
        stream.setRequestProperty("Accept", "text/event-stream");
        stream.setRequestProperty(
                "Authorization", "Bearer " + Tokens.of("ministry").sign());
        stream.setReadTimeout(10_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> seen = new ArrayList<>();
            try (Connection connection = database.getConnection()) {
                for (int i = 0; i < 3; i++) {
                    String id = change(connection).toString();
                    String data;
                    do {
                        data = lines.readLine();
                    } while (!data.startsWith("data:"));
                    seen.add(new ObjectMapper()
                            .readTree(data.substring(5))
                            .path("id")
                            .asText());
                    assertThat(seen.getLast()).isEqualTo(id);
                }
            }
        } finally {
            stream.disconnect();
        }
    }

    private List<UUID> write(Random random) throws SQLException, InterruptedException {
        List<UUID> committed = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                List<UUID> ids = new ArrayList<>();
                for (int n = random.nextInt(3); n >= 0; n--) {
                    ids.add(change(connection));
                    Thread.sleep(random.nextInt(4));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(ids);
                }
            }
        }
        return committed;
    }

    private List<UUID> follow(String start, AtomicBoolean done) throws InterruptedException {
        List<UUID> seen = new ArrayList<>();
        String cursor = start;
        boolean last = false;
        while (!last) {
            last = done.get();
            ChangePage page;
            do {
                page = log.feed(cursor, 7);
                seen.addAll(ids(page));
                cursor = page.next();
            } while (page.items().size() == 7);
            Thread.sleep(2);
        }
        return seen;
    }

    private String end() {
        String cursor = null;
        ChangePage page;
        do {
            page = log.feed(cursor, 500);
            cursor = page.next();
        } while (!page.items().isEmpty());
        return cursor;
    }

    private static List<UUID> ids(ChangePage page) {
        return page.items().stream().map(ChangeEvent::id).toList();
    }

    private static UUID change(Connection connection) throws SQLException {
        UUID event = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into change (event_id, resource_type, resource_id, operation, actor, actor_name, recorded_at, representation)
                values (?, 'note', ?, 'UPDATED', 'test', 'test', now(), '{}')""")) {
            insert.setObject(1, event);
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
        }
        return event;
    }
}
