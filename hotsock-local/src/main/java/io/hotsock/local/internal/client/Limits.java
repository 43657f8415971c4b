package io.hotsock.local.internal.client;

import io.hotsock.api.Names;
import io.hotsock.local.internal.refusal.Refusal;

/** Limits and names that requests of clients keep (contract sections 2.10 and 12.6). */
final class Limits {

    private static final int MAX_DATA_BYTES = 32 * 1024;

    private Limits() {}

    static void requireData(ClientRequest request) {
        if (request.dataBytes() > MAX_DATA_BYTES) {
            throw Refusal.invalid(
                    "DATA_TOO_LARGE",
                    "The data has " + request.dataBytes() + " bytes; at most " + MAX_DATA_BYTES + " are allowed.");
        }
    }

    static void requireChannel(String channel) {
        String problem = Names.channelProblem(channel);
        if (problem != null) {
            throw Refusal.invalid("INVALID_CHANNEL", "No channel can have that name: " + problem + ".");
        }
    }

    /** Clients may not use the two reserved names that servers may. */
    static void requireEvent(String event) {
        String problem = event.startsWith(Names.RESERVED_PREFIX)
                ? "names that start with \"hotsock.\" are the service's own"
                : Names.eventProblem(event);
        if (problem != null) {
            throw Refusal.invalid("INVALID_EVENT", "No message can have that event: " + problem + ".");
        }
    }

    static void requireKey(String key) {
        String problem = Names.storageKeyProblem(key);
        if (problem != null) {
            throw Refusal.invalid("INVALID_KEY", "No storage entry can have that key: " + problem + ".");
        }
    }
}
