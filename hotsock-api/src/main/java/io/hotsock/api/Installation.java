package io.hotsock.api;

import io.hotsock.api.shim.EventSink;

/**
 * One Hotsock installation as a domain module sees it: something to publish to. The runtime's {@code Hotsock} implements
 * it; generated decorators take one as their first constructor argument.
 *
 * <p>Thread-safe; made once and shared.
 */
public interface Installation {

    /** Publishes messages to this installation. */
    Publisher publisher();

    /** Where generated code hands the messages of annotated methods. */
    EventSink eventSink();
}
