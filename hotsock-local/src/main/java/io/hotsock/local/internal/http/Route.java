package io.hotsock.local.internal.http;

/** An endpoint of the HTTP server. */
public interface Route {

    /** Whether this endpoint is meant, whatever the method. */
    boolean matches(Exchange exchange);

    /** Answers, now or later. */
    void handle(Exchange exchange);
}
