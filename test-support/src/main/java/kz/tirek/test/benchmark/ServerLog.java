package kz.tirek.test.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tirek.test.Owner;

/// The log of the test server, in which PostgreSQL says what the service's statements took and how it ran them.
final class ServerLog implements AutoCloseable {

    private static final Pattern DURATION = Pattern.compile("duration: ([0-9.]+) ms");
    private static final Pattern PLAN =
            Pattern.compile("duration: ([0-9.]+) ms  plan:\nQuery Text: (.*)", Pattern.DOTALL);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Connection superuser;
    private final FileChannel log;
    private int marks;

    /// What the server did between two marks.
    ///
    /// @param milliseconds reading, planning and running the statements
    /// @param plans query, parameters and plan of each statement; where plans are asked for
    record Work(double milliseconds, List<String> plans) {}

    ServerLog() throws SQLException, IOException {
        superuser = Owner.superuser();
        log = FileChannel.open(
                Path.of(text("show data_directory")).resolve(text("select pg_current_logfile('jsonlog')")));
    }

    /// From now on the log has the durations of all phases of a statement, and nothing else.
    void logDurations() throws SQLException {
        configure("log_duration", "on");
        configure("auto_explain.log_min_duration", "-1");
        reload();
    }

    /// From now on the log has the plans, as they were run.
    void logPlans() throws SQLException {
        configure("log_duration", "off");
        configure("auto_explain.log_min_duration", "0");
        configure("auto_explain.log_analyze", "on");
        configure("auto_explain.log_buffers", "on");
        configure("auto_explain.log_timing", "off");
        reload();
    }

    /// What the service's role had done by the time `request` was answered.
    Work during(Runnable request) throws SQLException, IOException, InterruptedException {
        log.position(log.size());
        request.run();
        String mark = "mark " + ++marks + " of the benchmark";
        run("do $$ begin raise log '" + mark + "'; end $$");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        String lines = "";
        while (!lines.contains(mark) || !lines.endsWith("\n")) {
            written.writeBytes(Channels.newInputStream(log).readAllBytes());
            lines = written.toString(StandardCharsets.UTF_8);
            if (!lines.contains(mark)) {
                Thread.sleep(2);
            }
        }
        double milliseconds = 0;
        List<String> plans = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            JsonNode entry = mapper.readTree(line);
            String message = entry.path("message").asText();
            Matcher duration = DURATION.matcher(message);
            if (entry.path("user").asText().equals("tirek_app") && duration.find()) {
                milliseconds += Double.parseDouble(duration.group(1));
                Matcher plan = PLAN.matcher(message);
                if (plan.find()) {
                    plans.add(plan.group(1) + " ms\n" + plan.group(2));
                }
            }
        }
        return new Work(milliseconds, plans);
    }

    /// The version of the server.
    String server() throws SQLException {
        return text("select version()");
    }

    private void configure(String setting, String value) throws SQLException {
        run("alter system set " + setting + " = '" + value + "'");
    }

    private void reload() throws SQLException {
        run("select pg_reload_conf()");
        run("select pg_sleep(0.5)");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        superuser.close();
        log.close();
    }
}
