package kz.tirek.hubschool.eschool.remoteclass;

import static kz.tirek.hubschool.eschool.ESchool.CLASSES;
import static kz.tirek.hubschool.eschool.ESchool.GAPS;
import static kz.tirek.hubschool.eschool.ESchool.byHub;
import static kz.tirek.hubschool.eschool.ESchool.createdGap;
import static kz.tirek.hubschool.eschool.ESchool.gap;
import static kz.tirek.hubschool.eschool.ESchool.ids;
import static kz.tirek.hubschool.eschool.ESchool.read;
import static kz.tirek.hubschool.eschool.ESchool.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// What becomes of gaps and classes when the school is merged into another.
@QuarkusTest
@WithTirek
class FollowedGapsTest {

    private static final String PATH = "/api/v1/reorganisations";

    @Test
    void goOnAtTheOtherSchoolAndComeBack() {
        String hub = Given.createdHub("Бірігу сабағы", 3);
        String source = Given.createdUnderfilledSchool("Қосылатын");
        String target = Given.createdUnderfilledSchool("Қосып алатын");
        String physics = createdGap(source, "PHYSICS", 4);
        String music = createdGap(source, "MUSIC", 2);
        createdGap(target, "MUSIC", 1);
        String later = Given.created(GAPS, gap(source, "ART", 1, "2026-10-01"));
        String remote = CLASSES + "/" + Given.created(CLASSES, byHub(hub, "2026-01-12", null, share(physics, 3)));

        JsonPath preview = Given.post(PATH + "/preview", merge(source, target))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(preview.getString("moves.find { it.id == '%s' }.outcome".formatted(physics)))
                .isEqualTo("CONTINUES");
        assertThat(preview.getString("moves.find { it.id == '%s' }.outcome".formatted(music)))
                .isEqualTo("ENDS");

        String path = PATH + "/" + Given.created(PATH, merge(source, target));
        assertThat(read(GAPS + "/" + physics).getString("until")).isEqualTo("2026-08-31");
        assertThat(read(GAPS + "/" + music).getString("until")).isEqualTo("2026-08-31");
        assertThat(read(GAPS + "/" + later).getString("until")).isEqualTo("2026-09-30");
        JsonPath successors = read(GAPS + "?school=" + target + "&sort=SINCE");
        assertThat(successors.getList("items.subject")).containsExactly("MUSIC", "PHYSICS", "ART");
        assertThat(successors.getList("items.since")).containsExactly("2025-09-01", "2026-09-01", "2026-10-01");
        assertThat(successors.getString("items[1].continues")).isEqualTo(physics);
        String successor = successors.getString("items[1].id");
        assertThat(read(remote).getList("gaps.teachingGapId")).containsExactly(physics, successor);
        assertThat(ids(GAPS + "?school=" + source + "&asOf=2026-08-31&covered=PARTLY"))
                .containsExactly(physics);
        assertThat(ids(GAPS + "?school=" + target + "&asOf=2026-09-01&covered=PARTLY"))
                .containsExactly(successor);
        assertThat(ids(GAPS + "?school=" + source + "&asOf=2026-10-05")).isEmpty();
        Given.patch(remote, "{\"teacher\": \"Басқа\"}").then().statusCode(200);

        undo(path).then().statusCode(200);
        assertThat(read(GAPS + "/" + physics).getString("until")).isNull();
        assertThat(read(GAPS + "/" + music).getString("until")).isNull();
        assertThat(read(GAPS + "/" + later).getString("until")).isNull();
        assertThat(ids(GAPS + "?school=" + target)).hasSize(1);
        assertThat(read(remote).getList("gaps.teachingGapId")).containsExactly(physics);
        assertThat(read(GAPS + "/" + successor + "/history").getList("items.operation"))
                .containsExactly("CREATED", "DELETED");
        assertThat(read(GAPS + "/" + physics + "/history").getList("items.operation"))
                .containsExactly("CREATED", "CLOSED", "RESUMED");
    }

    @Test
    void stayWhereTheyWereBuiltUpon() {
        String hub = Given.createdHub("Өзгерген", 3);
        String source = Given.createdUnderfilledSchool("Өзгерген 1");
        String target = Given.createdUnderfilledSchool("Өзгерген 2");
        String physics = createdGap(source, "PHYSICS", 4);
        String path = PATH + "/" + Given.created(PATH, merge(source, target));
        String successor = ids(GAPS + "?school=" + target).getFirst();
        String remote = CLASSES + "/" + Given.created(CLASSES, byHub(hub, "2026-09-05", null, share(successor, 3)));
        Api.problem(undo(path), 409, "reorganisation-built-upon");
        Given.patch(remote, "{\"gaps\": []}").then().statusCode(200);
        undo(path).then().statusCode(200);
        assertThat(read(GAPS + "/" + physics).getString("until")).isNull();
    }

    private static Map<String, Object> merge(String source, String target) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "MERGE");
        body.put("effectiveOn", "2026-09-01");
        body.put("basis", "Постановление акимата №45 от 01.06.2026");
        body.put("merge", Map.of("sourceIds", List.of(source), "targetId", target));
        return body;
    }

    private static io.restassured.response.Response undo(String path) {
        return Given.act(path, "undo", Map.of("reason", "Ошибочно"));
    }
}
