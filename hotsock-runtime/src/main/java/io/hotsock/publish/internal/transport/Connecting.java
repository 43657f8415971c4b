package io.hotsock.publish.internal.transport;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.http.conn.ConnectTimeoutException;

/** Tells attempts that never had a connection, and so were certainly not accepted. */
final class Connecting {

    private Connecting() {}

    static boolean failed(Throwable problem) {
        return Causes.has(problem, ConnectException.class)
                || Causes.has(problem, UnknownHostException.class)
                || Causes.has(problem, NoRouteToHostException.class)
                || Causes.has(problem, ConnectTimeoutException.class);
    }
}
