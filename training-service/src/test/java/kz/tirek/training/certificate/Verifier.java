package kz.tirek.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/// Somebody who knows the standards, an address and nothing else of Tirek: fetches the issuer's keys without signing
/// in, checks the signature of a credential, and looks its bit up in the status list it names.
final class Verifier {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String published;
    private final String reachable;

    /// @param published the address that stands in credentials
    /// @param reachable where the test reaches it
    Verifier(String published, String reachable) {
        this.published = published;
        this.reachable = reachable;
    }

    /// The claims of a JWT whose signature holds.
    JsonNode check(String jwt) throws Exception {
        String[] parts = jwt.split("\\.", -1);
        assertThat(parts).hasSize(3);
        JsonNode header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.path("alg").asText()).isEqualTo("EdDSA");
        assertThat(header.path("typ").asText()).isEqualTo("vc+jwt");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(header.path("kid").asText()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new SecurityException("the signature does not hold");
        }
        return json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    /// Whether a checked credential was revoked, as its status list says.
    boolean isRevoked(JsonNode credential) throws Exception {
        JsonNode entry = credential.path("credentialStatus");
        assertThat(entry.path("type").asText()).isEqualTo("BitstringStatusListEntry");
        assertThat(entry.path("statusPurpose").asText()).isEqualTo("revocation");
        String address = entry.path("statusListCredential").asText();
        JsonNode list = check(get(address));
        assertThat(list.path("id").asText()).isEqualTo(address);
        assertThat(list.path("issuer").asText())
                .isEqualTo(credential.path("issuer").path("id").asText());
        assertThat(texts(list.path("type"))).contains("BitstringStatusListCredential");
        JsonNode subject = list.path("credentialSubject");
        assertThat(subject.path("type").asText()).isEqualTo("BitstringStatusList");
        assertThat(subject.path("statusPurpose").asText()).isEqualTo("revocation");
        String encoded = subject.path("encodedList").asText();
        assertThat(encoded).as("multibase: base64url without padding").startsWith("u");
        byte[] bits = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bits.length * 8).isGreaterThanOrEqualTo(131_072);
        int index = Integer.parseInt(entry.path("statusListIndex").asText());
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    /// The members of the JWKS.
    JsonNode keys() throws Exception {
        return json.readTree(get(published + "/api/v1/certificates/keys")).path("keys");
    }

    /// The document of the issuer's did:web (https://w3c-ccg.github.io/did-method-web/).
    JsonNode issuer(String did) throws Exception {
        assertThat(did).startsWith("did:web:");
        String[] parts = did.substring("did:web:".length()).split(":", -1);
        String address = "https://" + parts[0].replace("%3A", ":") + "/"
                + String.join("/", java.util.Arrays.copyOfRange(parts, 1, parts.length)) + "/did.json";
        return json.readTree(get(address));
    }

    static java.util.List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private PublicKey key(String id) throws Exception {
        for (JsonNode key : keys()) {
            if (key.path("kid").asText().equals(id)) {
                assertThat(key.path("kty").asText()).isEqualTo("OKP");
                assertThat(key.path("crv").asText()).isEqualTo("Ed25519");
                return decoded(Base64.getUrlDecoder().decode(key.path("x").asText()));
            }
        }
        throw new SecurityException("no key " + id + " is published");
    }

    /// RFC 8032, 5.1.3.
    private static PublicKey decoded(byte[] littleEndian) throws Exception {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = littleEndian[bytes.length - 1 - i];
        }
        boolean odd = (bytes[0] & 0x80) != 0;
        bytes[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bytes))));
    }

    private String get(String address) throws Exception {
        assertThat(address).startsWith(published);
        URI uri = URI.create(reachable + address.substring(published.length()));
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s %s", uri, answer.body()).isEqualTo(200);
        return answer.body();
    }
}
