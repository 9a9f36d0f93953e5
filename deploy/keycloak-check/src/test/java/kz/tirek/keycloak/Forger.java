package kz.tirek.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes, from a genuine token of anybody, tokens that claim the role `fund-officer` and must not be believed.
final class Forger {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Token genuine;
    private final JsonNode keys;

    /// @param keys Keycloak's public keys (JWKS)
    Forger(Token genuine, JsonNode keys) {
        this.genuine = genuine;
        this.keys = keys;
    }

    /// One forgery of each kind, by its name.
    Map<String, Token> forgeries() throws GeneralSecurityException {
        Map<String, Token> forgeries = new LinkedHashMap<>();
        forgeries.put(
                "changed claims",
                new Token(
                        header("RS256") + "." + claims() + "." + genuine.parts().get(2)));
        forgeries.put("no signature", new Token(header("none") + "." + claims() + "."));
        forgeries.put("another key of the same name", signedByAnotherKey());
        forgeries.put("the public key as a secret", signedWithThePublicKey());
        return forgeries;
    }

    private Token signedByAnotherKey() throws GeneralSecurityException {
        String content = header("RS256") + "." + claims();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return new Token(content + "." + BASE64.encodeToString(signature.sign()));
    }

    private Token signedWithThePublicKey() throws GeneralSecurityException {
        String content = header("HS256") + "." + claims();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey(), mac.getAlgorithm()));
        return new Token(
                content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
    }

    private byte[] publicKey() throws GeneralSecurityException {
        JsonNode key = StreamSupport.stream(keys.path("keys").spliterator(), false)
                .filter(candidate ->
                        candidate.path("kid").equals(genuine.keyHeader().path("kid")))
                .findFirst()
                .orElseThrow();
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))))
                .getEncoded();
    }

    private static BigInteger number(JsonNode encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded.asText()));
    }

    private String header(String algorithm) {
        ObjectNode header = genuine.keyHeader().deepCopy();
        return encoded(header.put("alg", algorithm));
    }

    private String claims() {
        ObjectNode claims = genuine.claims().deepCopy();
        claims.putArray("groups").add("fund-officer");
        return encoded(claims);
    }

    private static String encoded(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
