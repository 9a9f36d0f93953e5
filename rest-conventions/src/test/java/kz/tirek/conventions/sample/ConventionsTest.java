package kz.tirek.conventions.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import kz.tirek.test.Api;
import kz.tirek.test.Tokens;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTirek
class ConventionsTest {

    @Test
    void servesAContract() {
        String contract = RestAssured.given().accept("application/yaml").get("/openapi").asString();
        assertThat(contract).isNotEmpty();
    }

    @Test
    void createsReadsAndChanges() {
        String body = """
            {"code":"A-1","name":{"kk":"а","ru":"б"},"kind":"PAPER","copies":3,"validOn":"2026-01-01","territory":"273600000"}""";
        var r = Api.as("fund-officer").body(body).post("/api/v1/notes");
        System.out.println(r.statusCode() + " " + r.headers() + r.asString());
        System.out.println(Api.as("fund-officer").body("{\"code\":5,\"x\":1,\"kind\":\"Q\",\"copies\":\"3\",\"name\":{\"kk\":\"\"}}").post("/api/v1/notes").prettyPrint());
        System.out.println(Api.as("fund-officer").get("/api/v1/notes?limit=0&foo=1&sort=X").prettyPrint());
        System.out.println(Api.as("fund-officer").get("/api/v1/nowhere").asString());
        System.out.println(Api.as("fund-officer").get("/api/v1/notes/abc").asString());
        System.out.println(RestAssured.given().get("/api/v1/notes").asString());
        System.out.println(Api.as(Tokens.of("fund-officer").expired()).get("/api/v1/notes").asString());
        System.out.println(Api.as("auditor").get("/api/v1/notes").asString());
        System.out.println(Api.as("fund-officer").accept("text/csv").get("/api/v1/notes").asString());
        System.out.println(Api.as("fund-officer").delete("/api/v1/notes").asString());
        System.out.println(Api.as("ministry").get("/api/v1/changes/notes").prettyPrint());
    }
}
