package io.hotsock.publish.internal.transport;

import java.io.IOException;
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

    /** Whether the CRT client got no connection; it has no exception of its own for most reasons. */
    static boolean withoutConnection(Throwable problem) {
        IOException found = Causes.find(problem, IOException.class);
        return found != null && String.valueOf(found.getMessage()).contains("acquiring a connection");
    }
}
