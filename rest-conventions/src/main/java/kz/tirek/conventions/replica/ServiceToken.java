package kz.tirek.conventions.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The service's own token (OAuth 2.0 client credentials, RFC 6749, 4.4), kept until shortly before it expires.
@ApplicationScoped
class ServiceToken {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long DEFAULT_LIFE_SECONDS = 60;
    private static final long RESERVE_SECONDS = 30;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ReentrantLock turn = new ReentrantLock();
    private final ObjectMapper mapper;
    private final Optional<URI> endpoint;
    private final String credentials;
    private volatile @Nullable Issued issued;

    private record Issued(String token, long renewAt) {}

    @Inject
    ServiceToken(
            ObjectMapper mapper,
            @ConfigProperty(name = "tirek.token-url") Optional<URI> endpoint,
            @ConfigProperty(name = "tirek.client-id") Optional<String> clientId,
            @ConfigProperty(name = "tirek.client-secret") Optional<String> clientSecret) {
        this.mapper = mapper;
        this.endpoint = endpoint;
        // RFC 6749, 2.3.1: id and secret are form-encoded before they are joined.
        String pair = encode(clientId.orElse("")) + ":" + encode(clientSecret.orElse(""));
        credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /// A token that is good for a while.
    String value() throws IOException, InterruptedException {
        turn.lockInterruptibly();
        try {
            Issued current = issued;
            if (current == null || System.nanoTime() - current.renewAt() >= 0) {
                current = fetch();
                issued = current;
            }
            return current.token();
        } finally {
            turn.unlock();
        }
    }

    /// Forgets the token, which its reader refused.
    void renew() {
        issued = null;
    }

    private Issued fetch() throws IOException, InterruptedException {
        URI url = endpoint.orElseThrow(() -> new IOException("TIREK_TOKEN_URL is not set"));
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<byte[]> answer = Exchange.of(http, request, TIMEOUT);
        if (answer.statusCode() != 200) {
            throw new IOException(url + " gives no token: " + answer.statusCode());
        }
        JsonNode grant = mapper.readTree(answer.body());
        String token = grant.path("access_token").asText();
        if (token.isEmpty()) {
            throw new IOException(url + " answers without an access_token");
        }
        long life = grant.path("expires_in").asLong(DEFAULT_LIFE_SECONDS);
        long use = Math.max(life - RESERVE_SECONDS, life / 2);
        return new Issued(token, System.nanoTime() + Duration.ofSeconds(use).toNanos());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
