package kz.tirek.keycloak;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.keycloak.Http.Answer;

/// Signs a person in as a browser does: Keycloak's sign-in page, then the authorization code with its PKCE verifier.
final class BrowserSignIn {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final Http http;
    private final URI protocol;
    private final String client;
    private final String redirect;

    /// @param protocol the realm's address of OpenID Connect, as the browser knows it
    /// @param redirect where the client lets Keycloak send the browser back to
    BrowserSignIn(Http http, URI protocol, String client, URI redirect) {
        this.http = http;
        this.protocol = protocol;
        this.client = client;
        this.redirect = redirect.toString();
    }

    /// The token of a person who gives the right password.
    Token as(String username, String password) throws GeneralSecurityException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String verifier = encoded(random);
        String challenge =
                encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        Answer page =
                http.get(authorization(Map.of("code_challenge", challenge, "code_challenge_method", "S256")), Map.of());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No sign-in form: " + page.status() + " " + page.header("location"));
        }
        Answer back = http.post(
                URI.create(form.group(1).replace("&amp;", "&")),
                Map.of("Cookie", cookies(page)),
                Map.of("username", username, "password", password));
        return exchanged(parameter(back, "code"), verifier);
    }

    /// What Keycloak says to a client that starts without PKCE.
    String errorWithoutChallenge() {
        return parameter(http.get(authorization(Map.of()), Map.of()), "error");
    }

    private URI authorization(Map<String, String> challenge) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "client_id", client,
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", redirect,
                "state", "a-state"));
        query.putAll(challenge);
        return URI.create(protocol + "/auth?" + Http.encoded(query));
    }

    private Token exchanged(String code, String verifier) {
        Answer answer = http.post(
                URI.create(protocol + "/token"),
                Map.of(),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", redirect,
                        "code", code,
                        "code_verifier", verifier));
        return Keycloak.tokenOf(answer);
    }

    private static String cookies(Answer answer) {
        return answer.headers().getOrDefault("set-cookie", List.of()).stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String parameter(Answer redirection, String name) {
        String query = redirection.header("location").replaceFirst("^[^?#]*[?#]?", "");
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s in the answer: %d %s"
                        .formatted(name, redirection.status(), redirection.header("location"))));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
