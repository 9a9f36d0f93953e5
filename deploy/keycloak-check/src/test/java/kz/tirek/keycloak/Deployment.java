package kz.tirek.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.tirek.stack.DataFolder;
import kz.tirek.stack.Part;
import kz.tirek.stack.Ports;
import kz.tirek.stack.PrivateFiles;
import kz.tirek.stack.Secrets;
import kz.tirek.stack.postgres.Postgres;
import kz.tirek.stack.postgres.ServiceDatabases;
import kz.tirek.stack.process.ServiceProcess;

/// What `docker-compose.yml` describes, as processes on loopback: PostgreSQL, Keycloak, the services and the gateway,
/// with a database that starts empty.
final class Deployment implements AutoCloseable {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("tirek.repository")).normalize();

    private final Http http = new Http();
    private final Ports ports = Ports.free();
    private final Ports more = Ports.free();
    private final DataFolder data;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Map<Part, ServiceProcess> parts = new EnumMap<>(Part.class);

    /// @param folder an empty folder for data and logs
    Deployment(Path folder) throws IOException {
        data = new DataFolder(folder);
        PrivateFiles.folder(data.logs());
        PrivateFiles.folder(data.run());
        secrets = Secrets.in(data.secrets());
        postgres = new Postgres(data, REPOSITORY.resolve("local-stack/target/postgresql"), ports.database(), secrets);
        keycloak = new Keycloak(
                http,
                Path.of(System.getProperty("keycloak.home")),
                REPOSITORY.resolve("deploy"),
                data.logs(),
                more.signIn(),
                more.gateway(),
                address(Part.GATEWAY));
    }

    /// Starts everything and returns when all of it is ready.
    void start() throws IOException {
        keycloak.start();
        postgres.start(Stream.of(Part.values())
                .filter(Part::hasDatabase)
                .map(Part::database)
                .toList());
        keycloak.awaitReady();
        for (Part part : Part.values()) {
            parts.put(part, process(part));
            parts.get(part).start();
        }
        parts.values().forEach(part -> part.awaitReady(Duration.ofMinutes(2)));
    }

    Http http() {
        return http;
    }

    Keycloak keycloak() {
        return keycloak;
    }

    /// Where a part answers.
    URI address(Part part) {
        return URI.create("http://127.0.0.1:" + ports.of(part));
    }

    @Override
    public void close() {
        parts.values().forEach(ServiceProcess::close);
        keycloak.close();
        postgres.close();
    }

    private ServiceProcess process(Part part) {
        Path application = REPOSITORY.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(application)) {
            throw new IllegalStateException(application + " is missing: run deploy/check-keycloak, which builds it");
        }
        return new ServiceProcess(
                part.label(),
                List.of(java(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", application.toString()),
                environment(part),
                address(part),
                data.logs().resolve(part.module() + ".log"),
                data.run().resolve(part.module() + ".pid"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)),
                "TIREK_ISSUER", keycloak.issuer(),
                "TIREK_JWKS_URL", keycloak.inside("/certs").toString(),
                "TIREK_AUTHORIZATION_URL", keycloak.openId("/auth").toString(),
                "TIREK_PUBLIC_TOKEN_URL", keycloak.openId("/token").toString(),
                "TIREK_HUB_SCHOOL_URL", address(Part.HUB_SCHOOL).toString(),
                "TIREK_TRAINING_URL", address(Part.TRAINING).toString(),
                "TIREK_FUNDING_URL", address(Part.FUNDING).toString()));
        if (part.hasDatabase()) {
            environment.putAll(ofService(part));
        }
        return environment;
    }

    private Map<String, String> ofService(Part part) {
        String owner = ServiceDatabases.owner(part.database());
        String application = ServiceDatabases.application(part.database());
        Map<String, String> environment = new HashMap<>(Map.of(
                "TIREK_DB_URL", postgres.url(part.database()),
                "TIREK_DB_USER", application,
                "TIREK_DB_PASSWORD", ServiceDatabases.password(secrets, application),
                "TIREK_DB_OWNER_USER", owner,
                "TIREK_DB_OWNER_PASSWORD", ServiceDatabases.password(secrets, owner),
                "TIREK_TOKEN_URL", keycloak.inside("/token").toString(),
                "TIREK_CLIENT_ID", part.module(),
                "TIREK_CLIENT_SECRET", clientSecret(part)));
        if (part == Part.TRAINING) {
            for (String name : List.of(
                    "TIREK_PERSONAL_DATA_KEY",
                    "TIREK_PERSONAL_DATA_KEY_ID",
                    "TIREK_PERSONAL_DATA_HASH_KEY",
                    "TIREK_PUBLIC_URL",
                    "TIREK_CERTIFICATE_KEY",
                    "TIREK_CERTIFICATE_KEY_ID")) {
                environment.put(name, keycloak.setting(name));
            }
        }
        if (part == Part.FUNDING) {
            for (String name : List.of("TIREK_PUBLIC_URL", "TIREK_LEDGER_KEYS", "TIREK_DEVICE_KEY")) {
                environment.put(name, keycloak.setting(name));
            }
        }
        return environment;
    }

    /// The secret of a service's own client.
    String clientSecret(Part part) {
        return keycloak.setting(
                "TIREK_%s_CLIENT_SECRET".formatted(part.database().toUpperCase(Locale.ROOT)));
    }
}
