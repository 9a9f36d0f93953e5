package kz.tirek.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stack as a whole, with the real database and sign-in server, and stand-ins for the services.
class StackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path temporary;

    private final Ports ports = Ports.free();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(temporary.resolve("local-stack/target"));
        Files.createSymbolicLink(
                temporary.resolve("local-stack/target/postgresql"),
                StackOptions.forTest(Path.of("unused")).binaries());
        for (Part part : Part.values()) {
            Path folder =
                    Files.createDirectories(temporary.resolve(part.module()).resolve("target/quarkus-app"));
            jar(folder.resolve("quarkus-run.jar"));
        }
    }

    @AfterEach
    void leavesNothingRunning() throws IOException {
        Files.delete(temporary.resolve("local-stack/target/postgresql"));
        ports.requireFree();
        assertThat(data().database().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void startsEverythingAndEachPartByItself() {
        try (Stack stack = new Stack(options(false), said::add)) {
            stack.start();
            assertThat(stack.token("auditor")).isNotBlank();
            assertThat(stack.gateway().getPort()).isEqualTo(ports.gateway());

            stack.part(Part.FUNDING).kill();
            assertThat(stack.part(Part.FUNDING).isAlive()).isFalse();
            assertThat(stack.part(Part.TRAINING).isAlive()).isTrue();
            stack.part(Part.FUNDING).start();
            stack.part(Part.FUNDING).awaitReady(PATIENCE);
        }
        assertThat(said).noneMatch(line -> line.contains("ended by itself"));
    }

    @Test
    void keepsItsDataUnlessAskedForAFreshStart() throws Exception {
        run(false, stack -> execute(stack, "create table kept (id int)"));
        run(false, stack -> execute(stack, "insert into kept values (1)"));
        run(
                true,
                stack -> assertThatThrownBy(() -> execute(stack, "insert into kept values (1)"))
                        .hasMessageContaining("does not exist"));
    }

    @Test
    void refusesASecondOneBesideIt() {
        run(false, stack -> {
            Stack second = new Stack(options(false), line -> {});
            assertThatThrownBy(second::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Tirek already runs in " + data().root())
                    .hasMessageContaining(stack.gateway().toString());
            assertThat(stack.part(Part.GATEWAY).isAlive()).isTrue();
        });
    }

    @Test
    void refusesATakenPortAndModulesThatAreNotBuilt() throws Exception {
        try (ServerSocket _ = new ServerSocket(ports.training(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> run(false, stack -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + ports.training());
        }
        Files.delete(temporary.resolve("gateway/target/quarkus-app/quarkus-run.jar"));
        assertThatThrownBy(() -> run(false, stack -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The module gateway is not built");
    }

    @Test
    void stopsEverythingWhenOneServiceDoesNotStart() throws Exception {
        Files.writeString(temporary.resolve("funding-service/target/quarkus-app/quarkus-run.jar"), "no jar");

        assertThatThrownBy(() -> run(false, stack -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The funding service ended while it started");
    }

    @Test
    void stopsInOrderWhenItsProcessIsAskedTo() throws Exception {
        Path output = temporary.resolve("output");
        Process process = up(output);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(output)).contains("Stopping Tirek", "Stopped; the data stays in " + data().root());
        assertThat(data().announced()).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItsProcessIsKilled() throws Exception {
        Process process = up(temporary.resolve("output"));

        process.destroyForcibly().waitFor();

        Path database = data().database().resolve("postmaster.pid");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(database) && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(data().announced()).isEmpty();
        run(false, stack -> assertThat(stack.token("auditor")).isNotBlank());
    }

    private Process up(Path output) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-Dtirek.repository=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "kz.tirek.stack.Main",
                "up");
        builder.environment().put("TIREK_DATA", data().root().toString());
        builder.environment().put("TIREK_GATEWAY_PORT", Integer.toString(ports.gateway()));
        builder.environment().put("TIREK_HUB_SCHOOL_PORT", Integer.toString(ports.hubSchool()));
        builder.environment().put("TIREK_TRAINING_PORT", Integer.toString(ports.training()));
        builder.environment().put("TIREK_FUNDING_PORT", Integer.toString(ports.funding()));
        builder.environment().put("TIREK_SIGN_IN_PORT", Integer.toString(ports.signIn()));
        builder.environment().put("TIREK_DATABASE_PORT", Integer.toString(ports.database()));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains("Tirek is ready:")) {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
        assertThat(Files.readString(output))
                .contains("./tirek token fund-officer", "curl -H", "http://127.0.0.1:" + ports.gateway() + "/docs");
        return process;
    }

    private void run(boolean fresh, Action action) {
        try (Stack stack = new Stack(options(fresh), said::add)) {
            stack.start();
            action.on(stack);
        }
    }

    private StackOptions options(boolean fresh) {
        return new StackOptions(temporary, data().root(), ports, fresh, PATIENCE);
    }

    private DataFolder data() {
        return new DataFolder(temporary.resolve("data"));
    }

    private static void execute(Stack stack, String sql) {
        try (Connection connection = stack.postgres().connect("funding");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void jar(Path file) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        String entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream, manifest)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(StandIn.class.getClassLoader().getResourceAsStream(entry).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Action {
        void on(Stack stack);
    }
}
