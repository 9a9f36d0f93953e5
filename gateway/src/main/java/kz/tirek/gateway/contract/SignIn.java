package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kz.tirek.gateway.GatewayConfig;

/// Adds the configured OpenID provider to the served document, so that Authorize of `/docs` works with it.
///
/// The golden document knows only bearer tokens: where they come from is each installation's own.
final class SignIn {

    static final String SCHEME = "signIn";

    private SignIn() {}

    /// `document` with the provider beside the bearer scheme.
    static ObjectNode addTo(ObjectNode document, GatewayConfig.SignIn provider) {
        ObjectNode scheme = document.withObjectProperty("components")
                .withObjectProperty("securitySchemes")
                .putObject(SCHEME)
                .put("description", "Sign in at the OpenID provider of this installation");
        Optional<String> authorization = provider.authorizationUrl();
        Optional<String> token = provider.tokenUrl();
        if (authorization.isPresent() && token.isPresent()) {
            ObjectNode flow = scheme.put("type", "oauth2").putObject("flows").putObject("authorizationCode");
            flow.put("authorizationUrl", authorization.get()).put("tokenUrl", token.get());
            flow.putObject("scopes").put("openid", "Who you are");
        } else {
            scheme.put("type", "openIdConnect")
                    .put("openIdConnectUrl", provider.issuer() + "/.well-known/openid-configuration");
        }
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("security") instanceof ArrayNode security && !security.isEmpty()) {
                    security.addObject().putArray(SCHEME);
                }
            }
        }
        return document;
    }
}
