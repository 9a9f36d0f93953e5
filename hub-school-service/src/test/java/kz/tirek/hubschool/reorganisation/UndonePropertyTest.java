package kz.tirek.hubschool.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is reorganised: the past stays, and what is undone was never there.
@QuarkusTest
@WithTirek
class UndonePropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {6, 8})
    void keepsThePastAndTakesEverythingBack(long seed) {
        World world = new World(new Random(seed));
        List<Object> past = world.past();
        List<Object> present = world.present();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = world.reorganisation();
            boolean possible = Reorganised.preview(body).getBoolean("possible");
            Response answer = Reorganised.record(body);
            assertThat(answer.statusCode())
                    .as("%s %s", body, answer.asString())
                    .isIn(possible ? List.of(201) : List.of(409, 422));
            if (possible) {
                done.add(Reorganised.PATH + "/" + answer.path("id"));
                assertThat(world.past()).as("%s", body).isEqualTo(past);
            } else {
                assertThat(answer.<String>path("code"))
                        .isIn("school-closed", "school-in-programme", "dates-out-of-order");
            }
        }
        assertThat(done).isNotEmpty();
        for (String path : done.reversed()) {
            Response undone = Reorganised.undo(path);
            assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
        }
        assertThat(world.past()).isEqualTo(past);
        assertThat(world.present()).isEqualTo(present);
    }
}
