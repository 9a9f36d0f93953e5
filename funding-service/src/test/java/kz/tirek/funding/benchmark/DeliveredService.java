package kz.tirek.funding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/// The service as it is delivered: a process of its own, on the database of the test, without what it does behind its
/// callers, such as sealing a million entries that came at once.
final class DeliveredService implements AutoCloseable {

    private static final int HEAP_MB = 256;
    private static final Path LOG = Path.of("target/delivered-service.log");
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final int port;
    private final Path collections;
    private final Process process;

    private DeliveredService(int port, Path collections, Process process) {
        this.port = port;
        this.collections = collections;
        this.process = process;
    }

    /// Starts it, and waits until it answers.
    static DeliveredService start() throws IOException, InterruptedException {
        File jar = new File("target/quarkus-app/quarkus-run.jar").getAbsoluteFile();
        assertThat(jar).as("the packaged service").exists();
        int port = freePort();
        Path collections = Files.createTempFile("collections", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xlog:gc:file=" + collections,
                "-jar",
                jar.toString());
        Map<String, String> environment = new TreeMap<>();
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("TIREK_"))
                .forEach(
                        name -> environment.put(name, ConfigProvider.getConfig().getValue(name, String.class)));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
        DeliveredService service = new DeliveredService(port, collections, process);
        try {
            service.awaitReady();
        } catch (InterruptedException | AssertionError failure) {
            service.close();
            throw failure;
        }
        return service;
    }

    int port() {
        return port;
    }

    /// How much of its heap was in use, and how large the heap may become.
    String memory() throws IOException {
        int most = Files.readAllLines(collections).stream()
                .flatMap(line -> COLLECTED.matcher(line).results())
                .mapToInt(collected -> Integer.parseInt(collected.group(2)))
                .max()
                .orElse(0);
        return "After a collection no more than %d MB of the heap of %d MB were in use.".formatted(most, HEAP_MB);
    }

    private void awaitReady() throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/q/health/live");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 300 && process.isAlive(); i++) {
                try {
                    if (client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is starting
                }
                Thread.sleep(200);
            }
        }
        throw new AssertionError("the service does not start: see " + LOG);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
