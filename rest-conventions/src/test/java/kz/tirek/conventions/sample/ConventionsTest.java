package kz.tirek.conventions.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kz.tirek.conventions.list.XlsxWriter;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule of the conventions, seen by a caller of the sample service.
@QuarkusTest
@WithTirek
class ConventionsTest {

    private static final String NOTES = "/api/v1/notes";
    private static final Tokens OFFICER = Tokens.of("fund-officer");

    private static String code() {
        return "N-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String note(String code, String nameRu) {
        return """
                {"code":"%s","name":{"kk":"Жазба","ru":"%s"},"kind":"PAPER","copies":3,"validOn":"2026-01-15","territory":"273600000"}""".formatted(code, nameRu);
    }

    private static Response create(String body) {
        return Api.as(OFFICER).body(body).post(NOTES);
    }

    private static String created(String nameRu) {
        return create(note(code(), nameRu)).then().statusCode(201).extract().header("Location");
    }

    // Problems

    @Test
    void reportsEveryFaultOfABodyAtOnce() {
        Api.invalid(
                create("""
                        {"code":5,"surprise":{"x":[1]},"kind":"STONE","copies":"3","validOn":"2026-02-30",
                         "name":{"kk":" \\u00a0\\u202f","ru":"a\\u0000b","de":"x"}}"""),
                "/code wrong-type",
                "/surprise unknown-property",
                "/kind wrong-value",
                "/copies wrong-type",
                "/validOn wrong-value",
                "/name/kk not-blank",
                "/name/ru control-character",
                "/name/de unknown-property",
                "/territory not-blank");
        for (String date : List.of("[2026,1,15]", "20260115", "\"+10000-01-01\"", "\"1799-12-31\"", "\"\"")) {
            Response answer = create(note(code(), "день").replace("\"2026-01-15\"", date));
            assertThat(answer.jsonPath().<String>getList("errors.pointer"))
                    .as(date)
                    .containsExactly("/validOn");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | validOn  | '\"soon\"'    | a date of the years 1800 to 9999 such as 2026-01-31",
                "ru | validOn  | 20260115       | дата 1800–9999 годов, например 2026-01-31",
                "kk | validOn  | '\"1799-12-31\"' | 1800–9999 жылдардағы күн, мысалы 2026-01-31",
                "en | copies   | 99999999999    | a whole number from -2147483648 to 2147483647",
                "ru | copies   | '\"3\"'        | целое число от -2147483648 до 2147483647",
                "en | kind     | '\"STONE\"'    | 'one of: PAPER, BOARD'",
                "en | code     | 5              | a text",
                "en | name     | 5              | the type is wrong",
            })
    void saysWhatIsExpectedInABody(String language, String property, String value, String message) {
        String body = note(code(), "день").replaceFirst("(\"%s\"):(\\{.*?}|[^,}]*)".formatted(property), "$1:" + value);
        Response answer =
                Api.as(OFFICER).header("Accept-Language", language).body(body).post(NOTES);
        assertThat(answer.jsonPath().<String>getList("errors.message")).containsExactly(message);
    }

    @Test
    void saysWhatIsExpectedOfAParameter() {
        Response answer = Api.as(OFFICER)
                .header("Accept-Language", "en")
                .get(NOTES + "?limit=many&kind=STONE&cursor=" + "x".repeat(2001));
        assertThat(answer.jsonPath().<String>getList("errors.message"))
                .containsExactlyInAnyOrder(
                        "a whole number from -2147483648 to 2147483647",
                        "one of: PAPER, BOARD",
                        "at most 2000 characters");
    }

    static Stream<String> bodiesThatAreNotJson() {
        return Stream.of(
                "{",
                "{\"code\":\"a\",\"code\":\"b\"}",
                "{} {}",
                "{'code':1}",
                "[".repeat(5000),
                "nul",
                "{\"a\":1e999999999999}",
                "\0\0\0{\u007f\0\0");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatAreNotJson")
    void refusesWhatIsNotJson(String body) {
        assertThat(create(body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | /",
                "null | /",
                "[]   | /",
                "'\"text\"' | /",
                "42   | /",
            })
    void refusesABodyThatIsNoObject(String body, String ignored) {
        Api.problem(create(body), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Сұрауда қателер бар",
        "ru-KZ, Запрос содержит ошибки",
        "'en;q=0.8, de', The request has errors",
        "de, Запрос содержит ошибки",
        "%%%, Запрос содержит ошибки",
    })
    void answersInTheLanguageAskedFor(String asked, String title) {
        Response answer =
                Api.as(OFFICER).header("Accept-Language", asked).body("{}").post(NOTES);
        assertThat(answer.jsonPath().getString("title")).isEqualTo(title);
    }

    @Test
    void continuesTheCallersTrace() {
        Response answer = Api.as(OFFICER)
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body("{}")
                .post(NOTES);
        assertThat(answer.jsonPath().getString("traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void refusesWhatTheContractDoesNotHave() {
        Api.problem(Api.as(OFFICER).get("/api/v1/nowhere"), 404, "not-found");
        Api.problem(Api.as(OFFICER).get(NOTES + "/not-an-id"), 404, "not-found");
        Api.problem(Api.as(OFFICER).get(NOTES + "/" + UUID.randomUUID()), 404, "not-found");
        Api.problem(Api.as(OFFICER).delete(NOTES), 405, "method-not-allowed");
        Api.problem(Api.as(OFFICER).accept("image/png").get(NOTES), 406, "not-acceptable");
        Api.problem(Api.as("ministry").accept("image/png").get("/api/v1/changes/notes"), 406, "not-acceptable");
        Api.problem(Api.as(OFFICER).contentType("text/plain").body("x").post(NOTES), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/problem+json"})
    void takesAnAcceptWithoutAnswersForNone(String accept) throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create(RestAssured.baseURI + ":" + RestAssured.port + NOTES)
                .toURL()
                .openConnection();
        call.setRequestProperty("Accept", accept);
        call.setRequestProperty("Authorization", "Bearer " + OFFICER.sign());
        assertThat(call.getResponseCode()).isEqualTo(200);
        assertThat(call.getContentType()).startsWith("application/json");
    }

    @Test
    void namesEveryWrongQueryParameter() {
        Api.invalid(
                Api.as(OFFICER)
                        .urlEncodingEnabled(false)
                        .get(NOTES + "?limit=501&sort=name&kind=PAPER&kind=BOARD&colour=red&cursor=%00"),
                "limit max",
                "sort wrong-value",
                "kind repeated-parameter",
                "colour unknown-parameter",
                "cursor control-character");
        Api.problem(Api.as(OFFICER).get(NOTES + "?cursor=abc"), 400, "invalid-cursor");
        Api.problem(Api.as("ministry").get("/api/v1/changes/notes?after=abc"), 400, "invalid-cursor");
        Api.invalid(Api.as("ministry").get("/api/v1/changes/notes?limit=0"), "limit min");
    }

    @Test
    void boundsBodies() throws Exception {
        Api.problem(create(note(code(), "x".repeat(2_000_000))), 413, "body-too-large");
        HttpRequest unannounced = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + NOTES))
                .header("Authorization", "Bearer " + OFFICER.sign())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new ByteArrayInputStream(("\"" + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8))))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(unannounced, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void readsQueriesThatNoClientLibrarySends() throws Exception {
        assertThat(raw("kind=%zz")).startsWith("HTTP/1.1 400");
        for (int i = 0; i < 2; i++) {
            created("труба");
        }
        assertThat(raw("limit=1&sort=NAME_RU&kind=PAPER")).startsWith("HTTP/1.1 200");
    }

    /// The answer to a request line as it is given here.
    private static String raw(String query) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write("GET %s?%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(NOTES, query, OFFICER.sign())
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // Access

    @Test
    void refusesTokensThatProveNothing() {
        Api.problem(RestAssured.given().get(NOTES), 401, "unauthenticated");
        Api.problem(Api.as(OFFICER.expired()).get(NOTES), 401, "unauthenticated");
        Api.problem(Api.as(OFFICER.forgery()).get(NOTES), 401, "unauthenticated");
        Api.problem(Api.as(OFFICER.audience("someone-else")).get(NOTES), 401, "unauthenticated");
        Api.problem(Api.as(OFFICER.issuer("https://elsewhere.test")).get(NOTES), 401, "unauthenticated");
        Api.problem(
                RestAssured.given().header("Authorization", "Bearer nonsense").get(NOTES), 401, "unauthenticated");
        Api.problem(Api.as("auditor").get(NOTES), 403, "forbidden");
        Api.problem(Api.as(Tokens.of()).get(NOTES), 403, "forbidden");
    }

    @Test
    void holdsACoordinatorToTheTerritoriesOfTheToken() {
        Tokens coordinator = Tokens.of("coordinator");
        Api.problem(
                Api.as(coordinator.territories("150000000"))
                        .body(note(code(), "а"))
                        .post(NOTES),
                403,
                "outside-territory");
        Api.problem(Api.as(coordinator).body(note(code(), "а")).post(NOTES), 403, "outside-territory");
        Api.as(coordinator.territories("273600000"))
                .body(note(code(), "а"))
                .post(NOTES)
                .then()
                .statusCode(201);
    }

    // Lists

    @Test
    void pagesWithoutMissingOrRepeatingAnything() {
        for (String name : List.of("Ёлка", "Енот", "Жук", "Әже", "Яма", "Енот")) {
            created("стр " + name);
        }
        for (String sort : List.of("NAME_RU", "NAME_RU_DESC", "COPIES", "VALID_ON_DESC")) {
            List<String> whole = Api.as(OFFICER)
                    .get(NOTES + "?limit=500&sort=" + sort)
                    .jsonPath()
                    .getList("items.id");
            List<String> paged = new ArrayList<>();
            String address = NOTES + "?limit=2&sort=" + sort;
            while (address != null) {
                Response page = Api.as(OFFICER).get(address);
                paged.addAll(page.jsonPath().getList("items.id"));
                String link = page.header("Link");
                assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
                address = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
            }
            assertThat(paged).as(sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
        String cursor =
                Api.as(OFFICER).get(NOTES + "?limit=1&sort=COPIES").jsonPath().getString("next");
        Api.problem(Api.as(OFFICER).get(NOTES + "?sort=NAME_RU&cursor=" + cursor), 400, "invalid-cursor");
    }

    @Test
    void streamsTheWholeListAsHarmlessCsv() {
        created("=cmd|' /C calc'!A0");
        for (int i = 0; i < 60; i++) {
            created("строка, \\\"в кавычках\\\" " + i);
        }
        Response csv = Api.as(OFFICER).accept("text/csv").get(NOTES);
        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("id,version,code,name.kk,name.ru,name.en,kind,copies,validOn,territory");
        assertThat(lines).hasSizeGreaterThan(61).anyMatch(line -> line.contains("'=cmd|"));
        assertThat(csv.header("Link")).isNull();
        assertThat(Api.as(OFFICER)
                        .accept("text/csv")
                        .get(NOTES + "?limit=5")
                        .asString()
                        .lines())
                .hasSize(6);
    }

    @Test
    void streamsTheWholeListAsAWorkbook() throws IOException {
        for (int i = 0; i < 60; i++) {
            created("book " + i);
        }
        Response xlsx = Api.as(OFFICER).accept(XlsxWriter.MEDIA_TYPE).get(NOTES);
        assertThat(xlsx.contentType()).isEqualTo(XlsxWriter.MEDIA_TYPE);
        assertThat(xlsx.header("Link")).isNull();
        Path file = Files.createTempFile("notes", ".xlsx");
        Files.write(file, xlsx.asByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<t>name.kk</t>", "<t>book 0</t>", "<t>book 59</t>");
        } finally {
            Files.delete(file);
        }
    }

    // Versions

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        String address = created("до");
        Api.problem(patch(address, null, "{\"copies\":4}"), 428, "version-required");
        Api.problem(patch(address, "\"7\"", "{\"copies\":4}"), 412, "stale-version");
        Response changed = patch(address, "\"0\"", "{\"copies\":4}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.jsonPath().getInt("version")).isEqualTo(1);
        assertThat(changed.jsonPath().getString("name.ru")).isEqualTo("до");
        Api.invalid(
                patch(address, "*", "{\"copies\":0,\"name\":null,\"x\":null}"),
                "/copies positive",
                "/name not-null",
                "/x unknown-property");
        Api.problem(patch(address, "*", "[]"), 400, "invalid-request");
        assertThat(Api.as(OFFICER).header("If-None-Match", "\"1\"").get(address).statusCode())
                .isEqualTo(304);
        assertThat(Api.as(OFFICER).header("If-None-Match", "\"0\"").get(address).statusCode())
                .isEqualTo(200);
    }

    private static Response patch(String address, @Nullable String etag, String body) {
        var request = Api.as(OFFICER).contentType(Api.MERGE_PATCH).body(body);
        return etag == null
                ? request.patch(address)
                : request.header("If-Match", etag).patch(address);
    }

    @Test
    void letsOneOfManyChangersWin() throws Exception {
        String address = created("спор");
        List<Integer> answers =
                together(8, () -> patch(address, "\"0\"", "{\"copies\":9}").statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(7);
    }

    // Idempotency

    @Test
    void repeatsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String body = note(code(), "повтор");
        Response first = keyed(key, body);
        Response again = keyed(key, body.replace(",", " , "));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEqualTo(first.asString());
        Api.problem(keyed(key, note(code(), "другое")), 422, "idempotency-key-reused");
        assertThat(Api.as(OFFICER.subject("someone-else"))
                        .header("Idempotency-Key", key)
                        .body(note(code(), "чужое"))
                        .post(NOTES)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void leavesTheKeyOfARefusedRequestUnused() {
        String key = UUID.randomUUID().toString();
        String taken = code();
        create(note(taken, "занято")).then().statusCode(201);
        Api.problem(keyed(key, note(taken, "ещё раз")), 409, "note-code-taken");
        assertThat(keyed(key, note(code(), "свободно")).statusCode()).isEqualTo(201);
    }

    @Test
    void wantsAUsableKeyWhereMoneyMoves() {
        Api.problem(
                Api.as(OFFICER).body(note(code(), "деньги")).post(NOTES + "/paid"), 400, "idempotency-key-required");
        Api.invalid(
                Api.as(OFFICER)
                        .header("Idempotency-Key", "with space")
                        .body(note(code(), "деньги"))
                        .post(NOTES + "/paid"),
                "Idempotency-Key wrong-value");
        Api.invalid(
                Api.as(OFFICER).body(note(" ", "деньги")).post(NOTES + "/paid"),
                "/code not-blank",
                "Idempotency-Key idempotency-key-required");
        assertThat(Api.once(OFFICER)
                        .body(note(code(), "деньги"))
                        .post(NOTES + "/paid")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void hasOneEffectWhenTheSameRequestArrivesManyTimesAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = note(code(), "разом");
        List<Response> answers = together(16, () -> keyed(key, body));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
    }

    private static Response keyed(String key, String body) {
        return Api.as(OFFICER).header("Idempotency-Key", key).body(body).post(NOTES);
    }

    // Changes

    @Test
    void tellsTheHistoryOfAResource() {
        String address = created("история");
        patch(address, "\"0\"", "{\"copies\":5}").then().statusCode(200);
        Api.as(OFFICER.subject("second-officer"))
                .header("If-Match", "\"1\"")
                .delete(address)
                .then()
                .statusCode(204);
        Response history = Api.as("auditor").get(address + "/history");
        assertThat(history.jsonPath().<String>getList("items.operation"))
                .containsExactly("CREATED", "UPDATED", "DELETED");
        assertThat(history.jsonPath().<String>getList("items.actor"))
                .containsExactly("fund-officer", "fund-officer", "second-officer");
        assertThat(history.jsonPath().getInt("items[1].before.copies")).isEqualTo(3);
        assertThat(history.jsonPath().getInt("items[1].after.copies")).isEqualTo(5);
        assertThat(history.jsonPath().<Object>get("items[2].after")).isNull();
        Response page = Api.as("auditor").get(address + "/history?limit=2");
        Response rest = Api.as("auditor")
                .get(address + "/history?limit=2&cursor=" + page.jsonPath().getString("next"));
        assertThat(rest.jsonPath().<String>getList("items.operation")).containsExactly("DELETED");
        assertThat(rest.jsonPath().getInt("items[0].before.copies")).isEqualTo(5);
    }

    private static <T> List<T> together(int callers, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(callers, call))) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
