package kz.tirek.gateway.visit;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/// Ends connections for good.
public final class Connections {

    private Connections() {}

    /// Closes `connection` at once. The framework's own close waits until everything written before is out, which
    /// never happens where the other side has stopped reading.
    public static void abort(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channelHandlerContext().close().addListener(closed -> {});
        } else {
            connection.close();
        }
    }
}
