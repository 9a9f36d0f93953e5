package kz.tirek.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    @TempDir
    Path temporary;

    @Test
    void isStoppedKilledAndStartedAgain() {
        try (ServiceProcess service = service("echo started; exec sleep 600")) {
            service.start();
            assertThat(service.isAlive()).isTrue();
            assertThat(pidFile()).exists();

            service.kill();
            assertThat(service.isAlive()).isFalse();
            assertThat(pidFile()).doesNotExist();

            service.start();
            assertThat(service.isAlive()).isTrue();
            service.stop();
            assertThat(service.isAlive()).isFalse();
        }
    }

    @Test
    void tellsWhenItEndsByItselfButNotWhenItIsStopped() throws Exception {
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        try (ServiceProcess service = service("exit 3")) {
            service.whenItEndsByItself(exitCode::complete);
            service.start();
            assertThat(exitCode.get(10, TimeUnit.SECONDS)).isEqualTo(3);
        }
        List<Integer> heard = new ArrayList<>();
        try (ServiceProcess service = service("exec sleep 600")) {
            service.whenItEndsByItself(heard::add);
            service.start();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void namesTheReasonWhenItEndsBeforeItIsReady() {
        try (ServiceProcess service = service("echo 'ERROR no database'; exit 1")) {
            service.start();
            assertThatThrownBy(() -> service.awaitReady(Duration.ofSeconds(10)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("The test service ended while it started: ERROR no database (log: %s)."
                            .formatted(service.log()));
        }
    }

    @Test
    void cannotBeStartedOnceItIsClosed() {
        ServiceProcess service = service("exec sleep 600");
        service.close();

        assertThatThrownBy(service::start).isInstanceOf(CannotStart.class);
    }

    @Test
    void isStoppedByTheNextRunWhenItWasLeftBehind() {
        try (ServiceProcess service = service("exec sleep 600")) {
            service.start();
            List<String> said = new ArrayList<>();

            Leftovers.stop(temporary, said::add);

            assertThat(said).singleElement().asString().startsWith("The test of an earlier run is still up (process ");
            assertThat(service.isAlive()).isFalse();
            assertThat(pidFile()).doesNotExist();
        }
    }

    @Test
    void isStoppedByTheWatchdogWhenTheStackIsGone() throws Exception {
        try (ServiceProcess service = service("exec sleep 600")) {
            service.start();
            Path database = Files.createDirectories(temporary.resolve("database"));
            Files.createFile(database.resolve("postmaster.pid"));
            Path stopped = temporary.resolve("stopped");

            // Closing the pipe is all that is left of a stack that is killed.
            Watchdog.over(temporary, database, List.of("touch", stopped.toString()), temporary.resolve("log"))
                    .close();

            assertThat(service.isAlive()).isFalse();
            assertThat(stopped).exists();
        }
    }

    private ServiceProcess service(String script) {
        return new ServiceProcess(
                "test service",
                List.of("sh", "-c", script),
                Map.of(),
                URI.create("http://127.0.0.1:" + Ports.free().gateway()),
                temporary.resolve("test.log"),
                pidFile());
    }

    private Path pidFile() {
        return temporary.resolve("test.pid");
    }
}
