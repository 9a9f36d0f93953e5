package kz.tirek.test.benchmark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.test.Owner;
import kz.tirek.test.Tokens;
import kz.tirek.test.benchmark.Question.Answer;
import kz.tirek.test.benchmark.ServerLog.Work;

/// Asks every list of a service in every way it can be asked, and whatever else is said, and writes down what
/// PostgreSQL says it took and how it was done. It judges nothing but that every question was understood: a machine
/// under load must not break a build.
///
/// @param goal milliseconds of database time an answer of a list should stay below
/// @param known values of parameters by name, or by operation and name with a dot between, for lists whose contract
/// does not say what to ask
/// @param held callers whose token narrows what they see
/// @param more what is asked beyond lists
public record Benchmark(double goal, Map<String, List<String>> known, List<Tokens> held, List<Question> more) {

    /// The first time reads what the connection did not know yet; the median of the others counts. Statements are
    /// planned each time, as the services have it (`plan_cache_mode`).
    private static final int TIMES = 6;

    private static final Path REPORT = Path.of("target", "benchmarks.md");

    /// @param milliseconds reading, planning and running its statements
    private record Result(Question question, int status, int rows, double milliseconds, List<String> plans) {

        boolean isSlow() {
            return milliseconds >= question.goal();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %.2f | %s |",
                    question.list(),
                    question.wording(),
                    rows,
                    plans.size(),
                    milliseconds,
                    status != 200 ? "status " + status : isSlow() ? "slow" : "");
        }
    }

    /// Measures and writes `target/benchmarks.md`.
    public void run() throws SQLException, IOException, InterruptedException {
        List<Question> questions = Stream.concat(new Lists(known, held, goal).questions().stream(), more.stream())
                .toList();
        List<Result> results = new ArrayList<>();
        try (ServerLog log = new ServerLog()) {
            Map<Question, Double> times = new LinkedHashMap<>();
            log.logDurations();
            for (Question question : questions) {
                times.put(question, median(log, question));
            }
            log.logPlans();
            for (Question question : questions) {
                Answer[] answer = new Answer[1];
                Work work = log.during(() -> answer[0] = question.ask());
                results.add(new Result(
                        question,
                        answer[0].status(),
                        items(answer[0]),
                        requireNonNull(times.get(question)),
                        work.plans()));
            }
            write(results, log.server());
        }
        assertThat(results).extracting(Result::status).doesNotContain(400, 406, 500);
    }

    private static int items(Answer answer) {
        return Stream.of("items", "lines")
                .mapToInt(name -> answer.body().path(name).size())
                .max()
                .orElse(0);
    }

    private static double median(ServerLog log, Question question)
            throws SQLException, IOException, InterruptedException {
        double[] times = new double[TIMES - 1];
        question.ask();
        for (int i = 0; i < times.length; i++) {
            times[i] = log.during(question::ask).milliseconds();
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
                        .count() + " lists and reports, " + slow
                + " of them at or above their goal (" + goals(results) + ").");
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
                        || result.question().what().equals(Question.DEEP)
                        || result.equals(ofList.stream()
                                .max(Comparator.comparingDouble(Result::milliseconds))
                                .orElseThrow()))
                .forEach(result -> {
                    lines.addAll(
                            List.of("", "### " + list + ": " + result.question().wording(), ""));
                    result.plans()
                            .forEach(plan ->
                                    lines.addAll(List.of("```", plan.replaceAll("(?m)^(.{400}).*$", "$1…"), "```")));
                }));
        Files.write(REPORT, lines);
    }

    private static String goals(List<Result> results) {
        return results.stream()
                .map(result -> (int) result.question().goal())
                .distinct()
                .sorted()
                .map(goal -> goal + " ms")
                .collect(Collectors.joining(", "));
    }
}
