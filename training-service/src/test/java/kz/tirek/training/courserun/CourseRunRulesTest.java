package kz.tirek.training.courserun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.training.TrainingProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseRunRulesTest {

    private static final UUID COURSE = UUID.randomUUID();
    private static final LocalDate LAST = LocalDate.parse("2026-03-13");

    @ParameterizedTest
    @EnumSource(RunStatus.class)
    void allowsExactlyTheActionsOfItsStatus(RunStatus status) {
        for (String action : List.of("open", "close", "hold", "cancel")) {
            CourseRun run = in(status);
            if (status.actions().contains(action)) {
                action(action).accept(run);
                assertThat(run.status()).as(action).isNotEqualTo(status);
            } else {
                assertThat(refusal(() -> action(action).accept(run)).type())
                        .as("%s %s", status, action)
                        .isEqualTo(CommonProblem.STATE_CONFLICT);
                assertThat(run.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void opensOnlyWithHostAndBasis() {
        Basis basis = new Basis("Order", "1", LAST);
        for (NewCourseRun stated : List.of(stated(null, basis), stated("NIS", null), stated(null, null))) {
            CourseRun run = new CourseRun(stated, 1, Instant.EPOCH);
            assertThat(refusal(() -> run.open(Instant.EPOCH)).type()).isEqualTo(TrainingProblem.RUN_WITHOUT_BASIS);
        }
    }

    @Test
    void isHeldFromItsLastDayOn() {
        assertThat(refusal(() -> in(RunStatus.CLOSED).hold(LAST.minusDays(1))).type())
                .isEqualTo(TrainingProblem.RUN_NOT_OVER);
        CourseRun run = in(RunStatus.CLOSED);
        run.hold(LAST);
        assertThat(run.status()).isEqualTo(RunStatus.HELD);
    }

    @Test
    void keepsItsCourseOnceAnnounced() {
        NewCourseRun other = new NewCourseRun(
                UUID.randomUUID(),
                LAST,
                LAST,
                new Venue(null, "x", null),
                5,
                "NIS",
                new Basis("Order", "1", LAST),
                List.of(),
                null,
                null);
        CourseRun draft = in(RunStatus.DRAFT);
        draft.change(other, Instant.EPOCH);
        assertThat(draft.courseId()).isEqualTo(other.courseId());
        assertThat(refusal(() -> in(RunStatus.OPEN).change(other, Instant.EPOCH))
                        .type())
                .isEqualTo(CommonProblem.STATE_CONFLICT);
    }

    @Test
    void isNamedByYearAndNumber() {
        assertThat(new CourseRun(stated("NIS", null), 17, Instant.EPOCH).code()).isEqualTo("R-2026-0017");
        assertThat(new CourseRun(stated("NIS", null), 12345, Instant.EPOCH).code())
                .isEqualTo("R-2026-12345");
    }

    private static Consumer<CourseRun> action(String action) {
        return switch (action) {
            case "open" -> run -> run.open(Instant.EPOCH);
            case "close" -> CourseRun::close;
            case "hold" -> run -> run.hold(LAST);
            default -> run -> run.cancel("reason", Instant.EPOCH);
        };
    }

    private static CourseRun in(RunStatus status) {
        CourseRun run = new CourseRun(stated("NIS", new Basis("Order", "1", LAST)), 1, Instant.EPOCH);
        List<String> way = switch (status) {
            case DRAFT -> List.of();
            case OPEN -> List.of("open");
            case CLOSED -> List.of("open", "close");
            case HELD -> List.of("open", "close", "hold");
            case CANCELLED -> List.of("cancel");
        };
        way.forEach(action -> action(action).accept(run));
        return run;
    }

    private static NewCourseRun stated(@Nullable String host, @Nullable Basis basis) {
        return new NewCourseRun(
                COURSE,
                LocalDate.parse("2026-03-02"),
                LAST,
                new Venue(null, "Almaty", null),
                25,
                host,
                basis,
                List.of(),
                null,
                null);
    }

    private static Refusal refusal(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action);
    }
}
