package kz.tirek.stack.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tirek.stack.Secrets;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/// Who gets a token, and what is in it.
///
/// A person who signs in on the sign-in page (authorization code) gets the claims that page sends along; the library
/// adds them to those given here.
final class TokenRules implements OAuth2TokenCallback {
    private static final long LIFETIME_SECONDS = 3600;

    private final String issuerId;
    private final String audience;
    private final Secrets secrets;

    TokenRules(String issuerId, String audience, Secrets secrets) {
        this.issuerId = issuerId;
        this.audience = audience;
        this.secrets = secrets;
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(audience);
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME_SECONDS;
    }

    @Override
    public String subject(TokenRequest request) {
        return switch (request.getAuthorizationGrant()) {
            case ClientCredentialsGrant _ -> client(request).id();
            case ResourceOwnerPasswordCredentialsGrant password ->
                user(password).userName();
            default -> requester(request);
        };
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("azp", requester(request));
        switch (request.getAuthorizationGrant()) {
            case ClientCredentialsGrant _ -> claims.putAll(client(request).claims());
            case ResourceOwnerPasswordCredentialsGrant password ->
                claims.putAll(user(password).claims());
            case AuthorizationCodeGrant _, RefreshTokenGrant _ -> {
                // The claims of the person who signed in are added by the library.
            }
            default -> throw new OAuth2Exception(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "unsupported grant type");
        }
        return claims;
    }

    private static DemonstrationUser user(ResourceOwnerPasswordCredentialsGrant grant) {
        return DemonstrationUser.named(grant.getUsername())
                .orElseThrow(() -> new OAuth2Exception(
                        OAuth2Error.INVALID_GRANT.setDescription("unknown user " + grant.getUsername()),
                        "unknown user"));
    }

    private Client client(TokenRequest request) {
        return Client.withId(requester(request))
                .filter(client -> request.getClientAuthentication() instanceof PlainClientSecret given
                        && client.secret(secrets).equals(given.getClientSecret().getValue()))
                .orElseThrow(() -> new OAuth2Exception(
                        OAuth2Error.INVALID_CLIENT.setDescription("unknown client or wrong secret"),
                        "unknown client or wrong secret"));
    }

    private static String requester(TokenRequest request) {
        ClientID id = request.getClientAuthentication() == null
                ? request.getClientID()
                : request.getClientAuthentication().getClientID();
        return id == null ? "" : id.getValue();
    }
}
