package kz.tirek.stack;

import java.util.HashMap;
import java.util.Map;
import kz.tirek.stack.postgres.Postgres;
import kz.tirek.stack.postgres.ServiceDatabases;
import kz.tirek.stack.signin.Client;
import kz.tirek.stack.signin.SignIn;

/// The environment variables each process is configured by; the same as in production.
record Environment(Ports ports, Secrets secrets, SignIn signIn, Postgres postgres) {
    private static final String PERSONAL_DATA_KEY_ID = "local-1";
    private static final String CERTIFICATE_KEY_ID = "local-1";

    Map<String, String> of(Part part) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        environment.put("TIREK_ISSUER", signIn.issuer());
        environment.put("TIREK_JWKS_URL", signIn.jwksUrl().toString());
        environment.put("TIREK_AUDIENCE", SignIn.AUDIENCE);
        environment.put("TIREK_TOKEN_URL", signIn.tokenUrl().toString());
        environment.put("TIREK_AUTHORIZATION_URL", signIn.authorizationUrl().toString());
        environment.put("TIREK_PUBLIC_TOKEN_URL", signIn.tokenUrl().toString());
        environment.put("TIREK_PUBLIC_URL", url(Part.GATEWAY));
        environment.put("TIREK_HUB_SCHOOL_URL", url(Part.HUB_SCHOOL));
        environment.put("TIREK_TRAINING_URL", url(Part.TRAINING));
        environment.put("TIREK_FUNDING_URL", url(Part.FUNDING));
        Client.withId(part.module()).ifPresent(client -> {
            environment.put("TIREK_CLIENT_ID", client.id());
            environment.put("TIREK_CLIENT_SECRET", client.secret(secrets));
        });
        if (part == Part.TRAINING) {
            environment.put("TIREK_CERTIFICATE_KEY", secrets.key("certificates.key"));
            environment.put("TIREK_CERTIFICATE_KEY_ID", CERTIFICATE_KEY_ID);
        }
        if (part == Part.FUNDING) {
            environment.put("TIREK_LEDGER_KEYS", secrets.key("ledger.key"));
            environment.put("TIREK_OPEN_DATA_BIN", "991240000003");
            environment.put("TIREK_OPEN_DATA_NAME_KK", "«Қазақстан халқына» қоғамдық қоры");
            environment.put("TIREK_OPEN_DATA_NAME_RU", "Общественный фонд «Қазақстан халқына»");
            environment.put("TIREK_OPEN_DATA_PREFIX", "360G-demonstration");
            environment.put("TIREK_DEVICE_KEY", secrets.key("devices.key"));
        }
        if (part.hasDatabase()) {
            addDatabase(environment, part.database());
            environment.put("TIREK_PERSONAL_DATA_KEY", secrets.key("personal-data." + part.module() + ".key"));
            environment.put("TIREK_PERSONAL_DATA_KEY_ID", PERSONAL_DATA_KEY_ID);
            environment.put("TIREK_PERSONAL_DATA_HASH_KEY", secrets.key("personal-data." + part.module() + ".hash"));
        }
        return environment;
    }

    private void addDatabase(Map<String, String> environment, String database) {
        String owner = ServiceDatabases.owner(database);
        String application = ServiceDatabases.application(database);
        environment.put("TIREK_DB_URL", postgres.url(database));
        environment.put("TIREK_DB_USER", application);
        environment.put("TIREK_DB_PASSWORD", ServiceDatabases.password(secrets, application));
        environment.put("TIREK_DB_OWNER_USER", owner);
        environment.put("TIREK_DB_OWNER_PASSWORD", ServiceDatabases.password(secrets, owner));
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + ports.of(part);
    }
}
