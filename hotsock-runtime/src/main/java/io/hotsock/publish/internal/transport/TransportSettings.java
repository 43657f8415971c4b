package io.hotsock.publish.internal.transport;

/** Which transport, and its settings. */
public sealed interface TransportSettings permits LambdaSettings, HttpSettings {

    /** Makes the transport, without any traffic yet. */
    Transport open();
}
