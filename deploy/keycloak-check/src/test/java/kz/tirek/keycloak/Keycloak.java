package kz.tirek.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.keycloak.Http.Answer;
import kz.tirek.stack.process.ServiceProcess;

/// Keycloak from its distribution, on loopback, with the realm, the users and the secrets of the demonstration.
///
/// As in production it is reached by two addresses: people use `localhost`, which is what tokens name as their issuer;
/// services use `127.0.0.1`.
final class Keycloak implements AutoCloseable {
    private static final String REALM = "/realms/tirek";

    private final Http http;
    private final int port;
    private final Path home;
    private final Path deploy;
    private final Map<String, String> settings;
    private final ServiceProcess process;

    Keycloak(Http http, Path home, Path deploy, Path work, int port, int managementPort, URI gateway)
            throws IOException {
        this.http = http;
        this.port = port;
        this.home = home;
        this.deploy = deploy;
        this.settings = settings(deploy.resolve("demonstration/demonstration.env"));
        settings.putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", setting("TIREK_KEYCLOAK_ADMIN_PASSWORD"),
                "TIREK_PUBLIC_URL", gateway.toString()));
        process = new ServiceProcess(
                "Keycloak",
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port,
                        "--hostname-backchannel-dynamic=true",
                        "--health-enabled=true",
                        "--http-management-port=" + managementPort,
                        "--http-management-relative-path=/q"),
                settings,
                URI.create("http://127.0.0.1:" + managementPort),
                work.resolve("keycloak.log"),
                work.resolve("keycloak.pid"));
    }

    /// Starts with an empty database; it is ready later, see [#awaitReady].
    void start() throws IOException {
        Path imported = home.resolve("data/import");
        deleteDatabase();
        Files.createDirectories(imported);
        for (Path file : List.of(
                deploy.resolve("keycloak/tirek-realm.json"), deploy.resolve("demonstration/tirek-users-0.json"))) {
            Files.deleteIfExists(imported.resolve(file.getFileName()));
            Files.copy(file, imported.resolve(file.getFileName()));
        }
        process.start();
    }

    void awaitReady() {
        process.awaitReady(Duration.ofMinutes(4));
    }

    /// What tokens name as their issuer: the realm as people address it.
    String issuer() {
        return "http://localhost:" + port + REALM;
    }

    /// An address of OpenID Connect as people know it.
    URI openId(String name) {
        return URI.create(issuer() + "/protocol/openid-connect" + name);
    }

    /// An address of OpenID Connect as services know it.
    URI inside(String name) {
        return URI.create("http://127.0.0.1:" + port + REALM + "/protocol/openid-connect" + name);
    }

    /// A secret of the demonstration.
    String setting(String name) {
        return settings.get(name);
    }

    /// The token of a person who signs in from Swagger UI.
    Token person(String username) throws GeneralSecurityException {
        URI redirect = URI.create(setting("TIREK_PUBLIC_URL") + "/docs/oauth2-redirect.html");
        return browser("tirek-docs", redirect).as(username, setting("TIREK_DEMONSTRATION_PASSWORD"));
    }

    /// The token of a person who looks after the own account at Keycloak: nothing that concerns Tirek.
    Token personElsewhere(String username) throws GeneralSecurityException {
        return browser("account-console", URI.create(issuer() + "/account/"))
                .as(username, setting("TIREK_DEMONSTRATION_PASSWORD"));
    }

    BrowserSignIn browser(String client, URI redirect) {
        return new BrowserSignIn(http, openId(""), client, redirect);
    }

    /// The token of a program that signs in for itself, by the address inside.
    Token program(String client, String secret) {
        return tokenOf(grant(client, secret, Map.of("grant_type", "client_credentials")));
    }

    /// What Keycloak answers to a client that asks for a token.
    Answer grant(String client, String secret, Map<String, String> form) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return http.post(inside("/token"), Map.of("Authorization", "Basic " + pair), form);
    }

    /// A token of the realm that has expired, from a client made for it whose tokens live for one second.
    Token expired(Duration skew) throws InterruptedException {
        URI server = URI.create("http://127.0.0.1:" + port);
        Token administrator = tokenOf(http.post(
                server.resolve("/realms/master/protocol/openid-connect/token"),
                Map.of(),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", setting("TIREK_KEYCLOAK_ADMIN_PASSWORD"))));
        Answer made = http.post(server.resolve("/admin/realms/tirek/clients"), administrator, """
                { "clientId": "brief", "secret": "brief", "publicClient": false, "serviceAccountsEnabled": true,
                  "defaultClientScopes": ["basic", "profile", "tirek"], "attributes": { "access.token.lifespan": "1" } }
                """);
        if (made.status() != 201) {
            throw new AssertionError(made);
        }
        Token token = program("brief", "brief");
        Thread.sleep(skew.plusSeconds(2));
        return token;
    }

    @Override
    public void close() {
        process.close();
    }

    static Token tokenOf(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return new Token(answer.json().path("access_token").asText());
    }

    private void deleteDatabase() throws IOException {
        Path database = home.resolve("data/h2");
        if (Files.isDirectory(database)) {
            try (Stream<Path> files = Files.list(database)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, String> settings(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("TIREK_"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }
}
