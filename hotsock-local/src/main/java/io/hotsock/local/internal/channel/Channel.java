package io.hotsock.local.internal.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.hotsock.api.Names;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is subscribed to a channel. Guarded by {@link Exclusive}. */
public final class Channel {

    private final String name;
    private final Map<Connection, Subscription> subscriptions = new LinkedHashMap<>();
    private final Members members = new Members();
    private int count;

    Channel(String name) {
        this.name = name;
    }

    /** The real name. */
    public String name() {
        return name;
    }

    /** Whether it has members. */
    public boolean isPresence() {
        return isPresence(name);
    }

    /** Whether a channel of that name has members. */
    public static boolean isPresence(String name) {
        return name.startsWith(Names.PRESENCE_PREFIX);
    }

    /** Every subscription, oldest first. */
    public Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /** Subscriptions without those whose token says {@code omitFromSubCount}. */
    public int subscriptionsCount() {
        return count;
    }

    /** The members, deduplicated by uid. */
    public ArrayNode members() {
        return members.toJson();
    }

    Members presence() {
        return members;
    }

    void add(Subscription subscription) {
        subscriptions.put(subscription.connection(), subscription);
        count += subscription.counts() ? 1 : 0;
    }

    void remove(Subscription subscription) {
        subscriptions.remove(subscription.connection());
        count -= subscription.counts() ? 1 : 0;
    }

    boolean isEmpty() {
        return subscriptions.isEmpty();
    }
}
