package kz.tirek.stack.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.Secrets;

/// Asks the sign-in server for tokens, as any client would: an HTTP POST to its token endpoint.
public final class Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI tokenUrl;
    private final Secrets secrets;

    public Tokens(URI tokenUrl, Secrets secrets) {
        this.tokenUrl = tokenUrl;
        this.secrets = secrets;
    }

    /// Whom there are tokens for: the demonstration users, `ministry` and `service`.
    public static List<String> users() {
        return Stream.concat(
                        Stream.of(DemonstrationUser.values()).map(DemonstrationUser::userName),
                        Stream.of(Client.MINISTRY.role(), Client.HUB_SCHOOL.role()))
                .toList();
    }

    /// A new access token, valid for an hour.
    public String of(String user) {
        if (!users().contains(user)) {
            throw new CannotStart(
                    "There is no user \"%s\": take one of %s.".formatted(user, String.join(", ", users())));
        }
        return ask(form(user));
    }

    private Map<String, String> form(String user) {
        Map<String, String> form = new LinkedHashMap<>();
        Client.withRole(user)
                .ifPresentOrElse(
                        client -> {
                            form.put("grant_type", "client_credentials");
                            form.put("client_id", client.id());
                            form.put("client_secret", client.secret(secrets));
                        },
                        () -> {
                            form.put("grant_type", "password");
                            form.put("client_id", "tirek-command-line");
                            form.put("username", user);
                            form.put("password", "none");
                        });
        return form;
    }

    private String ask(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(tokenUrl)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode token = new JsonMapper().readTree(response.body()).path("access_token");
            if (response.statusCode() != 200 || !token.isTextual()) {
                throw new CannotStart("The sign-in server refuses: %d %s"
                        .formatted(response.statusCode(), response.body().strip()));
            }
            return token.textValue();
        } catch (IOException e) {
            throw new CannotStart(
                    "The sign-in server at %s does not answer: is Tirek running (./tirek up)?".formatted(tokenUrl), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while asking for a token.", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
