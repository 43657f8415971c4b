package io.hotsock.token;

import io.hotsock.api.Channel;
import io.hotsock.api.Names;
import io.hotsock.token.internal.DefaultIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what a browser may do, then has it signed:
 *
 * <pre>{@code
 * String jwt = TokenBuilder.forUser("42").subscribe(UserChannel.of("42")).issue();
 * }</pre>
 *
 * <p>Not thread-safe; make one for each token, or keep one and issue it several times from one thread.
 */
public final class TokenBuilder {

    private final TokenIssuer issuer;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> channels = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private Duration lifetime;

    TokenBuilder(TokenIssuer issuer) {
        this.issuer = issuer;
        this.lifetime = issuer.defaults().lifetime();
    }

    /**
     * A token for a user of the default installation.
     *
     * @throws IllegalStateException when no default installation is configured
     */
    public static TokenBuilder forUser(String uid) {
        return anonymous().uid(uid);
    }

    /**
     * A token of the default installation without a user id.
     *
     * @throws IllegalStateException when no default installation is configured
     */
    public static TokenBuilder anonymous() {
        return DefaultIssuer.get().token();
    }

    /** Whose token it is: 1 to 128 characters. */
    public TokenBuilder uid(String uid) {
        claims.put("uid", uid);
        return this;
    }

    /** How long the token can be used; default as configured, else {@link TokenDefaults#DEFAULT_LIFETIME}. */
    public TokenBuilder expiresIn(Duration newLifetime) {
        this.lifetime = newLifetime;
        return this;
    }

    /** Lets the browser subscribe to a channel. */
    public TokenBuilder subscribe(Channel channel) {
        String problem = Names.channelProblem(channel.name());
        if (problem != null) {
            problems.add(problem);
        }
        channels.computeIfAbsent(channel.name(), name -> new LinkedHashMap<>()).put("subscribe", true);
        return this;
    }

    /**
     * The signed token.
     *
     * @throws InvalidTokenException naming everything that breaks the service's rules
     */
    public String issue() {
        if (!problems.isEmpty()) {
            throw new InvalidTokenException(problems);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exp", issuer.defaults().clock().instant().plus(lifetime));
        all.put("scope", "connect");
        all.putAll(claims);
        if (!channels.isEmpty()) {
            all.put("channels", channels);
        }
        return issuer.issue(all);
    }
}
