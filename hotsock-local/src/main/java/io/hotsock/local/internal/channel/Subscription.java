package io.hotsock.local.internal.channel;

import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.Directives;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection's subscription to a channel. Judged by the token it was made with: the subscribe token alone, or else the
 * connect token (U13). Guarded by {@link Exclusive}.
 */
public final class Subscription {

    private final Connection connection;
    private final String channel;
    private final Claims claims;
    private final @Nullable String alias;
    private final Instant since;
    private Identity identity;

    Subscription(
            Connection connection,
            String channel,
            Claims claims,
            @Nullable String alias,
            Identity identity,
            Instant since) {
        this.connection = connection;
        this.channel = channel;
        this.claims = claims;
        this.alias = alias;
        this.identity = identity;
        this.since = since;
    }

    /** Whose it is. */
    public Connection connection() {
        return connection;
    }

    /** The channel's real name. */
    public String channel() {
        return channel;
    }

    /** The alias it was made under. */
    public @Nullable String alias() {
        return alias;
    }

    /** Who it shows to others. */
    public Identity identity() {
        return identity;
    }

    /** When it began. */
    public Instant since() {
        return since;
    }

    /** What its token says about its channel. */
    public Directives directives() {
        return claims.channels().channel(channel);
    }

    boolean counts() {
        return !directives().grants("omitFromSubCount");
    }

    void identity(Identity newIdentity) {
        this.identity = newIdentity;
    }
}
