package kz.tirek.hubschool.reorganisation;

import static kz.tirek.hubschool.reorganisation.Reorganised.MENTORSHIPS;
import static kz.tirek.hubschool.reorganisation.Reorganised.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tirek.hubschool.Given;
import org.jspecify.annotations.Nullable;

/// A few schools with what runs at them, made at random; and what can be asked about them.
final class World {

    private static final String GAPS = "/api/v1/teaching-gaps";
    private static final List<String> BEGINNINGS =
            List.of("2025-01-01", "2026-08-31", "2026-09-01", "2026-09-02", "2026-10-15", "2027-03-01");
    private static final List<String> ENDS = List.of("2026-08-31", "2026-09-01", "2026-12-31", "2028-05-31");

    private final Random random;
    private final List<String> schools = new ArrayList<>();

    World(Random random) {
        this.random = random;
        for (int i = 0; i < 4; i++) {
            schools.add(Given.createdUnderfilledSchool("Кездейсоқ " + i));
        }
        schools.add(Given.createdSchool("Кездейсоқ толық"));
        List<String> hubs = List.of(
                Given.createdHub("Кездейсоқ тірек 1", 2),
                Given.createdHub("Кездейсоқ тірек 2", 4),
                Given.created("/api/v1/hub-schools", Given.nomination(schools.getFirst(), 3)));
        for (String school : schools) {
            hubs.forEach(hub -> mentor(hub, school));
            List.of("PHYSICS", "CHEMISTRY").forEach(subject -> lack(school, subject));
        }
    }

    private void mentor(String hub, String school) {
        if (random.nextBoolean()) {
            String from = any(BEGINNINGS);
            Given.post(MENTORSHIPS, Given.mentorship(hub, school, from, end(from)));
        }
    }

    private void lack(String school, String subject) {
        if (random.nextBoolean()) {
            Map<String, Object> gap = new HashMap<>(
                    Map.of("schoolId", school, "subject", subject, "grades", List.of(7, 8), "hoursPerWeek", 4));
            String since = any(BEGINNINGS);
            gap.put("since", since);
            gap.put("until", end(since));
            Given.post(GAPS, gap).then().statusCode(201);
        }
    }

    /// An end that is not before the beginning, or none.
    private @Nullable String end(String from) {
        String until = any(ENDS);
        return random.nextBoolean() || until.compareTo(from) < 0 ? null : until;
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A reorganisation somebody might ask for, possible or not.
    Map<String, Object> reorganisation() {
        List<String> shuffled = new ArrayList<>(schools);
        Collections.shuffle(shuffled, random);
        String one = shuffled.getFirst();
        return switch (random.nextInt(5)) {
            case 0 -> Reorganised.rename(one, "Жаңа атау " + random.nextInt());
            case 1 -> Reorganised.merge(shuffled.subList(1, 3), one);
            case 2 -> Reorganised.merge(shuffled.subList(1, 2), one);
            case 3 -> Reorganised.mergeIntoNew(shuffled.subList(0, 2), Reorganised.founded("Құрылған"));
            default -> division(one);
        };
    }

    private Map<String, Object> division(String source) {
        boolean closes = random.nextBoolean();
        Map<String, Object> probe =
                Reorganised.split(source, closes, List.of(Reorganised.part(Reorganised.founded("Бөлік"))));
        List<Map<String, Object>> running = Reorganised.preview(probe).getList("moves");
        List<List<Map<String, Object>>> takes = List.of(new ArrayList<>(), new ArrayList<>());
        running.forEach(record -> {
            if (closes || random.nextBoolean()) {
                takes.get(random.nextInt(2))
                        .add(Map.of("resourceType", record.get("resourceType"), "id", record.get("id")));
            }
        });
        return Reorganised.split(
                source,
                closes,
                List.of(
                        Map.of("school", Reorganised.founded("Бөлік батыс"), "takes", takes.get(0)),
                        Map.of("school", Reorganised.founded("Бөлік шығыс"), "takes", takes.get(1))));
    }

    /// Who mentored the schools and what they lacked on days before the reorganisations.
    List<Object> past() {
        List<Object> answers = new ArrayList<>();
        for (LocalDate day : List.of(LocalDate.of(2025, 6, 1), Reorganised.DAY.minusDays(1))) {
            answers.add(read("/api/v1/mentorships/coverage?territory=" + Given.AKTOBE + "&asOf=" + day)
                    .getMap("$"));
            for (String school : schools) {
                answers.add(read(MENTORSHIPS + "?school=" + school + "&activeOn=" + day)
                        .getList("items.hubSchoolId"));
                answers.add(read(GAPS + "?school=" + school + "&asOf=" + day).getList("items.subject"));
            }
        }
        return answers;
    }

    /// Everything that is said of the schools and of what runs at them, but for what counts changes.
    List<Object> present() {
        List<Object> answers = new ArrayList<>();
        for (String school : schools) {
            answers.add(plain(Reorganised.school(school).getMap("$")));
            answers.add(records(MENTORSHIPS + "?school=" + school));
            answers.add(records(GAPS + "?school=" + school));
        }
        return answers;
    }

    private static List<Map<String, Object>> records(String list) {
        return read(list).<Map<String, Object>>getList("items").stream()
                .map(World::plain)
                .sorted((a, b) -> String.valueOf(a.get("id")).compareTo(String.valueOf(b.get("id"))))
                .toList();
    }

    private static Map<String, Object> plain(Map<String, Object> view) {
        Map<String, Object> plain = new HashMap<>(view);
        plain.remove("version");
        return plain;
    }
}
