package io.hotsock.benchmarks.attach;

import io.hotsock.api.HotsockEvent;

/** Woven by this project's agent as it loads. */
public class AgentAccounts {

    /** Renames an account. */
    @HotsockEvent(channel = "account.<id>", event = "account.renamed")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
