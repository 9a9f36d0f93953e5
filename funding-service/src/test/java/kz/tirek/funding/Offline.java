package kz.tirek.funding;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import kz.tirek.test.Api;

/// What an auditor does with a folder of files and a JDK: VerifyLedger.java, as the API hands it out, compiled as a
/// JDK 17 would.
final class Offline {

    private final Path folder;
    private final List<String> keys;

    Offline(Path folder) throws IOException {
        this.folder = folder;
        write(
                "VerifyLedger.java",
                RestAssured.given().get("/api/v1/ledger/verifier").asString());
        keys = List.of("--key", key("ledger"), "--key", key("record-log"));
        String program = folder.resolve("VerifyLedger.java").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "--release",
                                "17",
                                "-Xlint:all",
                                "-Werror",
                                "-proc:none",
                                "-cp",
                                folder.toString(),
                                "-d",
                                folder.toString(),
                                program))
                .isZero();
    }

    private static String key(String log) {
        return done(RestAssured.given().get("/api/v1/" + log + "/verifier-keys"))
                .jsonPath()
                .getString("items.find { it.use == 'SIGNS' }.verifierKey");
    }

    /// Downloads something into a file.
    void download(String path, String name) throws IOException {
        Files.write(
                folder.resolve(name),
                done(Api.as(AUDITOR).accept("*/*").get("/api/v1/" + path)).asByteArray());
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /// What the program says of `journal.ndjson` and the exit code.
    String verify(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ".",
                "VerifyLedger"));
        command.addAll(keys);
        command.addAll(arguments);
        command.add("journal.ndjson");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + process.waitFor();
    }
}
