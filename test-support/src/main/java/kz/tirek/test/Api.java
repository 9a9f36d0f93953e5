package kz.tirek.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Calls of the API under test.
public final class Api {

    /// Media type of merge patches.
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Api() {}

    /// A JSON request of somebody with this role.
    public static RequestSpecification as(String role) {
        return as(Tokens.of(role));
    }

    /// A JSON request with this token. It and its answer are kept for the message of a failure as they were sent: to
    /// lay them out anew takes longer than to answer.
    public static RequestSpecification as(Tokens token) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false)))
                .auth()
                .oauth2(token.sign())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /// The same with an `Idempotency-Key` of its own.
    public static RequestSpecification once(Tokens token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID());
    }

    /// The current entity tag of a resource.
    public static String etag(Tokens token, String path) {
        return as(token).get(path).then().statusCode(200).extract().header("ETag");
    }

    /// Asserts that an answer is a complete problem of this status and code, and returns it.
    public static Response problem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + code);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("title")).isNotBlank();
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
        return answer;
    }

    /// Asserts an `invalid-request` problem that names exactly these faults, each as `pointer code`.
    public static void invalid(Response answer, String... faults) {
        names(problem(answer, 400, "invalid-request"), faults);
    }

    /// Asserts that a problem names exactly these faults, each as `pointer code`.
    public static void names(Response answer, String... faults) {
        assertThat(answer.jsonPath().<java.util.Map<String, String>>getList("errors"))
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(faults);
    }
}
