package kz.tirek.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The gateway's settings; every bound has a default that suits one machine.
@ConfigMapping(prefix = "tirek.gateway")
public interface GatewayConfig {

    /// The services, in the order in which the merged document shows them.
    List<ServiceConfig> services();

    /// Where the gateway's own contract is found on the class path.
    @WithDefault("contracts/gateway.yaml")
    String contract();

    /// Bounds of size and time.
    Limits limits();

    /// How people sign in from `/docs`.
    SignIn signIn();

    /// Origins whose pages may call the API, such as `https://dashboard.example.kz`; `*` for any. None by default.
    Optional<Set<String>> corsOrigins();

    /// One service behind the gateway.
    interface ServiceConfig {

        /// The service's name in logs, metrics and problems.
        String name();

        /// Base URL, without a path.
        URI url();

        /// Where the service's contract is found on the class path.
        String contract();

        /// Requests under way at once; more are answered 503.
        @WithDefault("1000")
        int requests();

        /// Event streams open at once, counted apart, so that listeners never keep requests out.
        @WithDefault("500")
        int streams();
    }

    /// Bounds of size and time. A pause is the longest time without a byte.
    interface Limits {

        /// Largest request body.
        @WithDefault("25M")
        MemorySize body();

        /// Largest sum of a request's header names and values.
        @WithDefault("12K")
        MemorySize headers();

        /// Longest request target, in characters.
        @WithDefault("4000")
        int address();

        /// To open a connection to a service.
        @WithDefault("2s")
        Duration connect();

        /// From a request's last byte to its answer's first.
        @WithDefault("60s")
        Duration answer();

        /// Pause of a service in the middle of an answer.
        @WithDefault("60s")
        Duration pause();

        /// Pause of an event stream.
        @WithDefault("10m")
        Duration streamPause();

        /// Pause of a client that sends a body or takes an answer.
        @WithDefault("20s")
        Duration clientPause();

        /// For a client to send a whole body.
        @WithDefault("5m")
        Duration clientBody();

        /// For a client to send a request's headers, from their first byte.
        @WithDefault("10s")
        Duration clientHeaders();

        /// Between two requests of a connection.
        @WithDefault("75s")
        Duration keepAlive();
    }

    /// Endpoints of the OpenID provider as the browser reaches them; they enter the served document, never the golden
    /// one.
    interface SignIn {

        /// Issuer of the tokens; its OpenID configuration serves where the endpoints are not configured one by one.
        URI issuer();

        /// Authorization endpoint.
        Optional<String> authorizationUrl();

        /// Token endpoint.
        Optional<String> tokenUrl();
    }
}
