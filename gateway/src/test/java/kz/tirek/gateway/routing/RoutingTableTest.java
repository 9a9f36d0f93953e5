package kz.tirek.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.tirek.gateway.contract.Operation;
import kz.tirek.gateway.routing.RoutingTable.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private final RoutingTable routes = new RoutingTable(List.of(
            operation("GET", "/api/v1/schools"),
            operation("POST", "/api/v1/schools"),
            operation("GET", "/api/v1/schools/{id}"),
            operation("POST", "/api/v1/schools/{id}/rename"),
            operation("GET", "/api/v1/mentorships/{id}"),
            operation("POST", "/api/v1/mentorships/{id}"),
            operation("GET", "/api/v1/mentorships/coverage"),
            operation("GET", "/api/v1/certificates/{number}.pdf"),
            operation("GET", "/api/v1/certificates/{number}/verification")));

    private static Operation operation(String method, String template) {
        return new Operation("hub-school", method, template, method + template, true);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/schools, /api/v1/schools",
        "HEAD, /api/v1/schools, /api/v1/schools",
        "GET, /api/v1/schools/019a, /api/v1/schools/{id}",
        "GET, /api/v1/schools/%D0%9A%D0%97-1, /api/v1/schools/{id}",
        "GET, /api/v1/schools/a%20b, /api/v1/schools/{id}",
        "GET, /api/v1/schools/%252e%252e, /api/v1/schools/{id}",
        "GET, /api/v1/mentorships/coverage, /api/v1/mentorships/coverage",
        "GET, /api/v1/mentorships/coverages, /api/v1/mentorships/{id}",
        "GET, /api/v1/certificates/17.pdf, /api/v1/certificates/{number}.pdf",
        "GET, /api/v1/certificates/17.pdf/verification, /api/v1/certificates/{number}/verification",
        "GET, /docs/, /docs/{file}",
        "GET, /docs/swagger-ui.css, /docs/{file}",
    })
    void findsTheOperation(String method, String path, String template) {
        assertThat(routes.find(method, path))
                .isInstanceOfSatisfying(
                        Outcome.Found.class,
                        found -> assertThat(found.operation().template()).isEqualTo(template));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "//",
                "/api",
                "/api/v1",
                "/api/v1/schools/",
                "/api/v1//schools",
                "//api/v1/schools",
                "/api/v1/schools/1/",
                "/api/v1/schools/1/2",
                "/API/v1/schools",
                "/api/v1/Schools",
                "/api/v1/%73chools",
                "/api/v1/schools%2F1",
                "/api/v1/schools/1%2Frename",
                "/api/v1/schools/a%5cb",
                "/api/v1/schools/a\\b",
                "/api/v1/schools/.",
                "/api/v1/schools/..",
                "/api/v1/schools/%2e%2e",
                "/api/v1/schools/%2E",
                "/api/v1/schools/..;/mentorships",
                "/api/v1/x/../schools",
                "/api/v1/./schools",
                "/api/v1/schools;a=b",
                "/api/v1/schools/1;a=b",
                "/api/v1/schools/1%3Ba=b",
                "/api/v1;/schools",
                "/api/v1/schools/a%00",
                "/api/v1/schools/a%0d%0a",
                "/api/v1/schools/%",
                "/api/v1/schools/%4",
                "/api/v1/schools/%zz",
                "/api/v1/schools/%c0%af",
                "/api/v1/schools/%ff",
                "/api/v1/schools/é",
                "/api/v1/schools/a b",
                "/api/v1/schools#x",
                "http://elsewhere/api/v1/schools",
                "/q/metrics",
                "/q/openapi",
                "/own-contract",
                "/q/swagger-ui",
                "/docs//x",
                "/docs/../q/metrics",
                "/docs/%2e%2e/q/metrics",
                "/api/v1/certificates/.pdf/x",
            })
    void findsNothingOutsideTheContract(String path) {
        assertThat(routes.find("GET", path)).isEqualTo(new Outcome.Missing());
    }

    @Test
    void namesTheMethodsThatExist() {
        assertThat(routes.find("DELETE", "/api/v1/schools"))
                .isInstanceOfSatisfying(
                        Outcome.OtherMethods.class,
                        others -> assertThat(others.allowed()).containsExactly("GET", "HEAD", "OPTIONS", "POST"));
    }

    @Test
    void doesNotFallThroughFromALiteralPathToATemplate() {
        assertThat(routes.find("POST", "/api/v1/mentorships/coverage"))
                .isInstanceOfSatisfying(
                        Outcome.OtherMethods.class,
                        others -> assertThat(others.allowed()).containsExactly("GET", "HEAD", "OPTIONS"));
    }

    @Test
    void refusesTemplatesThatCannotBeToldApart() {
        List<Operation> same = List.of(operation("GET", "/a/{x}"), operation("GET", "/a/{y}"));

        assertThatThrownBy(() -> new RoutingTable(same))
                .hasMessageContaining("/a/{y}")
                .hasMessageContaining("/a/{x}");
    }
}
