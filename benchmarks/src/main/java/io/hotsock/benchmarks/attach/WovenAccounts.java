package io.hotsock.benchmarks.attach;

import io.hotsock.api.HotsockEvent;

/** Woven while this module is built, by {@link WeaveWovenAccounts}. */
public class WovenAccounts {

    /** Renames an account. */
    @HotsockEvent(channel = "account.<id>", event = "account.renamed")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
