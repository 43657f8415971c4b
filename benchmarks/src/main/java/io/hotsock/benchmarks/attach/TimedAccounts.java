package io.hotsock.benchmarks.attach;

import io.micrometer.core.annotation.Timed;

/** Timed by Micrometer. */
public class TimedAccounts {

    /** Renames an account. */
    @Timed("account.rename")
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
