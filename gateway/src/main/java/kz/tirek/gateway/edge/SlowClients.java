package kz.tirek.gateway.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Gives every connection a client opens its [ClientWatch]. Netty finds it as a service (see
/// [kz.tirek.gateway.Gateway]).
public final class SlowClients extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        Config config = ConfigProvider.getConfig();
        channel.pipeline()
                .addFirst(new ClientWatch(limit(config, "client-headers", 10), limit(config, "keep-alive", 75)));
    }

    private static Duration limit(Config config, String name, int seconds) {
        return config.getOptionalValue("tirek.gateway.limits." + name, Duration.class)
                .orElse(Duration.ofSeconds(seconds));
    }
}
