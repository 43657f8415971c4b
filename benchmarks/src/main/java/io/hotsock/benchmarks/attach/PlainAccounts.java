package io.hotsock.benchmarks.attach;

/** Publishes nothing. */
public class PlainAccounts {

    /** Renames an account. */
    public Account rename(String id, String name) {
        return new Account(id, name);
    }
}
