package io.hotsock.benchmarks.attach;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.EventSink;

/** What a colleague would write in place of the annotation, with the generated channel class. Spring's proxies extend it. */
class HandWrittenAccounts {

    private final Installation installation;

    HandWrittenAccounts(Installation installation) {
        this.installation = installation;
    }

    /** Renames an account. */
    public Account rename(String id, String name) {
        Account account = new Account(id, name);
        EventSink sink = installation.eventSink();
        if (sink.isOpen()) {
            sink.accept(AccountChannel.of(id).accountRenamed(account));
        }
        return account;
    }
}
