package kz.tirek.hubschool.reorganisation;

import static java.util.Objects.requireNonNull;
import static kz.tirek.hubschool.reorganisation.Reorganised.DAY;
import static kz.tirek.hubschool.reorganisation.Reorganised.MENTORSHIPS;
import static kz.tirek.hubschool.reorganisation.Reorganised.SCHOOLS;
import static kz.tirek.hubschool.reorganisation.Reorganised.hubsOf;
import static kz.tirek.hubschool.reorganisation.Reorganised.merge;
import static kz.tirek.hubschool.reorganisation.Reorganised.record;
import static kz.tirek.hubschool.reorganisation.Reorganised.recorded;
import static kz.tirek.hubschool.reorganisation.Reorganised.school;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.tirek.hubschool.Crowd;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Reorganisations of the same schools at the same moment, and what begins meanwhile.
@QuarkusTest
@WithTirek
class ReorganisationRaceTest {

    @RepeatedTest(4)
    void mergesASchoolOnce() {
        String source = Given.createdUnderfilledSchool("Жарыс көзі");
        String one = Given.createdUnderfilledSchool("Жарыс бірі");
        String other = Given.createdUnderfilledSchool("Жарыс екіншісі");
        Map<String, Integer> outcomes = Crowd.send(List.of(
                () -> record(merge(List.of(source), one)),
                () -> record(merge(List.of(source), other)),
                () -> record(merge(List.of(source), one)),
                () -> record(merge(List.of(source), other))));
        assertThat(outcomes).isEqualTo(Map.of("201", 1, "school-closed", 3));
        assertThat(school(source).getList("successors")).hasSize(1);
    }

    @RepeatedTest(4)
    void mergesNoTwoSchoolsIntoEachOther() {
        String one = Given.createdUnderfilledSchool("Қарсы бірі");
        String other = Given.createdUnderfilledSchool("Қарсы екіншісі");
        assertThat(Crowd.send(
                        List.of(() -> record(merge(List.of(one), other)), () -> record(merge(List.of(other), one)))))
                .isEqualTo(Map.of("201", 1, "school-closed", 1));
    }

    @RepeatedTest(6)
    void leavesNoMentorshipOnASchoolThatIsMerged() {
        String hub = Given.createdHub("Жарыс тірегі", 3);
        String source = Given.createdUnderfilledSchool("Тәлімде");
        String target = Given.createdUnderfilledSchool("Тәлімгер нысан");
        Map<String, Integer> outcomes = Crowd.send(List.of(
                () -> Given.post(MENTORSHIPS, Given.mentorship(hub, source, "2025-01-01", null)),
                () -> record(merge(List.of(source), target))));
        assertThat(outcomes).isIn(Map.of("201", 2), Map.of("201", 1, "school-closed", 1));
        assertThat(hubsOf(source, DAY)).isEmpty();
        assertThat(hubsOf(target, DAY)).hasSize(requireNonNull(outcomes.get("201")) - 1);
    }

    @Test
    void undoesOnce() {
        String source = Given.createdUnderfilledSchool("Бір қайтару");
        String path = recorded(merge(List.of(source), Given.createdUnderfilledSchool("Бір қайтару нысаны")));
        Callable<Response> request = () -> Api.once(Given.OFFICER)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Ошибочно"))
                .post(path + "/undo");
        assertThat(Crowd.send(Collections.nCopies(8, request))).isEqualTo(Map.of("200", 1, "stale-version", 7));
        assertThat(Reorganised.history(SCHOOLS + source)).containsExactly("CREATED", "MERGED", "RESTORED");
    }
}
