package kz.tirek.training.cascade;

import static java.util.Objects.requireNonNull;
import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.await;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.Training.teacher;
import static kz.tirek.training.Training.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Generations of random cascades, recorded in a random order and some at the same moment, are those that a plain
/// count by day finds.
@QuarkusTest
@WithTirek
@WithHubSchools
class GenerationsTest {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);

    /// A cascade that takes place; teachers by their number, of which the first two are the hub's.
    private record Plan(int trainer, LocalDate day, List<Integer> taught) {}

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,true", "4,true"})
    void areThoseThatFollowFromTheDays(long seed, boolean atOnce) throws Exception {
        Random random = new Random(seed);
        UUID own = HubSchools.school();
        UUID mentored = HubSchools.school(HubSchools.AKTOBE);
        UUID hub = HubSchools.hub(own);
        HubSchools.mentorship(hub, mentored, "2020-01-01");
        List<String> teachers = IntStream.range(0, 8)
                .mapToObj(number -> teacher(number < 2 ? own : mentored, "TEACHER", "2015-09-01"))
                .toList();
        List<Plan> plans = Stream.generate(() -> plan(random)).limit(14).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, plans.size()).boxed().toList());
        Collections.shuffle(order, random);
        await(() -> Api.as(OFFICER).get("/api/v1/training-coverage/" + hub).statusCode() == 200);
        Map<Integer, String> recorded = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce ? 6 : 1)) {
            Map<Integer, Future<String>> under = new HashMap<>();
            Future<?> training = null;
            for (int index : order) {
                if (index == order.get(7)) {
                    training = threads.submit(() -> train("2024-01-04", teachers.get(0), teachers.get(1)));
                }
                under.put(
                        index,
                        threads.submit(() -> created(OFFICER, "cascades", body(hub, own, plans.get(index), teachers))));
            }
            for (Map.Entry<Integer, Future<String>> each : under.entrySet()) {
                recorded.put(each.getKey(), each.getValue().get());
            }
            requireNonNull(training).get();
        }
        check(plans, recorded, teachers);
        int cancelled = order.getFirst();
        act(OFFICER, "cascades/" + recorded.get(cancelled), "cancel", "{\"reason\":\"Қате\"}")
                .then()
                .statusCode(200);
        List<Plan> left = new ArrayList<>(plans);
        left.set(cancelled, new Plan(plans.get(cancelled).trainer(), LocalDate.of(2100, 1, 1), List.of()));
        recorded.remove(cancelled);
        check(left, recorded, teachers);
    }

    private static Plan plan(Random random) {
        int trainer = random.nextInt(8);
        TreeSet<Integer> taught = new TreeSet<>();
        while (taught.isEmpty()) {
            random.ints(1 + random.nextInt(3), 0, 8)
                    .filter(number -> number != trainer)
                    .forEach(taught::add);
        }
        return new Plan(trainer, BEGINNING.plusDays(random.nextInt(9)), List.copyOf(taught));
    }

    private static void check(List<Plan> plans, Map<Integer, String> recorded, List<String> teachers) {
        Map<Plan, Integer> expected = expected(plans);
        recorded.forEach((index, id) -> {
            Plan plan = plans.get(index);
            Response shown = Api.as(OFFICER).get("/api/v1/cascades/" + id);
            Integer generation = expected.get(plan);
            assertThat(shown.<Integer>path("trainerGeneration"))
                    .as("%s of %s", plan, plans)
                    .isEqualTo(generation);
            for (int taught : plan.taught()) {
                String of = "participants.find { it.teacher.teacherId == '" + teachers.get(taught) + "' }.";
                assertThat(shown.<Integer>path(of + "generation"))
                        .as("%s of %s", taught, plan)
                        .isEqualTo(generation == null ? null : Integer.valueOf(generation + 1));
                assertThat(shown.<Boolean>path(of + "counted")).isEqualTo(generation != null && taught >= 2);
            }
        });
    }

    /// The trainer's generation in each cascade.
    private static Map<Plan, Integer> expected(List<Plan> plans) {
        Map<Plan, Integer> generations = new HashMap<>();
        plans.stream().sorted(Comparator.comparing(Plan::day)).forEach(plan -> {
            boolean trained = plan.trainer() < 2 && !plan.day().isBefore(LocalDate.of(2024, 1, 4));
            OptionalInt passedOn = plans.stream()
                    .filter(before ->
                            before.day().isBefore(plan.day()) && before.taught().contains(plan.trainer()))
                    .filter(generations::containsKey)
                    .mapToInt(before -> requireNonNull(generations.get(before)) + 1)
                    .min();
            if (trained) {
                generations.put(plan, 0);
            } else if (passedOn.isPresent()) {
                generations.put(plan, passedOn.getAsInt());
            }
        });
        return generations;
    }

    private static String body(UUID hub, UUID host, Plan plan, List<String> teachers) {
        return CascadeTest.body(
                hub,
                teachers.get(plan.trainer()),
                plan.day().toString(),
                host,
                plan.taught().stream().map(teachers::get));
    }
}
