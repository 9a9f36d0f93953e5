package kz.tirek.hubschool.benchmark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.tirek.hubschool.GeneratedData;
import kz.tirek.hubschool.Owner;
import kz.tirek.hubschool.benchmark.Lists.Question;
import kz.tirek.hubschool.benchmark.ServerLog.Work;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Asks every list of the service in every way it can be asked, at the size of the country, and writes down what
/// PostgreSQL says it took and how it was done. It judges nothing but that every list was understood: a machine under
/// load must not break a build.
@QuarkusTest
@WithTirek
@Tag("benchmark")
class ListBenchmark {

    /// The goal, in milliseconds of database time.
    private static final double GOAL = 5;

    /// The first time reads what the connection did not know yet; the median of the others counts. Statements are
    /// planned each time, as the service has it (`plan_cache_mode`).
    private static final int TIMES = 6;

    private static final Path REPORT = Path.of("target", "benchmarks.md");

    /// @param milliseconds reading, planning and running its statements
    private record Result(Question question, int status, int rows, double milliseconds, List<String> plans) {

        boolean isSlow() {
            return milliseconds >= GOAL;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %.2f | %s |",
                    question.list(),
                    question.what(),
                    rows,
                    plans.size(),
                    milliseconds,
                    status != 200 ? "status " + status : isSlow() ? "slow" : "");
        }
    }

    @Test
    void measuresEveryList() throws SQLException, IOException, InterruptedException {
        GeneratedData.LARGE.load();
        List<Question> questions = new Lists().questions();
        List<Result> results = new ArrayList<>();
        try (ServerLog log = new ServerLog()) {
            Map<Question, Double> times = new LinkedHashMap<>();
            log.logDurations();
            for (Question question : questions) {
                times.put(question, median(log, question));
            }
            log.logPlans();
            for (Question question : questions) {
                Response[] answer = new Response[1];
                Work work = log.during(() -> answer[0] = Lists.ask(question.path()));
                List<?> items = answer[0].statusCode() == 200 ? answer[0].path("items") : List.of();
                results.add(new Result(
                        question,
                        answer[0].statusCode(),
                        items.size(),
                        requireNonNull(times.get(question)),
                        work.plans()));
            }
            write(results, log.server());
        }
        assertThat(results).extracting(Result::status).doesNotContain(400, 406, 500);
    }

    private static double median(ServerLog log, Question question)
            throws SQLException, IOException, InterruptedException {
        double[] times = new double[TIMES - 1];
        Lists.ask(question.path());
        for (int i = 0; i < times.length; i++) {
            times[i] = log.during(() -> Lists.ask(question.path())).milliseconds();
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void write(List<Result> results, String server) throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        lines.add("Server: " + server + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ".");
        lines.add("");
        lines.add("Rows: " + Owner.run("""
                select string_agg(to_char(n_live_tup, 'FM9,999,999') || ' ' || relname, ', ' order by n_live_tup desc)
                from pg_stat_user_tables where n_live_tup >= 500""").strip() + ".");
        lines.add("");
        long slow = results.stream().filter(Result::isSlow).count();
        lines.add(results.size() + " questions to "
                + results.stream()
                        .map(result -> result.question().list())
                        .distinct()
                        .count() + " lists, " + slow
                + " of them at or above " + (int) GOAL + " ms.");
        lines.add("");
        lines.add("| list | question | items | statements | ms | |");
        lines.add("|---|---|--:|--:|--:|---|");
        results.forEach(result -> lines.add(result.line()));
        lines.add("");
        lines.add("## Plans");
        Map<String, List<Result>> byList = new LinkedHashMap<>();
        results.forEach(result -> byList.computeIfAbsent(result.question().list(), list -> new ArrayList<>())
                .add(result));
        byList.forEach((list, ofList) -> ofList.stream()
                .filter(result -> result.isSlow()
                        || result.question().what().equals("deep page")
                        || result.equals(ofList.stream()
                                .max(Comparator.comparingDouble(Result::milliseconds))
                                .orElseThrow()))
                .forEach(result -> {
                    lines.addAll(
                            List.of("", "### " + list + ": " + result.question().what(), ""));
                    result.plans()
                            .forEach(plan ->
                                    lines.addAll(List.of("```", plan.replaceAll("(?m)^(.{400}).*$", "$1…"), "```")));
                }));
        Files.write(REPORT, lines);
    }
}
