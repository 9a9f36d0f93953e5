package kz.tirek.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.training.TrainingProblem;
import kz.tirek.training.attendance.Attended;
import kz.tirek.training.courserun.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentRulesTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-13");

    /// Actions on an enrolment alone; `approve` of one that waits is up to [Places] as well.
    private static final Map<String, Consumer<Enrolment>> ACTIONS = Map.of(
            "approve", Enrolment::approve,
            "reject", enrolment -> enrolment.reject("reason"),
            "withdraw", enrolment -> enrolment.withdraw("reason"),
            "waitlist", enrolment -> enrolment.waitlist(Instant.EPOCH),
            "complete", enrolment -> enrolment.complete(RunStatus.HELD, LAST_DAY, attended(5, 4)),
            "complete-by-exception",
                    enrolment -> enrolment.completeByException(RunStatus.HELD, LAST_DAY, attended(5, 1), "reason"),
            "fail", enrolment -> enrolment.fail(RunStatus.HELD, LAST_DAY, attended(5, 1), "reason"));

    @ParameterizedTest
    @EnumSource(EnrolmentStatus.class)
    void allowsExactlyTheActionsOfItsStatus(EnrolmentStatus status) {
        ACTIONS.forEach((action, act) -> {
            Enrolment enrolment = in(status);
            if (status.actions().contains(action)) {
                act.accept(enrolment);
                assertThat(enrolment.status()).as(action).isNotEqualTo(status);
            } else {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> act.accept(enrolment));
                assertThat(refusal.type()).as("%s %s", status, action).isEqualTo(CommonProblem.STATE_CONFLICT);
                assertThat(enrolment.status()).isEqualTo(status);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = RunStatus.class, names = "HELD", mode = EnumSource.Mode.EXCLUDE)
    void isCompletedOnlyWhenTheRunWasHeld(RunStatus run) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> in(EnrolmentStatus.APPROVED).complete(run, LAST_DAY, attended(5, 5)));
        assertThat(refusal.type()).isEqualTo(TrainingProblem.RUN_NOT_HELD);
    }

    @Test
    void showsTheReckoningOfTooLittleAttendance() {
        Enrolment enrolment = in(EnrolmentStatus.APPROVED);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> enrolment.complete(RunStatus.HELD, LAST_DAY, attended(5, 3)));
        assertThat(refusal.type()).isEqualTo(EnrolmentProblem.ATTENDANCE_TOO_LOW);
        assertThat(enrolment.status()).isEqualTo(EnrolmentStatus.APPROVED);
        assertThat(Reckoning.of(attended(5, 3)).inFigures()).isEqualTo("3/5 = 60 % < 80 %");
    }

    @Test
    void endsOnTheLastDayOfTheRunWithTheShareAttended() {
        Enrolment completed = in(EnrolmentStatus.COMPLETED);
        assertThat(completed.endedOn()).isEqualTo(LAST_DAY);
        assertThat(completed.attendancePercent()).isEqualTo(80);
        Enrolment excepted = in(EnrolmentStatus.APPROVED);
        excepted.completeByException(RunStatus.HELD, LAST_DAY, attended(5, 1), "reason");
        assertThat(excepted.exceptionReason()).isEqualTo("reason");
        assertThat(excepted.attendancePercent()).isEqualTo(20);
        Enrolment free = in(EnrolmentStatus.APPROVED);
        free.complete(RunStatus.HELD, LAST_DAY, attended(0, 0));
        assertThat(free.attendancePercent()).isNull();
    }

    @Test
    void waitsOnlyWhileItIsOnTheWaitingList() {
        Enrolment waiting = in(EnrolmentStatus.WAITLISTED);
        assertThat(waiting.queuedAt()).isNotNull();
        waiting.promote();
        assertThat(waiting.status()).isEqualTo(EnrolmentStatus.APPLIED);
        assertThat(waiting.queuedAt()).isNull();
    }

    private static Attended attended(int sessions, int present) {
        return new Attended(UUID.randomUUID(), sessions, present, 0, 0, sessions - present, 0, 0, 80);
    }

    private static Enrolment in(EnrolmentStatus status) {
        Enrolment enrolment = new Enrolment(
                UUID.randomUUID(), UUID.randomUUID(), status != EnrolmentStatus.WAITLISTED, Instant.EPOCH);
        List<String> way = switch (status) {
            case APPLIED, WAITLISTED -> List.of();
            case APPROVED -> List.of("approve");
            case COMPLETED -> List.of("approve", "complete");
            case FAILED -> List.of("approve", "fail");
            case REJECTED -> List.of("reject");
            case WITHDRAWN -> List.of("withdraw");
        };
        for (String action : way) {
            Objects.requireNonNull(ACTIONS.get(action)).accept(enrolment);
        }
        return enrolment;
    }
}
