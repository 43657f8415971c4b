package io.hotsock.benchmarks.attach;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

/** Decorated by a generated subclass. */
@HotsockDecorator
public class DecoratedAccounts {

    /** Renames an account. */
    @HotsockEvent(channel = "account.<id>", event = "account.renamed")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
