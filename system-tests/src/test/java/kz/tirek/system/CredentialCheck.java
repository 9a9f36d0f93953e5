package kz.tirek.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Checks credentials as a stranger would: with what is published, the JDK, and no code of the issuer.
final class CredentialCheck {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final List<Map<String, String>> keys;

    /// @param keySet the issuer's published keys, a JWK set
    CredentialCheck(String keySet) {
        keys = JsonPath.from(keySet).getList("keys");
    }

    /// The claims of a JWT that one of the keys has signed.
    JsonPath claims(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        assertThat(parts).hasSize(3);
        JsonPath header = JsonPath.from(text(parts[0]));
        assertThat(header.getString("alg")).isEqualTo("EdDSA");
        assertThat(header.getString("typ")).isEqualTo("vc+jwt");
        String x = keys.stream()
                .filter(key -> Objects.equals(key.get("kid"), header.getString("kid")))
                .map(key -> key.get("x"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no published key is " + header.getString("kid")));
        assertThat(isSignedBy(publicKey(x), parts)).as("signature").isTrue();
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(isSignedBy(publicKey(x), parts))
                .as("signature of other claims")
                .isFalse();
        return JsonPath.from(text(jwt.split("\\.", -1)[1]));
    }

    /// Whether a status list, a JWT as well, says that the credential no longer holds.
    boolean isEnded(JsonPath credential, String statusList) {
        JsonPath list = claims(statusList);
        assertThat(list.getString("id")).isEqualTo(credential.getString("credentialStatus.statusListCredential"));
        byte[] bits = unpacked(list.getString("credentialSubject.encodedList"));
        int index = Integer.parseInt(credential.getString("credentialStatus.statusListIndex"));
        return (bits[index / Byte.SIZE] & 0x80 >> index % Byte.SIZE) != 0;
    }

    /// Whether the credential was issued to somebody of that name.
    static boolean isOf(String name, JsonPath credential) {
        String salt = credential.getString("credentialSubject.identifier[0].salt");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((name + salt).getBytes(StandardCharsets.UTF_8));
            return ("sha256$" + HexFormat.of().formatHex(hash))
                    .equals(credential.getString("credentialSubject.identifier[0].identityHash"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isSignedBy(PublicKey key, String[] parts) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(BASE64.decode(parts[2]));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    /// RFC 8032, 5.1.3: the little-endian y, whose last bit is the sign of x.
    private static PublicKey publicKey(String x) {
        byte[] point = BASE64.decode(x);
        for (int low = 0, high = point.length - 1; low < high; low++, high--) {
            byte swapped = point[low];
            point[low] = point[high];
            point[high] = swapped;
        }
        boolean odd = point[0] < 0;
        point[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, point))));
        } catch (GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    /// Multibase `u` (base64url) of GZIP.
    private static byte[] unpacked(String encodedList) {
        assertThat(encodedList).startsWith("u");
        try (GZIPInputStream bits =
                new GZIPInputStream(new ByteArrayInputStream(BASE64.decode(encodedList.substring(1))))) {
            return bits.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(String base64) {
        return new String(BASE64.decode(base64), StandardCharsets.UTF_8);
    }
}
