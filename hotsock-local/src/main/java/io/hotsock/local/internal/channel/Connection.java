package io.hotsock.local.internal.channel;

import io.hotsock.local.internal.token.Claims;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A live WebSocket session. Guarded by {@link Exclusive}. */
public final class Connection {

    private final String id;
    private final String secret;
    private final Claims claims;
    private final Instant connectedAt;
    private final Outlet outlet;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private Identity identity;
    private Instant lastTraffic;
    private Instant lastHeartbeat;

    Connection(String id, String secret, Claims claims, Instant connectedAt, Outlet outlet) {
        this.id = id;
        this.secret = secret;
        this.claims = claims;
        this.connectedAt = connectedAt;
        this.outlet = outlet;
        this.identity = new Identity(claims.uid(), claims.umd());
        this.lastTraffic = connectedAt;
        this.lastHeartbeat = connectedAt;
    }

    /** The id that clients know. */
    public String id() {
        return id;
    }

    /** With the id the credential of the Client HTTP API. */
    public String secret() {
        return secret;
    }

    /** The connect token's claims. */
    public Claims claims() {
        return claims;
    }

    /** When it was opened. */
    public Instant connectedAt() {
        return connectedAt;
    }

    /** Who it belongs to: the connect token's uid, and its umd until an update. */
    public Identity identity() {
        return identity;
    }

    /** Changes the identity that later subscriptions inherit. */
    public void identity(Identity newIdentity) {
        this.identity = newIdentity;
    }

    /** The subscription to a channel by its real name. */
    public @Nullable Subscription subscription(String channel) {
        return subscriptions.get(channel);
    }

    /** All subscriptions by channel. */
    public Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    /** Sends a frame that is JSON text. */
    public void send(String frame, Instant now) {
        send(Outgoing.of(frame), now);
    }

    /** Sends a frame that goes to others, too. */
    void send(Outgoing frame, Instant now) {
        lastTraffic = now;
        outlet.send(frame);
    }

    /** Notes a frame from the client. */
    public void received(Instant now) {
        lastTraffic = now;
    }

    /** Notes a heartbeat. */
    public void heartbeat(Instant now) {
        lastHeartbeat = now;
    }

    /** The last frame in either direction. */
    public Instant lastTraffic() {
        return lastTraffic;
    }

    /** The last heartbeat, or the connect time. */
    public Instant lastHeartbeat() {
        return lastHeartbeat;
    }

    /** Where its frames go. */
    public Outlet outlet() {
        return outlet;
    }

    /** The id and the uid, for the log. */
    @Override
    public String toString() {
        return identity.uid() == null ? "connection " + id : "connection " + id + " (uid " + identity.uid() + ")";
    }
}
