package kz.tirek.stack.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.tirek.stack.CannotStart;
import kz.tirek.stack.DataFolder;
import kz.tirek.stack.PrivateFiles;
import kz.tirek.stack.Secrets;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/// The local OpenID provider. Its signing key is kept in the data folder, so that tokens outlive a restart.
public final class SignIn implements AutoCloseable {
    /// What tokens are for.
    public static final String AUDIENCE = "tirek";

    private static final String ISSUER_ID = "tirek";
    private static final int KEY_BITS = 2048;

    private final DataFolder data;
    private final int port;
    private final Secrets secrets;
    private final Tokens tokens;
    private @Nullable MockOAuth2Server server;
    private boolean closed;

    public SignIn(DataFolder data, int port, Secrets secrets) {
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.tokens = new Tokens(endpoint("token"), secrets);
    }

    /// Starts to serve on 127.0.0.1.
    public synchronized void start() {
        if (closed) {
            throw new CannotStart("The sign-in server was stopped while it started.");
        }
        // Made here, so that a token command finds in the file what this process compares with.
        Stream.of(Client.values()).forEach(client -> client.secret(secrets));
        Path page = data.run().resolve("sign-in.html");
        try {
            Files.writeString(page, LoginPage.html());
            OAuth2TokenProvider provider = new OAuth2TokenProvider(new KeyProvider(List.of(signingKey())));
            OAuth2Config config = new OAuth2Config(
                    true,
                    page.toString(),
                    null,
                    true,
                    provider,
                    Set.of(new TokenRules(ISSUER_ID, AUDIENCE, secrets)),
                    new LoopbackServer(address()));
            MockOAuth2Server starting = new MockOAuth2Server(config, new Route[0]);
            starting.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            server = starting;
        } catch (IOException e) {
            throw new CannotStart("The sign-in server does not start: %s.".formatted(e.getMessage()), e);
        }
    }

    /// The `iss` of its tokens.
    public String issuer() {
        return address() + "/" + ISSUER_ID;
    }

    /// Where its public keys are.
    public URI jwksUrl() {
        return endpoint("jwks");
    }

    /// Where tokens are asked for.
    public URI tokenUrl() {
        return endpoint("token");
    }

    /// Where a person signs in.
    public URI authorizationUrl() {
        return endpoint("authorize");
    }

    /// Tokens of the demonstration users and clients.
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    private RSAKey signingKey() throws IOException {
        Path file = data.signingKey();
        try {
            if (!Files.exists(file)) {
                RSAKey made = new RSAKeyGenerator(KEY_BITS).keyID(ISSUER_ID).generate();
                PrivateFiles.write(file, made.toJSONString());
            }
            return JWK.parse(Files.readString(file)).toRSAKey();
        } catch (JOSEException | ParseException e) {
            throw new CannotStart("The signing key %s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private URI endpoint(String name) {
        return URI.create(issuer() + "/" + name);
    }
}
