package kz.tirek.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The committed contracts under `openapi/`: what the code says today must be what was agreed.
public final class GoldenContract {

    private GoldenContract() {}

    /// Compares the OpenAPI document of the running service with `openapi/{name}.yaml`. With `-Dcontract.accept` the
    /// committed file is
    /// replaced instead.
    public static void check(String name) throws IOException {
        ContractRules.check(document("application/json"));
        compare(repository().resolve("openapi").resolve(name + ".yaml"), document("application/yaml"));
    }

    private static String document(String mediaType) {
        return RestAssured.given()
                .accept(mediaType)
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// Compares a generated text with a committed file, or replaces the file with `-Dcontract.accept`.
    public static void compare(Path committed, String now) throws IOException {
        if (System.getProperty("contract.accept") != null) {
            Files.writeString(committed, now);
        }
        assertThat(now)
                .as(
                        "%s differs from the code; if the change is meant, accept it with: ./tirek contracts",
                        committed.getFileName())
                .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
    }

    /// The root of the repository.
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("openapi"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no folder openapi/ above " + Path.of("").toAbsolutePath());
            }
        }
        return folder;
    }
}
