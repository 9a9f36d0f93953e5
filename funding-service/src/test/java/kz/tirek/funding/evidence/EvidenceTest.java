package kz.tirek.funding.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.Ids;
import kz.tirek.funding.Funding;
import kz.tirek.funding.courserun.CourseRuns;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class EvidenceTest {

    @Inject
    Evidence evidence;

    @Inject
    CourseRuns courseRuns;

    /// @return the id of the event
    private static UUID publish(String path, String resource, UUID subject, @Nullable String data) {
        UUID event = UUID.randomUUID();
        Funding.control(path, """
                {"specversion":"1.0","id":"%s","source":"/x","type":"kz.tirek.%s.x","subject":"%s","time":"2026-01-15T05:00:00Z",
                 "datacontenttype":"application/json","resourcetype":"%2$s","operation":"%s","sequence":"SEQUENCE"%s}""".formatted(
                        event,
                        resource,
                        subject,
                        data == null ? "DELETED" : "CREATED",
                        data == null ? "" : ",\"data\":" + data));
        return event;
    }

    private static UUID lot(UUID id, UUID hub, String plannedOn, int quantity, int accepted, String price) {
        return publish("/publish", "equipment", id, """
                {"id":"%s","hubSchoolId":"%s","plannedOn":"%s","quantity":%d,"accepted":%d,"unitPrice":"%s","version":0}""".formatted(id, hub, plannedOn, quantity, accepted, price));
    }

    private EvidencedShare equipment(UUID hub) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.equipmentAcceptedShare(hub));
    }

    private EvidencedShare attendance(UUID run) {
        return QuarkusTransaction.requiringNew().call(() -> evidence.attendanceShare(run));
    }

    private static void assertRefused(ThrowingCallable call, ProblemType type) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    void countsAcceptedEquipmentByValue() {
        UUID hub = Funding.hubSchool();
        assertRefused(() -> equipment(hub), EvidenceProblem.EVIDENCE_MISSING);
        UUID robots = Ids.next();
        lot(robots, hub, "2022-09-01", 10, 0, "245000.00");
        UUID small = lot(Ids.next(), hub, "2022-09-01", 3, 3, "0.01");
        UUID planned = lot(Ids.next(), hub, "9999-01-01", 1, 0, "1000000.00");
        UUID removed = Ids.next();
        lot(removed, hub, "2022-09-01", 1, 1, "500.00");
        UUID deletion = publish("/publish", "equipment", removed, null);
        EvidencedShare before = equipment(hub);
        assertThat(before.numerator()).isEqualTo(3);
        assertThat(before.denominator()).isEqualTo(245_000_003);
        assertThat(before.percent()).isEqualTo("0.00");

        UUID accepted = lot(robots, hub, "2022-09-01", 10, 7, "245000.00");
        EvidencedShare after = equipment(hub);
        assertThat(after.percent()).isEqualTo("70.00");
        assertThat(after.isAtLeast(new BigDecimal("70"))).isTrue();
        assertThat(after.isAtLeast(new BigDecimal("70.01"))).isFalse();
        assertThat(after.sourceEvent()).isIn(accepted, small, planned, deletion);
        assertThat(after.observedAt()).isEqualTo(Instant.parse("2026-01-15T05:00:00Z"));
    }

    @Test
    void countsAttendanceOfARun() {
        UUID run = Ids.next();
        assertRefused(() -> attendance(run), CommonProblem.UNKNOWN_REFERENCE);
        publish("/publish-training", "course-run", run, "{\"id\":\"%s\",\"code\":\"R-2026-0017\"}".formatted(run));
        QuarkusTransaction.requiringNew().run(() -> {
            courseRuns.seek(List.of(run));
            courseRuns.require(run, "/courseRunId");
        });
        assertRefused(() -> attendance(run), EvidenceProblem.EVIDENCE_MISSING);
        publish(
                "/publish-training",
                "course-run-attendance",
                run,
                "{\"courseRunId\":\"%s\",\"sessions\":10}".formatted(run));
        assertRefused(() -> attendance(run), EvidenceProblem.EVIDENCE_MISSING);
        UUID stated = publish(
                "/publish-training",
                "course-run-attendance",
                run,
                "{\"courseRunId\":\"%s\",\"attended\":2,\"expected\":3}".formatted(run));
        EvidencedShare share = attendance(run);
        assertThat(share.percent()).isEqualTo("66.66");
        assertThat(share.isAtLeast(new BigDecimal("66.67"))).isFalse();
        assertThat(share.sourceEvent()).isEqualTo(stated);
        publish("/publish-training", "course-run", run, null);
        assertRefused(() -> attendance(run), CommonProblem.UNKNOWN_REFERENCE);
    }

    @Test
    void refusesToDecideByWhatMayBeStale() throws Exception {
        UUID hub = Funding.hubSchool();
        lot(Ids.next(), hub, "2022-09-01", 1, 1, "1.00");
        assertThat(equipment(hub).percent()).isEqualTo("100.00");
        Funding.control("/down", "");
        try {
            assertRefused(() -> equipment(hub), CommonProblem.REPLICA_LATE);
        } finally {
            Funding.control("/up", "");
        }
        UUID nowhere = Ids.next();
        boolean follows = false;
        for (int tries = 0; !follows && tries < 150; tries++) {
            Thread.sleep(200);
            follows = !isLate(() -> equipment(hub)) && !isLate(() -> attendance(nowhere));
        }
        assertThat(follows).isTrue();
    }

    private static boolean isLate(Runnable question) {
        try {
            question.run();
            return false;
        } catch (Refusal refusal) {
            return refusal.type() == CommonProblem.REPLICA_LATE;
        }
    }
}
