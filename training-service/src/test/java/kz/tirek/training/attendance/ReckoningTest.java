package kz.tirek.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ReckoningTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);
    private static final UUID RUN = new UUID(0, 100);
    private static final UUID OTHER_RUN = new UUID(0, 101);

    /// Six sessions of two runs: A, B and C overlap in a chain (A with B, B with C), D touches A, E is on another
    /// day, F overlaps A by ten minutes.
    private static final List<Slot> AGENDA = List.of(
            slot(1, RUN, DAY, "10:00", "11:30"),
            slot(2, OTHER_RUN, DAY, "11:00", "12:30"),
            slot(3, RUN, DAY, "12:00", "13:00"),
            slot(4, RUN, DAY, "09:00", "10:00"),
            slot(5, OTHER_RUN, DAY.plusDays(1), "10:00", "11:30"),
            slot(6, OTHER_RUN, DAY, "08:00", "10:10"));

    private static final UUID A = AGENDA.get(0).sessionId();
    private static final UUID B = AGENDA.get(1).sessionId();
    private static final UUID C = AGENDA.get(2).sessionId();
    private static final UUID D = AGENDA.get(3).sessionId();
    private static final UUID F = AGENDA.get(5).sessionId();

    record Stated(int session, Presence status, String author) {}

    /// Everything a reckoning says, comparable.
    record Said(Map<UUID, AttendanceStatus> statuses, Set<Finding> findings) {}

    @Provide
    Arbitrary<Stated> statements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, AGENDA.size() - 1),
                        Arbitraries.of(Presence.class),
                        Arbitraries.of("one", "another"))
                .as(Stated::new);
    }

    @Property(tries = 500)
    void saysTheSameOfTheSameStatementsInAnyOrderAndHoweverOftenTheyCome(
            @ForAll @Size(max = 14) List<@From("statements") Stated> statements, @ForAll long seed) {
        List<Stated> otherwise = new ArrayList<>(statements);
        Collections.shuffle(otherwise, new Random(seed));
        assertThat(said(otherwise, Map.of())).isEqualTo(said(statements, Map.of()));
    }

    @Property(tries = 500)
    void saysTheSameAfterADecisionWhateverComesLaterInWhicheverOrder(
            @ForAll @Size(max = 8) List<@From("statements") Stated> before,
            @ForAll @Size(max = 6) List<@From("statements") Stated> after,
            @ForAll Presence decided,
            @ForAll long seed) {
        Map<Matter, Ruling> rulings = rulings(before, decided);
        List<Stated> later = new ArrayList<>(after);
        Collections.shuffle(later, new Random(seed));
        assertThat(said(together(before, later), rulings)).isEqualTo(said(together(before, after), rulings));
    }

    @Property(tries = 500)
    void countsNothingThatIsInAnOpenConflictAndEverythingElse(
            @ForAll @Size(max = 14) List<@From("statements") Stated> statements) {
        Said said = said(statements, Map.of());
        said.statuses().forEach((session, status) -> {
            boolean open = said.findings().stream().anyMatch(finding -> finding.concerns(session));
            assertThat(status == AttendanceStatus.DISPUTED).isEqualTo(open);
        });
    }

    @Property(tries = 500)
    void neverCountsAPersonAsAttendingTwoSessionsAtOnceUnlessSomebodyDecidedSo(
            @ForAll @Size(max = 14) List<@From("statements") Stated> statements, @ForAll Presence decided) {
        Said said = said(statements, rulings(statements, decided));
        List<Slot> attended = AGENDA.stream()
                .filter(slot -> Set.of(AttendanceStatus.PRESENT, AttendanceStatus.LATE)
                        .contains(said.statuses().getOrDefault(slot.sessionId(), AttendanceStatus.ABSENT)))
                .toList();
        for (Slot one : attended) {
            for (Slot another : attended) {
                assertThat(one.equals(another) || one.overlapMinutes(another) == 0)
                        .isTrue();
            }
        }
    }

    @Example
    void gradesWhatChangesWhetherSomebodyAttendedAsMajor() {
        assertThat(only(said(List.of(at(0, Presence.PRESENT), at(0, Presence.LATE)), Map.of())))
                .returns(ConflictGrade.MINOR, Finding::grade)
                .returns(true, Finding::samePerson);
        assertThat(only(said(List.of(at(0, Presence.EXCUSED), at(0, Presence.ABSENT)), Map.of())))
                .returns(ConflictGrade.MINOR, Finding::grade);
        assertThat(only(said(
                        List.of(new Stated(0, Presence.PRESENT, "one"), new Stated(0, Presence.ABSENT, "another")),
                        Map.of())))
                .returns(ConflictGrade.MAJOR, Finding::grade)
                .returns(false, Finding::samePerson);
    }

    @Example
    void findsSomebodyAtTwoPlacesOnlyWhereTimesOverlap() {
        List<Stated> everywhere = List.of(
                at(0, Presence.PRESENT), at(1, Presence.LATE), at(3, Presence.PRESENT), at(4, Presence.PRESENT));
        Finding found = only(said(everywhere, Map.of()));
        assertThat(found.matter()).isEqualTo(Matter.of(B, A));
        assertThat(found.grade()).isEqualTo(ConflictGrade.MAJOR);
        assertThat(only(said(List.of(at(5, Presence.PRESENT), at(0, Presence.PRESENT)), Map.of()))
                        .grade())
                .isEqualTo(ConflictGrade.MINOR);
        assertThat(said(List.of(at(0, Presence.ABSENT), at(1, Presence.PRESENT)), Map.of())
                        .findings())
                .isEmpty();
        assertThat(Matter.of(F, D)).isEqualTo(new Matter(D, F));
    }

    @Example
    void countsAPersonAsAbsentWhereItIsDecidedTheyWereNot() {
        List<Stated> chain = List.of(at(0, Presence.PRESENT), at(1, Presence.PRESENT), at(2, Presence.PRESENT));
        Map<Matter, Ruling> wasAtA = Map.of(Matter.of(A, B), new Ruling(3, null, Set.of(A)));
        Said said = said(chain, wasAtA);
        assertThat(said.statuses())
                .isEqualTo(
                        Map.of(A, AttendanceStatus.PRESENT, B, AttendanceStatus.ABSENT, C, AttendanceStatus.PRESENT));
        assertThat(only(said).status()).isEqualTo(ConflictStatus.DECIDED);
    }

    @Example
    void opensADecisionAgainOnlyForALaterStatementThatSaysOtherwise() {
        Map<Matter, Ruling> present = Map.of(Matter.of(A), new Ruling(2, Presence.PRESENT, Set.of()));
        List<Stated> known = List.of(at(0, Presence.PRESENT), at(0, Presence.ABSENT));
        assertThat(only(said(known, present)).status()).isEqualTo(ConflictStatus.DECIDED);
        assertThat(only(said(together(known, List.of(at(0, Presence.PRESENT))), present))
                        .status())
                .isEqualTo(ConflictStatus.DECIDED);
        assertThat(only(said(together(known, List.of(at(0, Presence.LATE))), present))
                        .status())
                .isEqualTo(ConflictStatus.OPEN);
        assertThat(only(said(together(known, List.of(at(0, Presence.ABSENT))), present))
                        .status())
                .isEqualTo(ConflictStatus.OPEN);
    }

    @Example
    void roundsNobodyUpToTheMinimum() {
        assertThat(attended(10, 7, 1, 0)).returns(80, Attended::percent).returns(true, Attended::isEnough);
        assertThat(attended(6, 4, 0, 1)).returns(80, Attended::percent).returns(true, Attended::isEnough);
        assertThat(attended(19, 15, 0, 0)).returns(78, Attended::percent).returns(false, Attended::isEnough);
        assertThat(attended(2, 0, 0, 2)).returns(0, Attended::percent).returns(false, Attended::isEnough);
        assertThat(attended(0, 0, 0, 0)).returns(null, Attended::percent).returns(true, Attended::isEnough);
    }

    private static Attended attended(int sessions, int present, int late, int excused) {
        return new Attended(RUN, sessions, present, late, excused, 0, 0, sessions - present - late - excused, 80);
    }

    private static Finding only(Said said) {
        assertThat(said.findings()).hasSize(1);
        return said.findings().iterator().next();
    }

    private static Stated at(int session, Presence status) {
        return new Stated(session, status, "one");
    }

    private static List<Stated> together(List<Stated> before, List<Stated> after) {
        List<Stated> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    /// Decisions about every conflict of these statements, made when all of them were there.
    private static Map<Matter, Ruling> rulings(List<Stated> statements, Presence decided) {
        Map<Matter, Ruling> rulings = new HashMap<>();
        for (Finding finding : said(statements, Map.of()).findings()) {
            rulings.put(
                    finding.matter(),
                    finding.kind() == ConflictKind.STATEMENTS
                            ? new Ruling(statements.size(), decided, Set.of())
                            : new Ruling(
                                    statements.size(),
                                    null,
                                    Set.of(finding.matter().sessionId())));
        }
        return rulings;
    }

    private static Said said(List<Stated> statements, Map<Matter, Ruling> rulings) {
        Map<Integer, Map<Presence, Long>> stated = new TreeMap<>();
        Map<Integer, Set<String>> authors = new HashMap<>();
        long sequence = 0;
        for (Stated statement : statements) {
            stated.computeIfAbsent(statement.session(), session -> new EnumMap<>(Presence.class))
                    .put(statement.status(), ++sequence);
            authors.computeIfAbsent(statement.session(), session -> new HashSet<>())
                    .add(statement.author());
        }
        List<Occasion> occasions = stated.entrySet().stream()
                .map(entry -> new Occasion(
                        AGENDA.get(entry.getKey()),
                        entry.getValue(),
                        entry.getValue().size(),
                        authors.getOrDefault(entry.getKey(), Set.of())))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(occasions, new Random(sequence));
        Reckoning reckoning = new Reckoning(occasions, rulings);
        Map<UUID, AttendanceStatus> statuses = new HashMap<>();
        occasions.forEach(occasion -> statuses.put(occasion.sessionId(), reckoning.status(occasion.sessionId())));
        return new Said(statuses, Set.copyOf(reckoning.findings()));
    }

    private static Slot slot(int number, UUID run, LocalDate day, String begins, String ends) {
        return new Slot(new UUID(0, number), run, day, LocalTime.parse(begins), LocalTime.parse(ends));
    }
}
