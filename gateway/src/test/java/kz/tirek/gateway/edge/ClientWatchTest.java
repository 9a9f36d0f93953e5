package kz.tirek.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClientWatchTest {

    private final ClientWatch watch = new ClientWatch(Duration.ofSeconds(10), Duration.ofSeconds(75));
    private final EmbeddedChannel channel = new EmbeddedChannel();

    ClientWatchTest() {
        channel.freezeTime();
        channel.pipeline().addFirst(watch);
        channel.pipeline().fireChannelActive();
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    private void drip() {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {'x'}));
    }

    @Test
    void endsAClientThatSendsNothing() {
        pass(9);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void endsAClientThatDripsItsHeaders() {
        for (int i = 0; i < 9; i++) {
            drip();
            pass(1);
        }
        assertThat(channel.isOpen()).isTrue();
        drip();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesARequestUnderWayAlone() {
        begin();
        pass(1_000);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void waitsLongerForTheNextRequestThanForItsHeaders() {
        begin();
        end();
        pass(74);
        assertThat(channel.isOpen()).isTrue();
        drip();
        pass(9);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void endsAConnectionThatStaysUnused() {
        begin();
        end();
        pass(75);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void isFoundByNetty() {
        assertThat(ServiceLoader.load(
                        io.netty.bootstrap.ChannelInitializerExtension.class, ServerBootstrap.class.getClassLoader()))
                .hasAtLeastOneElementOfType(SlowClients.class);
    }

    private void begin() {
        watch.requestBegins();
    }

    private void end() {
        watch.requestEnds();
    }
}
