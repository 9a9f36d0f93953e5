package kz.tirek.conventions.replica;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.tirek.conventions.change.ChangeEvent;
import org.jspecify.annotations.Nullable;

/// Reads pages of a sibling's change feed with the service's own token.
@ApplicationScoped
class FeedClient {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final ObjectReader pages;
    private final ServiceToken token;

    @Inject
    FeedClient(ObjectMapper mapper, ServiceToken token) {
        this.pages = mapper.readerFor(Events.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.token = token;
    }

    /// What a follower reads of a page. Unknown members are left alone: the owner may add some.
    record Events(List<ChangeEvent> items) {}

    /// The events behind `after`, oldest first, at most `limit`.
    ///
    /// @throws UncheckedIOException if the owner cannot be reached, refuses, or answers something else
    List<ChangeEvent> page(URI owner, String feed, @Nullable String after, int limit) {
        String query =
                "?limit=" + limit + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        URI page = URI.create(owner.toString().replaceFirst("/+$", "") + "/api/v1/changes/" + feed + query);
        try {
            HttpResponse<byte[]> answer = get(page, token.value());
            if (answer.statusCode() == 401) {
                token.renew();
                answer = get(page, token.value());
            }
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answers " + answer.statusCode());
            }
            return pages.<Events>readValue(answer.body()).items();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped", stopped));
        } catch (IOException failure) {
            throw new UncheckedIOException(owner + ": " + failure, failure);
        }
    }

    private HttpResponse<byte[]> get(URI page, String bearer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .build();
        return Exchange.of(http, request, TO_ANSWER);
    }
}
