package kz.tirek.stack.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.DataFolder;
import kz.tirek.stack.Ports;
import kz.tirek.stack.PrivateFiles;
import kz.tirek.stack.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    @TempDir
    Path temporary;

    private final int port = Ports.free().signIn();
    private final HttpClient http = HttpClient.newHttpClient();
    private SignIn signIn = new SignIn(new DataFolder(Path.of("unused")), port, Secrets.in(Path.of("unused")));

    @BeforeEach
    void start() {
        signIn = started();
    }

    @AfterEach
    void stop() {
        signIn.close();
        http.close();
    }

    @Test
    void givesEveryUserATokenTheServicesCanVerify() throws Exception {
        Tokens otherProcess = new Tokens(signIn.tokenUrl(), Secrets.in(new DataFolder(temporary).secrets()));
        for (String user : Tokens.users()) {
            JWTClaimsSet claims = verified(otherProcess.of(user));
            assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:%d/tirek".formatted(port));
            assertThat(claims.getAudience()).containsExactly("tirek");
            assertThat(claims.getStringListClaim("groups"))
                    .containsExactly(user.equals("second-approver") ? "fund-approver" : user);
            assertThat(claims.getStringClaim("azp")).isNotBlank();
            assertThat(claims.getStringClaim("name")).isNotBlank();
            assertThat(claims.getStringClaim("preferred_username")).isEqualTo(claims.getSubject());
        }
        assertThat(verified(signIn.tokens().of("coordinator")).getStringListClaim("territories"))
                .containsExactly("273600000", "150000000");
        assertThat(verified(signIn.tokens().of("auditor")).getStringListClaim("territories"))
                .isEmpty();
    }

    @Test
    void refusesStrangersAndWrongSecrets() throws Exception {
        assertThatThrownBy(() -> signIn.tokens().of("director"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no user \"director\": take one of fund-officer");
        Map<String, String> wrongSecret =
                Map.of("grant_type", "client_credentials", "client_id", "funding-service", "client_secret", "guess");
        assertThat(post(signIn.tokenUrl(), wrongSecret).statusCode()).isBetween(400, 401);
        Map<String, String> stranger =
                Map.of("grant_type", "password", "client_id", "any", "username", "stranger", "password", "none");
        assertThat(post(signIn.tokenUrl(), stranger).statusCode()).isEqualTo(400);
    }

    @Test
    void signsAPersonInByAuthorizationCodeWithProofKey() throws Exception {
        URI page = authorizeUrl();
        String html = get(page).body();
        Matcher form = Pattern.compile("name=\"username\" value=\"auditor\">\\s*<input[^>]*value=\"([^\"]*)\"")
                .matcher(html);
        assertThat(form.find()).isTrue();

        HttpResponse<String> redirect =
                post(page, Map.of("username", "auditor", "claims", form.group(1).replace("&quot;", "\"")));
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .startsWith("http://127.0.0.1:8080/docs/oauth2-redirect.html?")
                .contains("state=s1");
        String code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");

        assertThat(exchange(code, "another-verifier-of-at-least-forty-three-characters")
                        .statusCode())
                .isEqualTo(400);
        String fresh = post(
                        page,
                        Map.of("username", "auditor", "claims", form.group(1).replace("&quot;", "\"")))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> answer = exchange(fresh, VERIFIER);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8080");
        JsonNode token = new JsonMapper().readTree(answer.body()).path("access_token");
        JWTClaimsSet claims = verified(token.textValue());
        assertThat(claims.getSubject()).isEqualTo("auditor");
        assertThat(claims.getAudience()).containsExactly("tirek");
        assertThat(claims.getStringListClaim("groups")).containsExactly("auditor");
    }

    @Test
    void letsABrowserOfAnotherOriginAskForTokens() throws Exception {
        HttpRequest preflight = HttpRequest.newBuilder(signIn.tokenUrl())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://127.0.0.1:8080")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,x-requested-with")
                .build();

        HttpResponse<String> answer = http.send(preflight, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8080");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("authorization,x-requested-with");
    }

    @Test
    void issuesTheSameWhateverNameItIsCalledBy() throws Exception {
        URI byName = URI.create("http://localhost:%d/tirek/.well-known/openid-configuration".formatted(port));

        JsonNode configuration = new JsonMapper().readTree(get(byName).body());

        assertThat(configuration.path("issuer").textValue()).isEqualTo(signIn.issuer());
        assertThat(configuration.path("jwks_uri").textValue())
                .isEqualTo(signIn.jwksUrl().toString());
        assertThat(configuration.path("authorization_endpoint").textValue())
                .isEqualTo(signIn.authorizationUrl().toString());
    }

    @Test
    void keepsItsKeySoThatTokensOutliveARestart() throws Exception {
        String before = signIn.tokens().of("auditor");
        signIn.close();
        signIn = started();

        assertThat(verified(before).getSubject()).isEqualTo("auditor");
    }

    private SignIn started() {
        DataFolder data = new DataFolder(temporary);
        PrivateFiles.folder(data.run());
        SignIn starting = new SignIn(data, port, Secrets.in(data.secrets()));
        starting.start();
        return starting;
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(get(signIn.jwksUrl()).body());
        RSASSAVerifier verifier = new RSASSAVerifier(
                keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
        assertThat(jwt.verify(verifier)).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private URI authorizeUrl() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return URI.create(signIn.authorizationUrl() + "?"
                + encoded(Map.of(
                        "response_type", "code",
                        "client_id", "tirek-docs",
                        "redirect_uri", "http://127.0.0.1:8080/docs/oauth2-redirect.html",
                        "scope", "openid",
                        "state", "s1",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                        "code_challenge_method", "S256")));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return post(
                signIn.tokenUrl(),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "tirek-docs",
                        "redirect_uri", "http://127.0.0.1:8080/docs/oauth2-redirect.html",
                        "code", code,
                        "code_verifier", verifier));
    }

    private HttpResponse<String> get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "http://127.0.0.1:8080")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        List<String> fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList();
        return fields.stream().collect(Collectors.joining("&"));
    }
}
