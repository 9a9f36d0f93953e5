package kz.tirek.gateway;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the gateway.
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /// Lets Netty find [kz.tirek.gateway.edge.SlowClients] before the first server socket exists, then starts.
    public static void main(String... arguments) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Quarkus.run(arguments);
    }
}
