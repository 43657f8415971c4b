package io.hotsock.benchmarks.attach;

import org.springframework.integration.annotation.Publisher;
import org.springframework.messaging.handler.annotation.Payload;

/** Published by Spring Integration. */
public class PublisherAccounts {

    /** Renames an account. */
    @Publisher(NowhereContext.CHANNEL)
    @Payload("#return")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
