package kz.tirek.hubschool.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.hubschool.Given;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The partnerships that were published, told as the sources tell them: what they do not say stays unsaid.
@QuarkusTest
@WithTirek
class PartnershipStoryTest {

    private static final String PATH = "/api/v1/partnerships";
    private static final String EVENTS = "/api/v1/partnership-events";
    private static final String ALMATY = "750000000";
    private static final String AIYRTAU = "593200000";

    @Test
    void tellsThePatronageOfAUniversityOverADistrict() {
        String botai = Given.created("/api/v1/schools", Given.underfilledSchool("Ботай", "593246200"));
        String karatal = Given.created("/api/v1/schools", Given.school("Қаратал", "593246100"));
        String closed = Given.created("/api/v1/schools", Given.school("Жабық", "593246100"));
        Given.act("/api/v1/schools/" + closed, "close", Map.of("closedOn", "2024-06-30", "reason", "Оқушы жоқ"));
        String hub = Given.createdHub("Айыртау тірегі", 3);
        Given.created("/api/v1/mentorships", Given.mentorship(hub, botai, "2024-02-01", null));

        String path = draft(
                "UNIVERSITY_PATRONAGE",
                "Айыртау ауданына қамқорлық",
                "Шефство над Айыртауским районом",
                Map.of(
                        "territory",
                        AIYRTAU,
                        "areas",
                        List.of("PROFESSIONAL_DEVELOPMENT"),
                        "cooperationSince",
                        known("2009-01-01", "YEAR"),
                        "note",
                        "Алматыда ауданның 331 мұғалімі оқытылған (2018 жылғы қараша)"),
                home("UNIVERSITY", "Алматы Менеджмент Университеті", "Алматы Менеджмент Университет", true));
        Given.act(path, "sign", signing("2009-06-15", "YEAR", "Жоба: 200 ауданға 144 университет"))
                .then()
                .statusCode(200)
                .body("signed.agreedOn", equalTo("2009-01-01"))
                .body("signed.agreedOnPrecision", equalTo("YEAR"))
                .body("validFrom", equalTo("2009-01-01"))
                .body("validUntil", nullValue())
                .body("territoryPath", contains("590000000", AIYRTAU));

        assertThat(schools(path, ""))
                .containsEntry(botai, List.of(true, 1))
                .containsEntry(karatal, List.of(false, 0))
                .doesNotContainKey(closed);
        assertThat(schools(path, "&underfilled=true")).containsKey(botai).doesNotContainKey(karatal);
        reader(PATH + "?territory=590000000&validOn=2018-11-01").body("items.kind", hasItem("UNIVERSITY_PATRONAGE"));
        reader(PATH + "?territory=590000000&validOn=2008-12-31").body("items", hasSize(0));
    }

    @Test
    void tellsTheMemorandumOfTheAgaKhanSchoolInOsh() {
        String no65 = almaty("№65");
        String no69 = almaty("№69");
        String no95 = almaty("№95");
        String path = draft(
                "SCHOOL_COOPERATION",
                "Ынтымақтастық туралы меморандум",
                "Меморандум о сотрудничестве",
                Map.of(
                        "cooperationSince",
                        known("2023-01-01", "YEAR"),
                        "areas",
                        List.of(
                                "TEACHER_EXCHANGE",
                                "DIGITAL_LEARNING",
                                "STEM",
                                "ENVIRONMENT",
                                "DEBATE",
                                "HISTORY_AND_NATIONAL_PROJECTS")),
                abroad("SCHOOL", "Aga Khan School, Osh", "KG", true),
                home("SCHOOL", "Алматының мемлекеттік мектебі (1)", "Государственная школа Алматы (1)", true),
                home("SCHOOL", "Алматының мемлекеттік мектебі (2)", "Государственная школа Алматы (2)", true),
                Map.of("kind", "SCHOOL", "schoolId", no65),
                Map.of("kind", "SCHOOL", "schoolId", no69),
                Map.of("kind", "SCHOOL", "schoolId", no95));
        List<String> parties = reader(path).extract().path("parties.id");
        reader(path)
                .body("parties.findAll { it.signatory }.name.en", hasItem("Aga Khan School, Osh"))
                .body("parties.findAll { it.signatory }", hasSize(3))
                .body("parties.findAll { it.schoolId != null }.schoolId", contains(no65, no69, no95));

        // Brain Ring, online, November 2023, with schools No. 69 and No. 95: before anything was signed.
        String first = held(
                path,
                event("Brain Ring", known("2023-11-01", "MONTH"), "ONLINE", parties.getFirst()),
                Map.of(
                        "participants",
                        List.of(present(parties.getFirst()), present(parties.get(4)), present(parties.get(5)))));
        // Brain Ring of 12 partner schools, hybrid: no source says when.
        String second =
                held(path, event("Brain Ring 12", null, "HYBRID", parties.getFirst()), Map.of("institutions", 12));

        Given.act(path, "sign", signing("2025-01-04", "DAY", "Memorandum of Collaboration, 4 January 2025"))
                .then()
                .statusCode(200);

        Map<String, Object> festival =
                event("STEAM festival", known("2025-04-01", "MONTH"), "IN_PERSON", parties.getFirst());
        festival.put("place", "Ош");
        festival.put("country", "KG");
        String third = held(path, festival, Map.of());

        reader(path + "/events?sort=DATE").body("items.id", contains(first, third, second));
        reader(EVENTS + "?country=KG&from=2025-01-01&until=2025-12-31").body("items.id", hasItem(third));
        reader(EVENTS + "?territory=" + ALMATY + "&mode=HYBRID")
                .body("items.find { it.id == '%s' }.institutions".formatted(second), equalTo(12));
        reader(EVENTS + "/" + first)
                .body("on.precision", equalTo("MONTH"))
                .body("status", equalTo("HELD"))
                .body("participants.partyId", containsInAnyOrder(parties.get(0), parties.get(4), parties.get(5)))
                .body("participants[0].pupils", nullValue());
        reader(PATH + "?country=KG&validOn=2025-06-01&school=" + no69).body("items", hasSize(1));
        reader(PATH + "?country=KG&validOn=2025-01-03&school=" + no69).body("items", hasSize(0));
        reader(PATH + "?q=aga khan&area=DEBATE&territory=" + ALMATY)
                .body("items.cooperationSince.date", hasItem("2023-01-01"));
        reader(path + "/schools?sort=CODE").body("items.id", containsInAnyOrder(no65, no69, no95));

        Tokens almaty = Tokens.of("coordinator").territories(ALMATY);
        Given.patch(almaty, EVENTS + "/" + second, "{\"note\": \"12 серіктес мектеп\"}")
                .then()
                .statusCode(200);
        Tokens elsewhere = Tokens.of("coordinator").territories("270000000");
        Api.problem(Given.patch(elsewhere, EVENTS + "/" + second, "{\"note\": \"x\"}"), 403, "outside-territory");
        Api.problem(Api.once(elsewhere).body(festival).post(path + "/events"), 403, "outside-territory");
    }

    @Test
    void tellsTheExchangeOfKnowledgeOnESchools() {
        String path = draft(
                "KNOWLEDGE_EXCHANGE",
                "E-school тәжірибесімен алмасу",
                "Обмен опытом E-school",
                Map.of("areas", List.of("DIGITAL_LEARNING", "OTHER"), "otherArea", "Мемлекеттік-жекешелік әріптестік"),
                abroad("MINISTRY", "Ministry of Education and Science of Mongolia", "MN", false),
                abroad("MINISTRY", "Министерство просвещения Кыргызской Республики", "KG", false),
                home("COMPANY", "Bilim Media Group", "Bilim Media Group", false));
        String host = reader(path).extract().path("parties[0].id");
        String id = held(path, event("Knowledge exchange", known("2023-10-01", "MONTH"), "ONLINE", host), Map.of());
        reader(PATH + "?country=MN&kind=KNOWLEDGE_EXCHANGE").body("items.status", hasItem("DRAFT"));
        reader(EVENTS + "?from=2023-10-01&until=2023-10-31").body("items.id", hasItem(id));
    }

    @Test
    void tellsTheProgrammeOfTwoMinistries() {
        String path = draft(
                "BILATERAL_PROGRAMME",
                "Қазақстан — Әзербайжан",
                "Казахстан — Азербайджан",
                Map.of(
                        "areas",
                        List.of(
                                "RESEARCH",
                                "SCHOLARSHIPS",
                                "STUDENT_EXCHANGE",
                                "PROFESSIONAL_DEVELOPMENT",
                                "DIGITAL_LEARNING",
                                "STEM",
                                "CULTURAL_EXCHANGE",
                                "BILINGUAL_CURRICULA")),
                home("MINISTRY", "ҚР Оқу-ағарту министрлігі", "Министерство просвещения РК", true),
                abroad("MINISTRY", "Ministry of Science and Education", "AZ", true));
        reader(path)
                .body("areas", hasSize(8))
                .body("parties.country", contains("KZ", "AZ"))
                .body("signed", nullValue());
    }

    private static String almaty(String name) {
        return Given.created("/api/v1/schools", Given.school(name, ALMATY));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String draft(
            String kind, String kk, String ru, Map<String, Object> more, Map<String, Object>... parties) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("kind", kind);
        body.put("title", Map.of("kk", kk, "ru", ru));
        body.put("parties", new ArrayList<>(List.of(parties)));
        return PATH + "/" + Given.created(PATH, body);
    }

    private static Map<String, Object> home(String kind, String kk, String ru, boolean signs) {
        return Map.of("kind", kind, "name", Map.of("kk", kk, "ru", ru), "signatory", signs);
    }

    private static Map<String, Object> abroad(String kind, String name, String country, boolean signs) {
        return Map.of("kind", kind, "name", Map.of("en", name), "country", country, "signatory", signs);
    }

    private static Map<String, Object> known(String date, String precision) {
        return Map.of("date", date, "precision", precision);
    }

    private static Map<String, Object> signing(String date, String precision, String document) {
        return Map.of("signedOn", known(date, precision), "document", document);
    }

    private static Map<String, Object> event(String title, @Nullable Map<String, Object> on, String mode, String host) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", Map.of("kk", title, "ru", title, "en", title));
        if (on != null) {
            body.put("on", on);
        }
        body.put("mode", mode);
        body.put("hostPartyId", host);
        body.put("basis", "Жарияланған шолу");
        return body;
    }

    private static Map<String, Object> present(String party) {
        return Map.of("partyId", party);
    }

    private static String held(String path, Map<String, Object> event, Map<String, Object> held) {
        String id = Given.created(path + "/events", event);
        Given.act(EVENTS + "/" + id, "hold", held).then().statusCode(200);
        return id;
    }

    /// Whether the schools of all pages are underfilled and how many hub schools mentor them, by id: the district may
    /// have more schools than a page holds.
    private static Map<String, List<Object>> schools(String path, String filter) {
        Map<String, List<Object>> schools = new LinkedHashMap<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = reader(path + "/schools?limit=500" + filter + cursor)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("items")
                    .forEach(school -> schools.put(
                            String.valueOf(school.get("id")),
                            Arrays.asList(school.get("underfilled"), school.get("mentoredBy"))));
            String next = page.getString("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return schools;
    }

    private static ValidatableResponse reader(String path) {
        return Api.as("auditor").get(path).then().statusCode(200);
    }
}
