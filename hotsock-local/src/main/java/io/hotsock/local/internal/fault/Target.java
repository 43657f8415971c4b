package io.hotsock.local.internal.fault;

/** Which endpoints a fault is for. */
public enum Target {
    /** Publishing, over Lambda and HTTP. */
    PUBLISH,
    /** STS. */
    STS,
    /** Opening a WebSocket. */
    CONNECT
}
