package io.hotsock.token;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import io.hotsock.token.internal.DefaultIssuer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says what a browser may do, then has it signed:
 *
 * <pre>{@code
 * String jwt = TokenBuilder.forUser("42").subscribe(UserChannel.of("42")).issue();
 * }</pre>
 *
 * <p>{@link #issue()} checks every rule of contract section 3 and reports all that is broken together. A name is never
 * read as a pattern: whatever a user id brings into a channel's name, it can not widen the grant.
 *
 * <p>Not thread-safe. A builder may be issued several times; each time it gets a fresh lifetime.
 */
public final class TokenBuilder {

    /** Longest WebSocket URL, the token included, that the service's gateway takes (contract section 2.10). */
    public static final int MAX_URL_LENGTH = 4096;

    /** Of {@code wss://<10 characters>.execute-api.<longest region>.amazonaws.com/v1/}. */
    private static final int DEFAULT_URL_LENGTH = 61;

    private static final Set<String> OWN_METHODS = Set.of(
            "exp",
            "nbf",
            "iat",
            "scope",
            "aud",
            "iss",
            "jti",
            "singleUse",
            "connectionId",
            "uid",
            "umd",
            "channels",
            "keepAlive",
            "heartbeatTimeout",
            "umdUpdate",
            "umdPropagate");

    private static final Set<TokenScope> DEFAULT_SCOPES = Set.of(TokenScope.CONNECT);

    private final TokenIssuer issuer;
    private final Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    private final Map<String, ChannelDirectives> channels = new LinkedHashMap<>();
    private final Problems given = new Problems();
    private @Nullable Duration lifetime;
    private @Nullable Instant expiry;

    TokenBuilder(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * A token for a user of the default installation.
     *
     * @param uid the user's id, 1 to 128 characters
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

    /** What the token can be used for; default {@link TokenScope#CONNECT}. Adds to scopes named before. */
    public TokenBuilder scope(TokenScope... newScopes) {
        Collections.addAll(scopes, newScopes);
        return this;
    }

    /** Whose token it is: 1 to 128 characters. */
    public TokenBuilder uid(String uid) {
        return claimed("uid", Objects.requireNonNull(uid, "uid"));
    }

    /** User metadata, at most 1,024 bytes as JSON; {@code null} is sent as such. */
    public TokenBuilder metadata(@Nullable Object umd) {
        return claimed("umd", umd);
    }

    /** Binds a token of scope subscribe or umd to one live connection. */
    public TokenBuilder connectionId(String connectionId) {
        return claimed("connectionId", Objects.requireNonNull(connectionId, "connectionId"));
    }

    /** How long the token can be used, in whole seconds; default as configured, else one minute. */
    public TokenBuilder expiresIn(Duration newLifetime) {
        lifetime = Objects.requireNonNull(newLifetime, "lifetime");
        expiry = null;
        return this;
    }

    /** When the token stops being usable; must lie ahead. A live connection goes on. */
    public TokenBuilder expiresAt(Instant newExpiry) {
        expiry = Objects.requireNonNull(newExpiry, "expiry");
        return this;
    }

    /** When the token starts being usable; before its expiry. */
    public TokenBuilder notBefore(Instant start) {
        return claimed("nbf", start.getEpochSecond());
    }

    /** The token works once; it gets a {@code jti} from the issuer unless {@link #id(String)} gave one. */
    public TokenBuilder singleUse() {
        return claimed("singleUse", true);
    }

    /** The token's own id, {@code jti}; unique. */
    public TokenBuilder id(String jti) {
        return claimed("jti", Objects.requireNonNull(jti, "jti"));
    }

    /** Whom the token is for; replaces the configured audience. One matching element is enough. */
    public TokenBuilder audience(String first, String... more) {
        given.addIf(first.isEmpty() || List.of(more).contains(""), "aud has an empty element");
        if (more.length == 0) {
            return claimed("aud", first);
        }
        String[] all = new String[1 + more.length];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return claimed("aud", List.of(all));
    }

    /** Who issued the token; replaces the configured issuer. */
    public TokenBuilder issuer(String iss) {
        return claimed("iss", Objects.requireNonNull(iss, "iss"));
    }

    /** The server sends something every nine minutes and a half, so that idle connections stay open. */
    public TokenBuilder keepAlive() {
        return claimed("keepAlive", true);
    }

    /** The connection is closed when the browser sends nothing for this long: 5 to 600 whole seconds. */
    public TokenBuilder heartbeatTimeout(Duration timeout) {
        given.addIf(
                timeout.toNanosPart() != 0,
                () -> "heartbeatTimeout is " + timeout + ", but the service counts whole seconds");
        return claimed("heartbeatTimeout", timeout.toSeconds());
    }

    /** May change the connection's user metadata; scope umd only. */
    public TokenBuilder umdUpdate() {
        return claimed("umdUpdate", true);
    }

    /** As {@link #umdUpdate()}, and the change reaches all existing subscriptions. */
    public TokenBuilder umdPropagate() {
        return umdUpdate().claimed("umdPropagate", true);
    }

    /** A claim that the service does not know but others read. */
    public TokenBuilder claim(String name, @Nullable Object value) {
        given.addIf(OWN_METHODS.contains(name), () -> "the claim " + name + " has a method of its own in the builder");
        return claimed(name, value);
    }

    /** Lets the browser subscribe to a channel. */
    public TokenBuilder subscribe(Channel channel) {
        return channel(channel, ChannelDirectives::subscribe);
    }

    /** Lets the browser subscribe to the channel of this name; a {@code *} or {@code #} in it is refused. */
    public TokenBuilder subscribe(String channel) {
        return channel(channel, ChannelDirectives::subscribe);
    }

    /** Lets the browser subscribe to all channels that match. */
    public TokenBuilder subscribe(ChannelPattern channels) {
        return channel(channels, ChannelDirectives::subscribe);
    }

    /** Keeps the browser from subscribing to a channel, whatever other keys grant. */
    public TokenBuilder deny(Channel channel) {
        return channel(channel, ChannelDirectives::denySubscribe);
    }

    /** Keeps the browser from subscribing to the channel of this name, whatever other keys grant. */
    public TokenBuilder deny(String channel) {
        return channel(channel, ChannelDirectives::denySubscribe);
    }

    /** Keeps the browser from subscribing to any channel that matches, whatever other keys grant. */
    public TokenBuilder deny(ChannelPattern channels) {
        return channel(channels, ChannelDirectives::denySubscribe);
    }

    /** Says what may be done with a channel. Called again for the same channel, it adds to what was said. */
    public TokenBuilder channel(Channel channel, Consumer<ChannelDirectives> said) {
        return channel(ClaimKey.name(channel.name()), said);
    }

    /** Says what may be done with the channel of this name; a {@code *} or {@code #} in it is refused. */
    public TokenBuilder channel(String channel, Consumer<ChannelDirectives> said) {
        return channel(ClaimKey.name(Objects.requireNonNull(channel, "channel")), said);
    }

    /** Says what may be done with all channels that match. */
    public TokenBuilder channel(ChannelPattern channels, Consumer<ChannelDirectives> said) {
        return channel(ClaimKey.pattern(channels.key()), said);
    }

    private TokenBuilder channel(ClaimKey key, Consumer<ChannelDirectives> said) {
        ChannelDirectives directives = channels.computeIfAbsent(key.text(), text -> new ChannelDirectives(key));
        directives.again(key);
        said.accept(directives);
        return this;
    }

    private TokenBuilder claimed(String name, @Nullable Object value) {
        claims.put(name, value);
        return this;
    }

    /**
     * The signed token.
     *
     * @throws InvalidTokenException naming everything that breaks the service's rules; nothing was signed then
     */
    public String issue() {
        TokenDefaults defaults = issuer.defaults();
        Instant now = defaults.clock().instant();
        Set<TokenScope> effective = scopes.isEmpty() ? DEFAULT_SCOPES : scopes;
        Instant end = expiry != null ? expiry : end(now, lifetime != null ? lifetime : defaults.lifetime());
        Map<String, @Nullable Object> complete = complete(effective, defaults, end);
        check(new TokenDraft(effective, complete, channels, now, end));
        String token = issuer.issue(complete);
        if (effective.contains(TokenScope.CONNECT)) {
            checkUrl(token, defaults);
        }
        return token;
    }

    private Map<String, @Nullable Object> complete(Set<TokenScope> effective, TokenDefaults defaults, Instant end) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("exp", end.getEpochSecond());
        all.put("scope", words(effective));
        all.putAll(claims);
        if (claims.containsKey("singleUse")) {
            all.computeIfAbsent("jti", name -> defaults.ids().get());
        }
        if (!channels.isEmpty()) {
            Map<String, Object> directives = new LinkedHashMap<>();
            channels.forEach((key, channel) -> directives.put(key, channel.values()));
            all.put("channels", directives);
        }
        return all;
    }

    private static String words(Set<TokenScope> scopes) {
        StringJoiner words = new StringJoiner(" ");
        scopes.forEach(scope -> words.add(scope.word()));
        return words.toString();
    }

    private static Instant end(Instant now, Duration lifetime) {
        try {
            return now.plus(lifetime);
        } catch (DateTimeException | ArithmeticException e) {
            // Beyond any date, and refused for it with all other problems.
            return lifetime.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    private void check(TokenDraft draft) {
        Problems problems = given.copy();
        ClaimRules.check(draft, problems);
        ChannelRules.check(draft, problems);
        problems.throwIfAny();
    }

    private static void checkUrl(String token, TokenDefaults defaults) {
        int base = defaults.webSocketUrl() == null
                ? DEFAULT_URL_LENGTH
                : defaults.webSocketUrl().toString().length();
        int length = base + "?token=".length() + token.length();
        if (length > MAX_URL_LENGTH) {
            throw new InvalidTokenException(List.of("the URL to connect with would have " + length
                    + " characters, " + token.length() + " of them the token; at most " + MAX_URL_LENGTH
                    + " are allowed, so grant by patterns, or leave channels to subscribe tokens"));
        }
    }
}
