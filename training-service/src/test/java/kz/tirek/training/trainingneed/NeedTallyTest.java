package kz.tirek.training.trainingneed;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.teacher;
import static kz.tirek.training.Training.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.Owner;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// After random changes at the same moment, added up or not, the sums of any day are what counting the needs of that
/// day gives.
@QuarkusTest
@WithTirek
@WithHubSchools
class NeedTallyTest {

    private static final String REGION = "610000000";
    private static final List<String> DISTRICTS = List.of("611000000", "613000000");
    private static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);

    @Test
    void tellsOfAnyDayWhatTheNeedsThemselvesTell() throws Exception {
        Random random = new Random(25);
        List<UUID> schools = List.of(
                HubSchools.school(List.of(REGION, DISTRICTS.getFirst())),
                HubSchools.school(List.of(REGION, DISTRICTS.getLast())),
                HubSchools.school(List.of(REGION)));
        List<String> teachers = IntStream.range(0, 9)
                .mapToObj(number -> teacher(schools.get(number % 3), "TEACHER", "2015-09-01"))
                .toList();
        train("2019-03-01", teachers.get(0), teachers.get(1), teachers.get(5));
        train("2021-03-01", teachers.get(1), teachers.get(2), teachers.get(3), teachers.get(5));
        train("2023-03-01", teachers.get(1), teachers.get(4), teachers.get(5), teachers.get(8));
        List<Callable<String>> changes = Stream.generate(() -> change(random, teachers))
                .limit(120)
                .<Callable<String>>map(sql -> () -> Owner.run(sql))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        for (int round = 0; round < 12; round++) {
            compare(day(random), null);
            LocalDate asOf = day(random);
            compare(asOf, asOf.plusDays(random.nextInt(900) - 300));
        }
        Owner.run("select training_need_add_up(1000000)");
        compare(LocalDate.of(2150, 1, 1), LocalDate.of(2149, 1, 1));
        compare(day(random), null);
    }

    private static String change(Random random, List<String> teachers) {
        String teacher = teachers.get(random.nextInt(teachers.size()));
        return switch (random.nextInt(5)) {
            case 0 ->
                "update teacher set position = '%s' where id = '%s'"
                        .formatted(random.nextBoolean() ? "HEAD" : "TEACHER", teacher);
            case 1 ->
                "update teacher set subjects = '%s' where id = '%s'"
                        .formatted(random.nextBoolean() ? "{PHYSICS,MUSIC}" : "{MATHEMATICS}", teacher);
            case 2 ->
                "update teacher_employment set starts_on = '%s' where teacher_id = '%s'"
                        .formatted(BEGINNING.plusDays(random.nextInt(1500)), teacher);
            case 3 ->
                "update enrolment set ended_on = ended_on + %d where teacher_id = '%s' and status = 'COMPLETED'"
                        .formatted(random.nextInt(60) - 30, teacher);
            default -> "select training_need_add_up(3)";
        };
    }

    private static LocalDate day(Random random) {
        return BEGINNING.plusDays(random.nextInt(4600));
    }

    private static void compare(LocalDate asOf, @Nullable LocalDate dueBy) throws SQLException {
        String day = "asOf=" + asOf + (dueBy == null ? "" : "&dueBy=" + dueBy);
        LocalDate due = dueBy == null ? asOf : dueBy;
        assertThat(parts("by-territory?territory=" + REGION + "&" + day, "parts", "territory"))
                .as("districts, %s", day)
                .isEqualTo(counted("coalesce(territories[2], region)", "", asOf, due));
        assertThat(parts("by-territory?position=HEAD&" + day, "parts", "territory").stream()
                        .filter(part -> part.startsWith(REGION))
                        .toList())
                .as("heads of the region, %s", day)
                .isEqualTo(counted("region", "and position = 'HEAD'", asOf, due));
        assertThat(parts("by-subject?territory=" + REGION + "&" + day, "subjects", "subject"))
                .as("subjects, %s", day)
                .isEqualTo(counted("unnest(subjects)", "", asOf, due));
    }

    private static List<String> parts(String question, String list, String key) {
        Response answer = Api.as(OFFICER).get("/api/v1/training-needs/" + question);
        List<String> parts = new ArrayList<>();
        answer.<List<Map<String, Object>>>path(list).forEach(part -> {
            Map<?, ?> figures = (Map<?, ?>) Objects.requireNonNull(part.get("figures"));
            parts.add(Stream.of("total", "due", "overdue", "never")
                    .map(figure -> " " + figures.get(figure))
                    .reduce(String.valueOf(part.get(key)), String::concat));
        });
        return parts.stream().sorted().toList();
    }

    private static List<String> counted(String part, String more, LocalDate asOf, LocalDate dueBy) throws SQLException {
        return Owner.run("""
                        select part || ' ' || count(*) || ' ' || count(*) filter (where due_on <= '%3$s') || ' '
                            || count(*) filter (where due_on < '%2$s') || ' ' || count(*) filter (where trained_on is null)
                        from (select %1$s as part, due_on, trained_on from training_need
                            where region = '%5$s' and valid_from <= '%2$s' and valid_until >= '%2$s' %4$s) need
                        group by part""".formatted(part, asOf, dueBy, more, REGION))
                .lines()
                .sorted()
                .toList();
    }
}
