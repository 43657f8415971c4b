package com.acme;

import io.hotsock.api.Channel;
import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.GeneratedChannel;
import io.hotsock.api.shim.InstallationHandle;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The channel {@code ledger}. Immutable.
 */
@Generated("io.hotsock.processor")
@GeneratedChannel("ledger")
@NullMarked
public final class LedgerChannel implements Channel {
    /**
     * Event {@code added}.
     *
     * @see com.acme.Ledger#add(java.util.List[])
     */
    public static final String ADDED = "added";

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", LedgerChannel.class);

    private final String name;

    private LedgerChannel(String name) {
        this.name = name;
    }

    /**
     * The one channel of this name.
     */
    public static LedgerChannel of() {
        return new LedgerChannel("ledger");
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The message {@code added}, without publishing it.
     */
    public Message added() {
        return Message.of(name, ADDED);
    }

    /**
     * Publishes {@code added} and waits for the answer.
     */
    public PublishResult publishAdded() {
        return publishAdded(DEFAULT.publisher());
    }

    /**
     * Publishes {@code added} by a given publisher and waits for the answer.
     */
    public PublishResult publishAdded(Publisher publisher) {
        return publisher.publish(added());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerChannel that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
