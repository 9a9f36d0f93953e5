package kz.tirek.hubschool.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class TerritoryTest {

    private static final String PATH = "/api/v1/territories";

    @Test
    void holdsTheUnitsThatAreAtHand() {
        assertThat(codes("?level=REGION&limit=500")).hasSize(20);
        assertThat(codes("?level=DISTRICT&limit=500")).hasSize(220);
        assertThat(codes("?limit=500")).hasSize(20 + 220 + 79).doesNotHaveDuplicates();
    }

    @Test
    void givesARegionWithAllThatIsKnown() {
        Api.as("auditor")
                .get(PATH + "/270000000")
                .then()
                .statusCode(200)
                .body("name.kk", equalTo("Батыс Қазақстан облысы"))
                .body("isoCode", equalTo("KZ-27"))
                .body("centre", equalTo("Орал"))
                .body("boundingBox.minLon", equalTo(46.4932f))
                .body("parent", nullValue())
                .body("path", contains("270000000"));
    }

    @Test
    void givesASettlementUnderAnotherSettlement() {
        Api.as("coordinator")
                .get(PATH + "/273647102")
                .then()
                .statusCode(200)
                .body("parent", equalTo("273647100"))
                .body("kazakhNameKnown", equalTo(false))
                .body("path", contains("270000000", "273600000", "273647000", "273647100", "273647102"));
    }

    @Test
    void marksWhatWasNotChecked() {
        Api.as("auditor").get(PATH + "/273200000").then().body("checked", equalTo(false));
        Api.as("auditor").get(PATH + "/273600000").then().body("checked", equalTo(true));
    }

    @Test
    void findsARegionByPresentAndFormerIsoCodes() {
        Api.as("auditor").get(PATH + "/KZ-27").then().body("code", equalTo("270000000"));
        Api.as("auditor").get(PATH + "/KZ-ZAP").then().body("code", equalTo("270000000"));
        Api.problem(Api.as("auditor").get(PATH + "/KZ-XXX"), 404, "not-found");
    }

    @Test
    void listsWhatLiesRightBelow() {
        Api.as("auditor")
                .get(PATH + "?parent=273620000")
                .then()
                .body("items.code", contains("273620100", "273620200", "273620300"));
    }

    @Test
    void searchesByPrefixWithoutRegardToKazakhLettersAndWithTypingErrors() {
        Api.as("auditor").get(PATH + "?q=актобе обл").then().body("items.code", hasItem("150000000"));
        Api.as("auditor").get(PATH + "?q=КЫЗЫЛОРД").then().body("items.name.kk", hasItem("Қызылорда облысы"));
        Api.as("auditor").get(PATH + "?q=kostanai").then().body("items.name.en", hasItem("Kostanay Region"));
        Api.as("auditor").get(PATH + "?q=бу&level=SETTLEMENT").then().body("items.name.ru", not(hasItem("с.Аксу")));
        Api.as("auditor").get(PATH + "?q=жоқнәрсе").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void sortsByNamesOfEitherLanguage() {
        Api.as("auditor")
                .get(PATH + "?level=REGION&sort=NAME_KK&limit=3")
                .then()
                .body("items.name.kk", contains("Абай облысы", "Ақмола облысы", "Ақтөбе облысы"));
    }

    @Test
    void beginsTheHistoryWithTheClassifierAsTheApiShowsIt() {
        for (String code : List.of("270000000", "273600000", "593230100")) {
            Map<String, Object> view =
                    Api.as("auditor").get(PATH + "/" + code).jsonPath().getMap("$");
            Map<String, Object> first = Api.as("auditor")
                    .get(PATH + "/" + code + "/history")
                    .jsonPath()
                    .getMap("items[0].after");
            assertThat(first).isEqualTo(view);
        }
    }

    @Test
    void letsAnAdministratorCorrectNamesAndNobodyElse() {
        String path = PATH + "/273649200";
        String names = """
                {"name": {"kk": "Димитров ауылы", "ru": "с.Димитрово"}, "kazakhNameKnown": true}""";
        Api.problem(Given.patch(path, names), 403, "forbidden");
        Given.patch(Tokens.of("administrator"), path, names)
                .then()
                .statusCode(200)
                .body("name.kk", equalTo("Димитров ауылы"))
                .body("kazakhNameKnown", equalTo(true))
                .body("version", equalTo(1));
        Api.as("auditor")
                .get(path + "/history")
                .then()
                .body("items.operation", contains("CREATED", "UPDATED"))
                .body("items[1].before.name.kk", equalTo("с.Димитрово"));
        Api.invalid(Given.patch(Tokens.of("administrator"), path, "{\"checked\": true}"), "/checked unknown-property");
    }

    @Test
    void pagesThroughTheWholeClassifierOnce() {
        List<String> all = new java.util.ArrayList<>();
        String cursor = "";
        do {
            var page = Api.as("ministry")
                    .queryParam("limit", 100)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get(PATH)
                    .jsonPath();
            all.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(all).hasSize(319).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesTheListAsCsv() {
        String csv = Api.as("auditor").accept("text/csv").get(PATH).asString();
        assertThat(csv).startsWith("code,parent,level,type,name.kk,name.ru");
        assertThat(csv.lines()).hasSize(320);
    }

    @Test
    void refusesWhatIsNoFilter() {
        Api.invalid(
                Api.as("auditor").get(PATH + "?parent=27&level=OBLAST&depth=2"),
                "parent kato",
                "level wrong-value",
                "depth unknown-parameter");
        Api.as("auditor").get(PATH + "?parent=999999999").then().body("items", everyItem(nullValue()));
    }

    private static List<String> codes(String query) {
        return Api.as("auditor")
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }
}
