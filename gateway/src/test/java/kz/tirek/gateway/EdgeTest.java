package kz.tirek.gateway;

import static io.restassured.RestAssured.given;
import static kz.tirek.test.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to a request before it reaches a service.
@QuarkusTest
@WithTirek
@WithStubs
class EdgeTest {

    @Test
    void routesByContractAndLeavesPathAndQueryAlone() {
        JsonObject hub = Client.json(Client.get("/api/v1/schools/%D0%9A%D0%97-1?q=a%20b&sort=name%2Bru"));
        JsonObject training = Client.json(Client.get("/api/v1/courses"));
        JsonObject funding = Client.json(Client.get("/api/v1/grants"));

        assertThat(hub.getString("uri")).isEqualTo("/api/v1/schools/%D0%9A%D0%97-1?q=a%20b&sort=name%2Bru");
        assertThat(hub.getString("service")).isEqualTo("hub-school");
        assertThat(training.getString("service")).isEqualTo("training");
        assertThat(funding.getString("service")).isEqualTo("funding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/schools/",
                "/api/v1//schools",
                "/api/v1/schools/..",
                "/api/v1/schools/%2e%2e/mentorships/1",
                "/api/v1/schools%2F1",
                "/api/v1/schools/1;jsessionid=2",
                "/api/v1/schools/1%3bx",
                "/api/v1/budgets",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/own-contract",
                "/docs/../metrics",
                "/",
                "http://localhost/api/v1/schools",
                "/api/v1/schools#fragment",
            })
    void doesNotKnowWhatTheContractDoesNotName(String target) throws Exception {
        int before = Client.seen("hub-school").getInteger("requests");
        try (Client.Raw client = new Client.Raw()) {
            String answer = client.head("GET " + target, "Connection: close\r\n", "Accept-Language: en\r\n")
                    .readFor(Duration.ofSeconds(5));

            assertThat(answer)
                    .startsWith("HTTP/1.1 404")
                    .contains("application/problem+json", "\"code\":\"not-found\"");
        }
        assertThat(Client.seen("hub-school").getInteger("requests")).isEqualTo(before);
    }

    @Test
    void namesTheMethodsOfAPath() {
        Response answer = Api.as("fund-officer").delete("/api/v1/schools");

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void refusesOtherMethods(String method) throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            assertThat(client.head(method + " /api/v1/schools", "Connection: close\r\n")
                            .readFor(Duration.ofSeconds(5)))
                    .startsWith("HTTP/1.1 405");
        }
    }

    @Test
    void answersHeadAndOptions() {
        Response head = Api.as("fund-officer").head("/api/v1/schools");
        Response options = given().options("/api/v1/schools/1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo("\"1\"");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    }

    @Test
    void letsConfiguredOriginsIn() {
        Response preflight = given().header("Origin", "https://dashboard.example.kz")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/schools/1");
        Response call = Api.as("fund-officer")
                .header("Origin", "https://dashboard.example.kz")
                .get("/api/v1/schools");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://dashboard.example.kz");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization,if-match");
        assertThat(call.header("Access-Control-Allow-Origin")).isEqualTo("https://dashboard.example.kz");
        assertThat(call.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
    }

    @Test
    void givesOtherOriginsNoLeave() {
        Response call =
                Api.as("fund-officer").header("Origin", "https://evil.example").get("/api/v1/schools?do=addresses");

        assertThat(call.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void asksForATokenInTheCallersLanguage() {
        Response russian = given().get("/api/v1/schools");
        Response kazakh = given().header("Accept-Language", "kk-KZ,ru;q=0.8").get("/api/v1/schools");
        Response english = given().header("Accept-Language", "en").get("/api/v1/schools");

        problem(russian, 401, "unauthenticated");
        assertThat(russian.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"tirek\"");
        assertThat(russian.header("Content-Language")).isEqualTo("ru");
        assertThat(kazakh.jsonPath().getString("title")).isEqualTo("Кіру қажет");
        assertThat(english.jsonPath().getString("title")).isEqualTo("Sign-in is required");
    }

    @Test
    void refusesTokensThatDoNotHold() {
        Tokens good = Tokens.of("fund-officer");
        String[] bad = {
            good.expired().sign(),
            good.forgery().sign(),
            good.audience("another-system").sign(),
            good.issuer("https://evil.example").sign(),
            good.sign().substring(0, 60),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
        };
        for (String token : bad) {
            Response answer = given().header("Authorization", "Bearer " + token).get("/api/v1/schools");
            problem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
        problem(given().header("Authorization", "Basic YTpi").get("/api/v1/schools"), 401, "unauthenticated");
        assertThat(given().header("Authorization", "bearer " + good.sign())
                        .get("/api/v1/schools")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysThatATokenHasExpired() {
        Response answer =
                given().auth().oauth2(Tokens.of("auditor").expired().sign()).get("/api/v1/schools");

        assertThat(answer.header("WWW-Authenticate")).contains("expired");
    }

    @Test
    void needsNoTokenWhereTheContractNeedsNone() {
        Response answer = given().get("/api/v1/certificates/17/verification");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("service")).isEqualTo("training");
    }

    @Test
    void passesOnWhatIsTheCallersAndNothingThatIsNot() {
        HttpResponse<String> answer = Client.send(
                Client.request("/api/v1/schools")
                        .header("X-Purpose", "audit")
                        .header("If-None-Match", "\"0\"")
                        .header("X-Forwarded-For", "8.8.8.8")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=8.8.8.8")
                        .header("X-Real-IP", "8.8.8.8")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                HttpResponse.BodyHandlers.ofString());

        JsonObject headers = Client.json(answer).getJsonObject("headers");
        assertThat(headers.getString("authorization")).startsWith("Bearer ey");
        assertThat(headers.getString("x-purpose")).isEqualTo("audit");
        assertThat(headers.getString("if-none-match")).isEqualTo("\"0\"");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).startsWith("127.0.0.1:");
        assertThat(headers.getString("via")).isEqualTo("1.1 tirek");
        assertThat(headers.getString("traceparent")).matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-0[01]");
        assertThat(headers.fieldNames())
                .doesNotContain("forwarded", "x-real-ip", "x-forwarded-prefix", "x-http-method-override");
        assertThat(answer.headers().firstValue("X-Trace-Id")).hasValue("0af7651916cd43dd8448eb211c80319c");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.headers().firstValue("X-Own")).isEmpty();
    }

    @Test
    void stripsWhatConnectionNames() throws Exception {
        try (Client.Raw client = new Client.Raw()) {
            String answer = client.head(
                            "GET /api/v1/schools",
                            "Connection: close, X-Hop\r\n",
                            "X-Hop: 1\r\n",
                            "TE: trailers\r\n",
                            "Upgrade: h2c\r\n")
                    .readFor(Duration.ofSeconds(5));

            assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("x-hop", "\"te\"", "h2c");
        }
    }

    @Test
    void keepsTheServicesAddressesToItself() {
        HttpResponse<String> answer = Client.get("/api/v1/schools?do=addresses");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/schools/1");
        assertThat(answer.headers().firstValue("Link")).hasValue("</api/v1/schools?cursor=x>; rel=\"next\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void givesEveryProblemItsOwnTraceId() {
        String first = given().get("/nowhere").jsonPath().getString("traceId");
        String second = given().get("/nowhere").jsonPath().getString("traceId");

        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
    }

    @Test
    void boundsAddressAndHeaders() {
        problem(Api.as("auditor").get("/api/v1/schools?q=" + "x".repeat(4_100)), 414, "address-too-long");
        problem(
                Api.as("auditor").header("X-Long", "x".repeat(13_000)).get("/api/v1/schools"),
                431,
                "headers-too-large");
    }

    @Test
    void refusesRequestsThatTwoServersMightReadDifferently() throws Exception {
        String[][] heads = {
            {"Host: other\r\n"},
            {"Transfer-Encoding: gzip, chunked\r\n"},
            {"Transfer-Encoding: chunked\r\n", "Transfer-Encoding: identity\r\n"},
        };
        for (String[] head : heads) {
            try (Client.Raw client = new Client.Raw()) {
                assertThat(client.head("POST /api/v1/schools", head)
                                .send("0\r\n\r\n")
                                .readFor(Duration.ofSeconds(1)))
                        .as(head[0])
                        .startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void countsRequestsByTemplateOnly() {
        Client.get("/api/v1/schools/019ab000-0000-7000-8000-000000000042");
        given().get("/nowhere/019ab000-0000-7000-8000-000000000042");

        String metrics = Api.as("administrator")
                .accept("text/plain")
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics)
                .contains("uri=\"/api/v1/schools/{id}\"", "gateway_service_available{service=\"funding\"")
                .doesNotContain("000000000042");
        problem(given().accept("application/json").get("/metrics"), 401, "unauthenticated");
        problem(Api.as("auditor").accept("text/plain").get("/metrics"), 403, "forbidden");
    }

    @Test
    void isHealthyByItself() {
        Response health = given().get("/q/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.jsonPath().getString("status")).isEqualTo("UP");
        assertThat(health.asString()).contains("hub-school");
    }

    @Test
    void refusesABodyForItsOwnPages() {
        HttpResponse<String> answer = Client.send(
                Client.request("/problems").method("GET", HttpRequest.BodyPublishers.ofString("x")),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
