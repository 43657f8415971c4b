package io.hotsock.benchmarks.attach;

import io.hotsock.api.HotsockEvent;

/** Advised by Spring AOP. */
public class AdvisedAccounts {

    /** Renames an account. */
    @HotsockEvent(channel = "account.<id>", event = "account.renamed")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
