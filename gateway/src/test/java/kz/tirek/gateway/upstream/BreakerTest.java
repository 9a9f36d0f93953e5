package kz.tirek.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(2), now::get);

    @BeforeEach
    void failTwice() {
        breaker.failed();
        breaker.failed();
    }

    @Test
    void staysClosedWhileAnswersComeInBetween() {
        breaker.answered();
        breaker.failed();
        breaker.failed();

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void opensAfterFailuresInARowAndSaysForHowLong() {
        breaker.failed();

        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.retryAfterSeconds()).isEqualTo(2);
        now.addAndGet(Duration.ofMillis(1_500).toNanos());
        assertThat(breaker.retryAfterSeconds()).isEqualTo(1);
    }

    @Test
    void letsOneRequestAtATimeFindOut() {
        breaker.failed();
        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        breaker.abandoned();
        assertThat(breaker.admits()).isTrue();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(breaker.admits()).isTrue();
        breaker.answered();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }
}
