package kz.tirek.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void isTakenByOneStackAtATime() {
        DataFolder first = new DataFolder(temporary.resolve("data"));
        first.take();
        first.announce(Map.of("pid", "4711", "gateway", "http://127.0.0.1:8080"));

        DataFolder second = new DataFolder(temporary.resolve("data"));
        assertThatThrownBy(second::take)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("already runs in " + temporary.resolve("data"))
                .hasMessageContaining("process 4711, http://127.0.0.1:8080")
                .message()
                .doesNotContain("\n");

        first.release();
        second.take();
        second.release();
    }

    @Test
    void isEmptiedExceptForItsLock() throws Exception {
        DataFolder data = new DataFolder(temporary.resolve("data"));
        data.take();
        Files.createDirectories(data.database().resolve("base"));
        Files.writeString(data.database().resolve("base/1"), "rows");
        Secrets.in(data.secrets()).password("some");

        data.empty();

        assertThat(data.database()).doesNotExist();
        assertThat(data.secrets()).doesNotExist();
        assertThat(data.root().resolve("lock")).exists();
        assertThat(data.logs()).isEmptyDirectory();
        data.release();
    }

    @Test
    void keepsSecretsForTheirOwnerOnly() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        String made = Secrets.in(file).password("database.superuser");
        String key = Secrets.in(file).key("personal-data");

        assertThat(Secrets.in(file).password("database.superuser"))
                .isEqualTo(made)
                .hasSize(43);
        assertThat(Secrets.in(file).key("personal-data")).isEqualTo(key).hasSize(44);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
