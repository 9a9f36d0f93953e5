package kz.tirek.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// An access token as Keycloak gave it, or as somebody forged it.
record Token(String text) {

    /// The header by which it is presented.
    Map<String, String> header() {
        return Map.of("Authorization", "Bearer " + text, "Accept", "application/json", "Accept-Language", "en");
    }

    /// Its three parts, encoded: header, claims, signature.
    List<String> parts() {
        return List.of(text.split("\\.", -1));
    }

    JsonNode claims() {
        return decoded(parts().get(1));
    }

    JsonNode keyHeader() {
        return decoded(parts().get(0));
    }

    /// A claim that is a string.
    String claim(String name) {
        return claims().path(name).asText();
    }

    /// A claim that is one value or a list of them.
    List<String> values(String name) {
        JsonNode claim = claims().path(name);
        return claim.isTextual()
                ? List.of(claim.asText())
                : StreamSupport.stream(claim.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static JsonNode decoded(String part) {
        return Http.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
