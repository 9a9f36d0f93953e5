package kz.tirek.training.certificate;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.certificate.Graduates.completed;
import static kz.tirek.training.certificate.Graduates.issued;
import static kz.tirek.training.certificate.Graduates.provider;
import static kz.tirek.training.certificate.Graduates.teacher;
import static kz.tirek.training.certificate.Verifier.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import org.junit.jupiter.api.Test;

/// Credentials, checked by code that shares nothing with what issued them.
@QuarkusTest
@WithTirek
@WithHubSchools
class CredentialTest {

    private static final String ISSUER = "did:web:tirek.test:api:v1:certificates";

    @Inject
    ObjectMapper mapper;

    private final UUID school = HubSchools.school();

    @Test
    void isABadgeThatNamesNobody() throws Exception {
        String teacher = teacher(school, "Сынақова", "Айгүл", "Мұратқызы");
        Response certificate = issued(completed(provider("BADGE"), teacher));

        String jwt = credential(certificate.path("id"));
        JsonNode credential = verifier().check(jwt);

        assertThat(texts(credential.path("@context")))
                .startsWith("https://www.w3.org/ns/credentials/v2")
                .hasSize(2);
        assertThat(texts(credential.path("type"))).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(credential.path("id").asText()).isEqualTo("urn:uuid:" + certificate.path("id"));
        assertThat(credential.path("jti")).isEqualTo(credential.path("id"));
        assertThat(credential.path("issuer").path("id").asText()).isEqualTo(ISSUER);
        assertThat(texts(credential.path("issuer").path("type"))).containsExactly("Profile");
        assertThat(credential.path("iss").asText()).isEqualTo(ISSUER);
        assertThat(Instant.parse(credential.path("validFrom").asText()).getEpochSecond())
                .isEqualTo(credential.path("nbf").asLong());
        JsonNode subject = credential.path("credentialSubject");
        assertThat(texts(subject.path("type"))).containsExactly("AchievementSubject");
        assertThat(subject.has("id")).isFalse();
        assertThat(subject.path("licenseNumber").asText()).isEqualTo(certificate.path("number"));
        JsonNode achievement = subject.path("achievement");
        assertThat(achievement.path("id").asText()).startsWith("urn:uuid:");
        assertThat(texts(achievement.path("type"))).containsExactly("Achievement");
        assertThat(achievement.path("name").asText()).isEqualTo("Пәндік тағылымдама / Предметная стажировка");
        assertThat(achievement.path("criteria").path("narrative").asText()).isNotBlank();
        assertThat(achievement.path("description").asText()).contains("72 сағат");
        assertThat(achievement.path("creator").path("name").asText()).contains("Назарбаев");
        assertThat(credential.toString()).doesNotContain("Сынақова", "Айгүл", "Мұратқызы", teacher);
        JsonNode identity = subject.path("identifier").path(0);
        assertThat(identity.path("hashed").asBoolean()).isTrue();
        assertThat(identity.path("identityHash").asText())
                .as("who is told the name can check it")
                .isEqualTo(
                        hash("Сынақова Айгүл Мұратқызы" + identity.path("salt").asText()));
        assertThat(verifier().isRevoked(credential)).isFalse();
    }

    @Test
    void doesNotHoldOnceItIsChangedOrSignedByAnother() throws Exception {
        Response certificate = issued(completed(provider("FORGED"), teacher(school, "А", "Б", "В")));
        String[] parts = credential(certificate.path("id")).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String longer = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("72", "73").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> verifier().check(parts[0] + "." + longer + "." + parts[2]))
                .isInstanceOf(SecurityException.class);
        String stranger = keys('x', "test-1", List.of())
                .sign(
                        "vc+jwt",
                        mapper.readTree(claims).properties().stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
        assertThatThrownBy(() -> verifier().check(stranger)).isInstanceOf(SecurityException.class);
    }

    @Test
    void flipsABitWhenItIsRevokedOrReplaced() throws Exception {
        String provider = provider("BIT");
        Response revoked = issued(completed(provider, teacher(school, "А", "Б", "В")));
        Response replaced = issued(completed(provider, teacher(school, "Г", "Д", "Е")));
        Response standing = issued(completed(provider, teacher(school, "Ж", "З", "И")));
        JsonNode first = verifier().check(credential(revoked.path("id")));
        JsonNode second = verifier().check(credential(replaced.path("id")));
        JsonNode third = verifier().check(credential(standing.path("id")));

        act(OFFICER, "certificates/" + revoked.path("id"), "revoke", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        Response successor = act(OFFICER, "certificates/" + replaced.path("id"), "replace", "{\"reason\":\"x\"}");

        assertThat(verifier().isRevoked(first)).isTrue();
        assertThat(verifier().isRevoked(second)).isTrue();
        assertThat(verifier().isRevoked(third)).isFalse();
        assertThat(verifier().isRevoked(verifier().check(credential(successor.path("id")))))
                .isFalse();
        Api.problem(anonymous("status-lists/99"), 404, "not-found");
        Api.problem(anonymous("status-lists/0"), 404, "not-found");
        Api.problem(anonymous("status-lists/x"), 404, "not-found");
    }

    @Test
    void isStillCheckedAfterTheKeysChange() throws Exception {
        Response before = issued(completed(provider("OLDKEY"), teacher(school, "А", "Б", "В")));
        Response after = issued(completed(provider("NEWKEY"), teacher(school, "Г", "Д", "Е")));
        String signedBefore = credential(before.path("id"));
        JsonNode old = verifier().keys().get(0);
        String kid = old.path("kid").asText();
        assertThat(kid).isEqualTo(ISSUER + "#test-1");

        // As deploy/README.md has it: what is published of the current key becomes an earlier one.
        QuarkusMock.installMockForType(
                keys('n', "test-2", List.of("test-1:" + old.path("x").asText())), SigningKeys.class);

        assertThat(verifier().keys()).hasSize(2);
        assertThat(verifier().isRevoked(verifier().check(signedBefore))).isFalse();
        String signedAfter = credential(after.path("id"));
        assertThat(header(signedAfter).path("kid").asText()).isEqualTo(ISSUER + "#test-2");
        assertThat(verifier().isRevoked(verifier().check(signedAfter))).isFalse();
        JsonNode issuer = verifier().issuer(ISSUER);
        assertThat(issuer.path("id").asText()).isEqualTo(ISSUER);
        assertThat(texts(issuer.path("assertionMethod"))).containsExactly(ISSUER + "#test-2", kid);
        assertThat(issuer.path("verificationMethod").get(1).path("publicKeyJwk").path("x"))
                .isEqualTo(old.path("x"));
        act(OFFICER, "certificates/" + before.path("id"), "revoke", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);
        assertThat(verifier().isRevoked(verifier().check(signedBefore)))
                .as("signed with the key before, revoked since")
                .isTrue();

        QuarkusMock.installMockForType(keys('n', "test-2", List.of()), SigningKeys.class);
        assertThatThrownBy(() -> verifier().check(signedBefore))
                .as("an earlier key that is not kept")
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void isSignedWithAGoodKeyOnly() {
        assertThatThrownBy(() -> keys('n', "", List.of())).hasMessageContaining("TIREK_CERTIFICATE_KEY_ID");
        assertThatThrownBy(() -> keys('n', "a", List.of("a:" + "A".repeat(43)))).hasMessageContaining("two keys");
        assertThatThrownBy(() -> keys('n', "a", List.of("b"))).hasMessageContaining("id:x");
        assertThatThrownBy(() -> keys('n', "a", List.of("b:AAAA"))).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new SigningKeys(config("", "a", List.of()), URI.create("https://tirek.test"), mapper))
                .hasMessageContaining("TIREK_CERTIFICATE_KEY must be");
        SigningKeys local =
                new SigningKeys(config(base64('n'), "a", List.of()), URI.create("http://localhost:8080"), mapper);
        assertThat(local.issuer()).isEqualTo("did:web:localhost%3A8080:api:v1:certificates");
    }

    private SigningKeys keys(char letter, String id, List<String> earlier) {
        return new SigningKeys(config(base64(letter), id, earlier), URI.create("https://tirek.test"), mapper);
    }

    private static CertificateConfig config(String key, String id, List<String> earlier) {
        return new CertificateConfig() {
            @Override
            public Optional<String> key() {
                return Optional.of(key);
            }

            @Override
            public Optional<String> keyId() {
                return Optional.of(id);
            }

            @Override
            public Optional<List<String>> earlierKeys() {
                return Optional.of(earlier);
            }

            @Override
            public String issuerName() {
                return "Tirek";
            }
        };
    }

    private static String base64(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static Verifier verifier() {
        return new Verifier("https://tirek.test", "http://localhost:" + RestAssured.port);
    }

    private static String credential(String id) {
        return Api.as(OFFICER)
                .accept("application/vc+jwt")
                .get("/api/v1/certificates/" + id + "/credential")
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
    }

    private JsonNode header(String jwt) throws Exception {
        return mapper.readTree(Base64.getUrlDecoder().decode(jwt.substring(0, jwt.indexOf('.'))));
    }

    private static Response anonymous(String path) {
        return RestAssured.given().get("/api/v1/certificates/" + path);
    }

    private static String hash(String salted) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
        return "sha256$" + HexFormat.of().formatHex(hash);
    }
}
