package kz.tirek.conventions.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import kz.tirek.conventions.change.ChangeEvent;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@ActivateRequestContext
class FeedFollowerTest {

    @Inject
    NoteReplica replica;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    private final ScriptedFeed owner = new ScriptedFeed();

    @BeforeEach
    void forget() {
        QuarkusMock.installMockForType(owner, FeedClient.class);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from replica_cursor").executeUpdate();
            entities.createNativeQuery("delete from replicated_note").executeUpdate();
        });
        settle();
    }

    @Test
    void appliesEveryEventOnceInOrder() {
        ChangeEvent first = owner.created("A");
        for (int i = 0; i < FeedFollower.PAGE_EVENTS + 10; i++) {
            owner.created("B");
        }
        owner.deleted(first);
        replica.poll();
        replica.poll();
        assertThat(replica.codes()).hasSize(FeedFollower.PAGE_EVENTS + 10).doesNotContain("A");
        assertThat(replica.replicatedThrough()).isAfter(Instant.now().minusSeconds(10));
    }

    @Test
    void haltsAtAnEventItCannotApplyAndGoesOnWhenItCan() {
        owner.created("A");
        ChangeEvent poison = owner.created("POISON");
        owner.created("C");
        replica.poll();
        assertThat(replica.codes()).containsExactly("A");
        assertThat(replica.trouble())
                .isNotNull()
                .satisfies(trouble -> assertThat(trouble.event()).isEqualTo(poison.id()));
        assertThat(health("notes")).isEqualTo("HALTED");
        assertThat(health("notes.haltedAt")).isEqualTo(poison.id().toString());
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("tirek_replica_halted{feed=\"notes\"} 1.0");
        owner.events.set(1, new ScriptedFeed().created("B"));
        owner.events.set(1, withSequence(owner.events.get(1), poison.sequence()));
        settle();
        assertThat(replica.codes()).containsExactly("A", "B", "C");
        assertThat(health("notes")).isEqualTo("FOLLOWING");
    }

    @Test
    void waitsForAnOwnerThatIsAway() {
        owner.away = true;
        replica.poll();
        assertThat(health("notes")).isEqualTo("WAITING");
        int asked = owner.asked;
        replica.poll();
        assertThat(owner.asked).as("asked again at once").isEqualTo(asked);
        long before = System.nanoTime();
        assertThat(replica.catchUp()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        owner.away = false;
        owner.created("A");
        settle();
        assertThat(replica.codes()).containsExactly("A");
    }

    @Test
    void leavesTheFeedToTheInstanceThatHasTheLock() throws SQLException {
        owner.created("A");
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(hashtextextended('tirek.replica.notes', 0))");
            replica.poll();
            assertThat(replica.codes()).isEmpty();
            assertThat(replica.trouble()).isNull();
            other.rollback();
        }
        replica.poll();
        assertThat(replica.codes()).containsExactly("A");
    }

    @Test
    void catchesUpInsideATransactionOfItsCaller() {
        owner.created("A");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(replica.codes()).isEmpty();
            assertThat(replica.catchUp()).isTrue();
            assertThat(replica.codes()).containsExactly("A");
        });
    }

    @Test
    void tellsALateReplicaFromAnUnknownId() {
        replica.poll();
        Refusal late = replica.late("/noteId", Ids.next());
        assertThat(late.type()).isEqualTo(CommonProblem.REPLICA_LATE);
        assertThat(late.retryAfterSeconds()).isEqualTo(2);
        assertThat(late.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/noteId"));
        assertThat(replica.late("/noteId", UUID.randomUUID()).type()).isEqualTo(CommonProblem.UNKNOWN_REFERENCE);
        assertThat(replica.late("/noteId", UUID.fromString("019ab000-0000-7000-8000-000000000001"))
                        .type())
                .isEqualTo(CommonProblem.UNKNOWN_REFERENCE);
    }

    /// Polls until the follower is out of trouble and has read to the end.
    private void settle() {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!replica.catchUp() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(replica.trouble()).isNull();
    }

    private static String health(String key) {
        return RestAssured.get("/q/health/ready")
                .jsonPath()
                .getString("checks.find { it.name == 'replicas' }.data.'" + key + "'");
    }

    private static ChangeEvent withSequence(ChangeEvent event, String sequence) {
        return new ChangeEvent(
                event.specversion(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.datacontenttype(),
                event.resourcetype(),
                event.operation(),
                sequence,
                event.data());
    }
}
