package kz.tirek.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.tirek.keycloak.Http.Answer;
import kz.tirek.stack.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A real Keycloak's tokens: what is in them, and what the gateway and the services let their holders do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final int REPLICA_TRIES = 30;
    private static final String BURLIN_DISTRICT = "273600000";
    private static final String AKSAI = "273620100";
    private static final String AKTOBE_REGION = "150000000";
    private static final String AIYRTAU_DISTRICT = "593200000";
    private static final String BIN = "991240000003";

    private Deployment deployment;
    private Keycloak keycloak;
    private Token expired;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        deployment = new Deployment(folder);
        keycloak = deployment.keycloak();
        deployment.start();
        expired = keycloak.expired(CLOCK_SKEW);
    }

    @AfterAll
    void stop() {
        deployment.close();
    }

    /// A token of a person of the demonstration, of the ministry's system, or of a service.
    private Token tokenOf(String name) throws GeneralSecurityException {
        return switch (name) {
            case "ministry-system" -> keycloak.program(name, keycloak.setting("TIREK_MINISTRY_CLIENT_SECRET"));
            case "hub-school-service" -> keycloak.program(name, deployment.clientSecret(Part.HUB_SCHOOL));
            case "training-service" -> keycloak.program(name, deployment.clientSecret(Part.TRAINING));
            case "funding-service" -> keycloak.program(name, deployment.clientSecret(Part.FUNDING));
            default -> keycloak.person(name);
        };
    }

    private Answer get(Part part, String path, Map<String, String> headers) {
        return deployment.http().get(deployment.address(part).resolve(path), headers);
    }

    private Answer post(String path, Token token, String json) {
        return deployment.http().post(deployment.address(Part.GATEWAY).resolve(path), token, json);
    }

    @Nested
    class TheRealm {

        @ParameterizedTest
        @CsvSource({
            "fund-officer, fund-officer, Demonstration fund officer",
            "fund-approver, fund-approver, Demonstration fund approver",
            "second-approver, fund-approver, Demonstration second fund approver",
            "fund-treasurer, fund-treasurer, Demonstration fund treasurer",
            "coordinator, coordinator, Demonstration coordinator",
            "auditor, auditor, Demonstration auditor",
            "administrator, administrator, Demonstration administrator"
        })
        void tellsWhoAPersonIs(String username, String role, String name) throws Exception {
            Token token = keycloak.person(username);

            assertThat(token.values("groups")).containsExactly(role);
            assertThat(token.claim("name")).isEqualTo(name);
            assertThat(token.claim("preferred_username")).isEqualTo(username);
            assertThat(token.claim("azp")).isEqualTo("tirek-docs");
            assertThat(token.values("territories"))
                    .isEqualTo(username.equals("coordinator") ? List.of(BURLIN_DISTRICT, AKTOBE_REGION) : List.of());
            assertIsForTirek(token);
        }

        @ParameterizedTest
        @CsvSource({
            "ministry-system, ministry, Ministry system",
            "hub-school-service, service, Hub-school service",
            "training-service, service, Training service",
            "funding-service, service, Funding service"
        })
        void tellsWhichProgramSignsIn(String client, String role, String name) throws Exception {
            Token token = tokenOf(client);

            assertThat(token.values("groups")).containsExactly(role);
            assertThat(token.claim("name")).isEqualTo(name);
            assertThat(token.claim("azp")).isEqualTo(client);
            assertThat(token.values("territories")).isEmpty();
            assertIsForTirek(token);
        }

        @Test
        void givesNothingOfTirekToOtherClients() throws Exception {
            Token token = keycloak.personElsewhere("fund-officer");

            assertThat(token.values("aud")).containsExactly("account");
            assertThat(token.claims().has("groups")).isFalse();
        }

        @Test
        void letsNobodyGiveThemselvesATerritory() throws Exception {
            Token coordinator = keycloak.personElsewhere("coordinator");
            URI account = URI.create(keycloak.issuer() + "/account/");
            ObjectNode mine =
                    deployment.http().get(account, coordinator.header()).json().deepCopy();
            mine.withObjectProperty("attributes").putArray("territories").add(AIYRTAU_DISTRICT);

            Answer answer = deployment.http().post(account, coordinator, mine.toString());

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(keycloak.person("coordinator").values("territories")).doesNotContain(AIYRTAU_DISTRICT);
        }

        @Test
        void refusesABrowserWithoutPkceAndAPasswordInAnApplication() {
            URI redirect = URI.create(keycloak.setting("TIREK_PUBLIC_URL") + "/docs/oauth2-redirect.html");
            assertThat(keycloak.browser("tirek-docs", redirect).errorWithoutChallenge())
                    .isEqualTo("invalid_request");

            Map<String, String> password = Map.of(
                    "grant_type", "password",
                    "username", "fund-officer",
                    "password", keycloak.setting("TIREK_DEMONSTRATION_PASSWORD"));
            assertThat(keycloak.grant("ministry-system", keycloak.setting("TIREK_MINISTRY_CLIENT_SECRET"), password)
                            .json()
                            .path("error")
                            .asText())
                    .isEqualTo("unauthorized_client");
        }

        @Test
        void refusesAProgramWithAnotherSecret() {
            assertThat(keycloak.grant("ministry-system", "guessed", Map.of("grant_type", "client_credentials"))
                            .status())
                    .isEqualTo(401);
        }

        private void assertIsForTirek(Token token) {
            assertThat(token.values("aud")).containsExactly("tirek");
            assertThat(token.claim("iss")).isEqualTo(keycloak.issuer());
            assertThat(UUID.fromString(token.claim("sub"))).isNotNull();
        }
    }

    @Nested
    class TheProcesses {

        @ParameterizedTest
        @EnumSource(Part.class)
        void believeGenuineTokensOnly(Part part) throws Exception {
            String path = switch (part) {
                case HUB_SCHOOL, GATEWAY -> "/api/v1/schools";
                case TRAINING -> "/api/v1/courses";
                case FUNDING -> "/api/v1/funders";
            };
            Token genuine = tokenOf("fund-officer");
            Map<String, Token> others = new LinkedHashMap<>(new Forger(tokenOf("auditor"), publicKeys()).forgeries());
            others.put("another audience", keycloak.personElsewhere("fund-officer"));
            others.put("expired", expired);
            others.put("not a token", new Token("x.y.z"));

            assertThat(get(part, path, genuine.header()).status()).isEqualTo(200);
            assertUnauthenticated(get(part, path, Map.of()), "no token");
            others.forEach((kind, token) -> assertUnauthenticated(get(part, path, token.header()), kind));
        }

        @ParameterizedTest
        @CsvSource({
            "fund-officer, /api/v1/schools, 200",
            "auditor, /api/v1/schools, 200",
            "ministry-system, /api/v1/schools, 200",
            "training-service, /api/v1/schools, 403",
            "training-service, /api/v1/changes/hub-schools, 200",
            "ministry-system, /api/v1/changes/hub-schools, 200",
            "ministry-system, /api/v1/changes/training, 200",
            "ministry-system, /api/v1/changes/funding, 200",
            "coordinator, /api/v1/changes/hub-schools, 403",
            "auditor, /api/v1/funders, 200",
            "fund-treasurer, /api/v1/funders, 200",
            "coordinator, /api/v1/funders, 403",
            "ministry-system, /api/v1/funders, 403"
        })
        void letARoleReadWhatItMay(String name, String path, int status) throws Exception {
            assertThat(get(Part.GATEWAY, path, tokenOf(name).header()).status()).isEqualTo(status);
        }

        @Test
        void letARoleWriteWhatItMay() throws Exception {
            String funder = """
                    { "name": { "kk": "Сынақ қоры", "ru": "Пробный фонд" }, "bin": "%s" }
                    """.formatted(BIN);

            for (String name : List.of("auditor", "ministry-system", "fund-approver", "administrator")) {
                assertThat(post("/api/v1/funders", tokenOf(name), funder).status())
                        .as(name)
                        .isEqualTo(403);
            }
            Answer answer = post("/api/v1/funders", tokenOf("fund-officer"), funder);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }

        /// Also shows that the training service signs in at Keycloak by itself: it learns of the schools from a feed.
        @Test
        void holdACoordinatorToTheTerritoriesOfTheToken() throws Exception {
            String inside = registerSchool(AKSAI);
            String outside = registerSchool(AIYRTAU_DISTRICT);
            Token coordinator = tokenOf("coordinator");

            assertThat(registerTeacher(inside, coordinator).status()).isEqualTo(201);
            Answer refusal = registerTeacher(outside, coordinator);
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.json().path("code").asText()).isEqualTo("outside-territory");
            assertThat(registerTeacher(outside, tokenOf("fund-officer")).status())
                    .isEqualTo(201);
        }

        @Test
        void sendSwaggerUiToKeycloak() {
            JsonNode document = get(Part.GATEWAY, "/openapi", Map.of("Accept", "application/json"))
                    .json();

            assertThat(document.findValue("authorizationUrl").asText())
                    .isEqualTo(keycloak.openId("/auth").toString());
            assertThat(document.findValue("tokenUrl").asText())
                    .isEqualTo(keycloak.openId("/token").toString());
            assertThat(get(Part.GATEWAY, "/docs/", Map.of()).body())
                    .contains("clientId: 'tirek-docs'", "\"/docs/oauth2-redirect.html\"");
        }

        private String registerSchool(String territory) throws GeneralSecurityException {
            Answer answer = post("/api/v1/schools", tokenOf("fund-officer"), """
                    { "name": { "kk": "Сынақ мектебі", "ru": "Пробная школа" }, "territory": "%s", "kind": "SECONDARY" }
                    """.formatted(territory));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json().path("id").asText();
        }

        private Answer registerTeacher(String school, Token token) throws InterruptedException {
            String teacher = """
                    { "familyName": "Сынақова", "givenName": "Айгүл", "schoolId": "%s", "position": "TEACHER" }
                    """.formatted(school);
            Answer answer = post("/api/v1/teachers", token, teacher);
            for (int tries = 1; answer.status() == 422 && tries < REPLICA_TRIES; tries++) {
                Thread.sleep(1000);
                answer = post("/api/v1/teachers", token, teacher);
            }
            return answer;
        }

        private JsonNode publicKeys() {
            return deployment.http().get(keycloak.inside("/certs"), Map.of()).json();
        }

        private static void assertUnauthenticated(Answer answer, String kind) {
            assertThat(answer.status()).as(kind).isEqualTo(401);
            assertThat(answer.header("content-type")).as(kind).startsWith("application/problem+json");
            assertThat(answer.json().path("code").asText()).as(kind).isEqualTo("unauthenticated");
        }
    }
}
