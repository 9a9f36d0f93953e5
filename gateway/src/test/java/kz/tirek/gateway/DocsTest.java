package kz.tirek.gateway;

import static io.restassured.RestAssured.given;
import static kz.tirek.test.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kz.tirek.gateway.contract.Yaml;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// What the gateway answers by itself.
@QuarkusTest
@WithTirek
@WithStubs
class DocsTest {

    @Test
    void servesTheContractAsYamlAndAsJson() {
        Response yaml = given().get("/openapi");
        Response json = given().accept("application/json").get("/openapi");
        Response format = given().accept("*/*").get("/openapi?format=json");

        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(new Yaml().read(yaml.asString()).at("/info/title").asText()).isEqualTo("Tirek");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.jsonPath().getString("info.title")).isEqualTo("Tirek");
        assertThat(format.asString()).isEqualTo(json.asString());
        assertThat(json.jsonPath().getMap("paths").keySet().toString())
                .contains("/api/v1/schools", "/api/v1/courses", "/api/v1/grants", "/problems/{code}");
        assertThat(given().header("If-None-Match", yaml.header("ETag"))
                        .get("/openapi")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().get("/openapi?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void knowsWhereToSignIn() {
        Response json = given().get("/openapi?format=json");

        assertThat(json.jsonPath().getString("components.securitySchemes.signIn.flows.authorizationCode.tokenUrl"))
                .isEqualTo("https://sign-in.test/token");
        assertThat(json.jsonPath().getList("paths.'/api/v1/schools'.get.security"))
                .hasSize(2);
        assertThat(json.jsonPath().getList("paths.'/api/v1/certificates/{number}/verification'.get.security"))
                .isEmpty();
    }

    @Test
    void showsTheDocumentation() {
        Response page = given().redirects().follow(true).get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("swagger-ui", "/openapi", "tirek-docs")
                .doesNotContain("own-contract");
        assertThat(page.header("Content-Security-Policy")).contains("connect-src 'self' https://sign-in.test");
        assertThat(given().get("/docs/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(given().get("/docs/oauth2-redirect.html").statusCode()).isEqualTo(200);
    }

    @Test
    void explainsAProblemToProgramsAndToPeople() {
        Response json = given().header("Accept-Language", "en").get("/problems/budget-exceeded");
        Response html = given().header("Accept-Language", "kk")
                .accept("text/html,*/*;q=0.8")
                .get("/problems/budget-exceeded");

        assertThat(json.contentType()).startsWith("application/json");
        assertThat(json.jsonPath().getString("meaning")).isEqualTo("A fund officer revises the budget.");
        assertThat(json.jsonPath().getInt("status")).isEqualTo(409);
        assertThat(html.contentType()).startsWith("text/html");
        assertThat(html.asString()).contains("<html lang=\"kk\">", "Бюджет жетпейді", "Қор қызметкері");
        assertThat(html.header("Content-Language")).isEqualTo("kk");
        problem(given().get("/problems/unheard-of"), 404, "not-found");
    }

    @Test
    void listsTheProblemsOfAllServices() {
        Response json = given().get("/problems");
        Response html = given().accept("text/html").get("/problems");

        assertThat(json.jsonPath().getList("code"))
                .contains(
                        "budget-exceeded", "service-unavailable", "service-too-slow", "bad-gateway", "unauthenticated");
        assertThat(html.asString()).contains("<a href=\"/problems/budget-exceeded\">");
    }
}
