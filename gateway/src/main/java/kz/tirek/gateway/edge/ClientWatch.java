package kz.tirek.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ends a connection whose client sends a request's headers too slowly, or none for too long.
///
/// An idle timeout does not do that: a byte now and then keeps it from running out. Runs on the connection's event
/// loop only.
final class ClientWatch extends ChannelInboundHandlerAdapter {

    private final Duration headers;
    private final Duration keepAlive;
    private int requestsUnderWay;
    private boolean headersBegun;
    private @Nullable Future<?> deadline;

    /// @param headers longest time from the first byte of a request, or the opening of the connection, to the end of
    /// its headers
    /// @param keepAlive longest time between two requests
    ClientWatch(Duration headers, Duration keepAlive) {
        this.headers = headers;
        this.keepAlive = keepAlive;
    }

    /// Tells the watch of the request's connection that the headers are complete.
    static void begin(HttpServerRequest request) {
        onLoop(request, ClientWatch::requestBegins);
    }

    /// Tells the watch of the request's connection that the request is answered.
    static void end(HttpServerRequest request) {
        onLoop(request, ClientWatch::requestEnds);
    }

    private static void onLoop(HttpServerRequest request, Consumer<ClientWatch> action) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        Channel channel = connection.channel();
        ClientWatch watch = channel.pipeline().get(ClientWatch.class);
        if (watch == null) {
            return;
        }
        if (channel.eventLoop().inEventLoop()) {
            action.accept(watch);
        } else {
            channel.eventLoop().execute(() -> action.accept(watch));
        }
    }

    private @Nullable ChannelHandlerContext channel;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        headersBegun = true;
        expectWithin(headers);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (requestsUnderWay == 0 && !headersBegun) {
            headersBegun = true;
            expectWithin(headers);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    void requestBegins() {
        requestsUnderWay++;
        headersBegun = false;
        cancel();
    }

    void requestEnds() {
        requestsUnderWay--;
        if (requestsUnderWay == 0) {
            expectWithin(keepAlive);
        }
    }

    private void expectWithin(Duration time) {
        cancel();
        ChannelHandlerContext context = channel;
        if (context != null && context.channel().isActive()) {
            deadline = context.executor().schedule(() -> close(context), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        context.close().addListener(closed -> {});
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
