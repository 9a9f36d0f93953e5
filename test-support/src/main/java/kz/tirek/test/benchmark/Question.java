package kz.tirek.test.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kz.tirek.test.Tokens;

/// One way to ask the service.
///
/// @param list the operation
/// @param what which filter, order or page
/// @param path the address
/// @param asker whose token it is asked with
/// @param goal milliseconds of database time it should stay below
public record Question(String list, String what, String path, Tokens asker, double goal) {

    /// A page as far down as there are pages.
    static final String DEEP = "deep page";

    static final Tokens OFFICER = Tokens.of("fund-officer");

    /// Asks where the fund officer is refused.
    static final Tokens AUDITOR = Tokens.of("auditor");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// @param body nothing where the status is not 200
    record Answer(int status, JsonNode body) {

        boolean isGiven() {
            return status == 200;
        }
    }

    Answer ask() {
        return ask(path, asker);
    }

    /// What is asked, and by whom if that is not the fund officer.
    String wording() {
        return asker.subject().equals(OFFICER.subject()) ? what : what + " (" + asker.subject() + ")";
    }

    /// With the client of the JDK: REST Assured lays out every answer for people to read, which takes longer than all
    /// the rest.
    static Answer ask(String path, Tokens asker) {
        String[] parts = path.replace("?&", "?")
                .replace("&&", "&")
                .replaceFirst("[?&]$", "")
                .split("\\?", 2);
        try {
            URI address = new URI(
                    "http", null, "localhost", RestAssured.port, parts[0], parts.length > 1 ? parts[1] : null, null);
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address.toASCIIString()))
                            .header("Authorization", "Bearer " + asker.sign())
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.statusCode() == 200 ? MAPPER.readTree(answer.body()) : MissingNode.getInstance());
        } catch (URISyntaxException failure) {
            throw new IllegalArgumentException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
