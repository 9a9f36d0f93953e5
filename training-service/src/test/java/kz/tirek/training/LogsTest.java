package kz.tirek.training;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
@WithHubSchools
class LogsTest {

    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(
                    line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void neverHoldAnIin() {
        Logger logger = Logger.getLogger("kz.tirek");
        Logger hibernate = Logger.getLogger("org.hibernate");
        Lines seen = new Lines();
        seen.setLevel(Level.ALL);
        for (Logger source : List.of(logger, hibernate)) {
            source.setLevel(Level.ALL);
            source.addHandler(seen);
            source.setUseParentHandlers(false);
        }
        String iin = Iins.next();
        try {
            UUID school = HubSchools.school();
            String id = created(OFFICER, "teachers", teacher(school, '"' + iin + '"'));
            Api.as(OFFICER).body(teacher(school, '"' + iin + '"')).post("/api/v1/teachers");
            Api.as(OFFICER).body("{\"iin\":\"" + iin + "\"}").post("/api/v1/teachers/search");
            Api.as(OFFICER).header("X-Purpose", "Contract of the internship").get("/api/v1/teachers/" + id + "/iin");
            Api.as(OFFICER)
                    .contentType("text/csv")
                    .body(("familyName,givenName,schoolCode,position,iin\nА,Б,unknown,TEACHER," + iin)
                            .getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/teachers/import");
        } finally {
            for (Logger source : List.of(logger, hibernate)) {
                source.removeHandler(seen);
                source.setUseParentHandlers(true);
                source.setLevel(null);
            }
        }
        assertThat(seen.lines).isNotEmpty().noneMatch(line -> line.contains(iin));
    }
}
