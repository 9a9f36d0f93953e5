package kz.tirek.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell script `tirek`: what it does before there is a JVM.
class ScriptTest {
    private static final Path SCRIPT =
            StackOptions.forTest(Path.of("unused")).repository().resolve("tirek");

    @TempDir
    Path temporary;

    @Test
    void prefersJavaHomeWhenItIsNewEnough() throws Exception {
        Path home = jdk("home", "25.0.1");
        Path folder = jdk("folders/a", "25");

        assertThat(run(Map.of("JAVA_HOME", home.toString()), folder, "jdk")).isEqualTo(new Outcome(0, home + "\n"));
    }

    @Test
    void takesTheJdkOfThePathThroughItsLinks() throws Exception {
        Path onPath = jdk("real", "26.0.2");
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), onPath.resolve("bin/java"));

        assertThat(run(Map.of("PATH", bin + File.pathSeparator + "/usr/bin:/bin"), temporary, "jdk"))
                .isEqualTo(new Outcome(0, onPath.toRealPath() + "\n"));
    }

    @Test
    void looksPastAnOldJdkForANewOne() throws Exception {
        Path old = jdk("old", "17.0.15");
        jdk("folders/21", "21.0.1");
        jdk("folders/27", "27");
        Path wanted = jdk("folders/right one", "25.0.4");

        assertThat(run(Map.of("JAVA_HOME", old.toString()), temporary.resolve("folders"), "jdk"))
                .isEqualTo(new Outcome(0, wanted + "\n"));
    }

    @Test
    void saysInOneLineThatTheJdkIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.15");

        Outcome outcome = run(Map.of("JAVA_HOME", old.toString()), temporary.resolve("nothing"), "up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("tirek: a JDK 25 or later is needed and none was found (JAVA_HOME is 17")
                .hasLineCount(1);
    }

    @Test
    void saysInOneLineThatMavenIsMissing() throws Exception {
        Path home = jdk("home", "25");
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        for (String tool : List.of("dirname", "sed", "head", "readlink")) {
            Path wrapper = Files.writeString(
                    bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(tool));
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }

        Outcome outcome = run(Map.of("JAVA_HOME", home.toString(), "PATH", bin.toString()), temporary, "fmt");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("tirek: Maven 3.8.6 or later is needed and mvn was not found")
                .hasLineCount(1);
    }

    @Test
    void deletesNothingUnaskedWithoutATerminal() throws Exception {
        Path home = jdk("home", "25");
        Path data = Files.createDirectories(temporary.resolve("data"));

        Outcome outcome =
                run(Map.of("JAVA_HOME", home.toString(), "TIREK_DATA", data.toString()), temporary, "up", "--fresh");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output())
                .isEqualTo("tirek: --fresh deletes everything in %s: answer in a terminal, or add --yes.\n"
                        .formatted(data));
    }

    @Test
    void refusesCommandsItDoesNotKnow() throws Exception {
        assertThat(run(Map.of(), temporary, "upp"))
                .isEqualTo(new Outcome(1, "tirek: there is no command \"upp\": see ./tirek help\n"));
        assertThat(run(Map.of(), temporary, "help").output()).contains("./tirek up", "./tirek token USER");
    }

    private Path jdk(String name, String version) throws Exception {
        Path home = temporary.resolve(name);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome run(Map<String, String> environment, Path jdkFolder, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of("/bin/sh", SCRIPT.toString()), Stream.of(arguments))
                        .toList());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("TIREK_JDK_FOLDERS", jdkFolder + "/*");
        builder.environment().put("TIREK_DATA", temporary.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private record Outcome(int exitCode, String output) {}
}
