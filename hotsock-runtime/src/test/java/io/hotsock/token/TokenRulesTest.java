package io.hotsock.token;

import static io.hotsock.token.TokenScope.CONNECT;
import static io.hotsock.token.TokenScope.SUBSCRIBE;
import static io.hotsock.token.TokenScope.UMD;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.api.Channel;
import io.hotsock.api.ChannelPattern;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of contract sections 3.3 to 3.8 and 3.10: accepted at its limit, refused just past it, and by what words. */
class TokenRulesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final long FOREVER_MAX = 3_155_695_200L;

    private static final TokenIssuer ISSUER = TokenIssuer.of(IssuerSettings.builder()
            .privateKey(Keys.SECRET)
            .algorithm(SigningAlgorithm.HS256)
            .provider(SignatureProvider.platform())
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build());

    // ---- rules, each with what is just good and what is just not

    static Stream<Arguments> rules() {
        return Stream.of(
                        claimRules(),
                        scopeRules(),
                        channelRules(),
                        directiveRules(),
                        eventRules(),
                        storageRules(),
                        aliasRules())
                .flatMap(rules -> rules);
    }

    private static Stream<Arguments> claimRules() {
        return Stream.of(
                rule(
                        "exp in the future",
                        t -> t.expiresAt(NOW.plusSeconds(1)),
                        t -> t.expiresAt(NOW),
                        "exp (1800000000) is not in the future: it is 1800000000 now"),
                rule(
                        "lifetime of a second",
                        t -> t.expiresIn(Duration.ofSeconds(1)),
                        t -> t.expiresIn(Duration.ofMillis(999)),
                        "exp (1800000000) is not in the future"),
                rule(
                        "lifetime positive",
                        t -> t.expiresIn(Duration.ofSeconds(1)),
                        t -> t.expiresIn(Duration.ofSeconds(-1)),
                        "exp (1799999999) is not in the future"),
                rule(
                        "exp a date",
                        t -> t.expiresAt(Instant.parse("9999-12-31T23:59:59Z")),
                        t -> t.expiresIn(Duration.ofSeconds(Long.MAX_VALUE)),
                        "exp is after the year 9999"),
                rule(
                        "nbf before exp",
                        t -> t.expiresIn(Duration.ofSeconds(60)).notBefore(NOW.plusSeconds(59)),
                        t -> t.expiresIn(Duration.ofSeconds(60)).notBefore(NOW.plusSeconds(60)),
                        "nbf (1800000060) is not before exp (1800000060)"),
                rule(
                        "nbf a date",
                        t -> t.notBefore(Instant.EPOCH),
                        t -> t.notBefore(Instant.ofEpochSecond(-1)),
                        "nbf (-1) is before 1970"),
                rule(
                        "uid at most 128",
                        t -> t.uid("u".repeat(128)),
                        t -> t.uid("u".repeat(129)),
                        "uid has 129 characters; at most 128 are allowed"),
                rule(
                        "uid counts characters",
                        t -> t.uid("🚀".repeat(128)),
                        t -> t.uid("🚀".repeat(129)),
                        "uid has 129 characters"),
                rule(
                        "uid whole",
                        t -> t.uid("\uD83D\uDE80"),
                        t -> t.uid("\uD83Dx"),
                        "uid has half of a surrogate pair"),
                rule("uid at least 1", t -> t.uid("u"), t -> t.uid(""), "uid is empty; use anonymous()"),
                rule(
                        "umd at most 1 KiB",
                        t -> t.metadata("m".repeat(1022)),
                        t -> t.metadata("m".repeat(1023)),
                        "umd has 1025 bytes of JSON; at most 1024 are allowed"),
                rule(
                        "umd counts bytes",
                        t -> t.metadata("ä".repeat(511)),
                        t -> t.metadata("ä".repeat(512)),
                        "umd has 1026 bytes"),
                rule(
                        "heartbeat at least 5",
                        t -> t.heartbeatTimeout(Duration.ofSeconds(5)),
                        t -> t.heartbeatTimeout(Duration.ofSeconds(4)),
                        "heartbeatTimeout is 4 seconds; allowed are 5 to 600"),
                rule(
                        "heartbeat at most 600",
                        t -> t.heartbeatTimeout(Duration.ofSeconds(600)),
                        t -> t.heartbeatTimeout(Duration.ofSeconds(601)),
                        "heartbeatTimeout is 601 seconds"),
                rule(
                        "heartbeat whole",
                        t -> t.heartbeatTimeout(Duration.ofSeconds(6)),
                        t -> t.heartbeatTimeout(Duration.ofMillis(6500)),
                        "heartbeatTimeout is PT6.5S, but the service counts whole seconds"),
                rule("aud", t -> t.audience("a", "b"), t -> t.audience("a", ""), "aud has an empty element"),
                rule("aud alone", t -> t.audience("a"), t -> t.audience(""), "aud has an empty element"),
                rule("iss", t -> t.issuer("i"), t -> t.issuer(""), "iss is empty"),
                rule("jti", t -> t.id("i"), t -> t.id(""), "jti is empty"),
                rule(
                        "single use has an id",
                        t -> t.singleUse(),
                        t -> t.singleUse().id(""),
                        "jti is empty"),
                rule(
                        "extra claims",
                        t -> t.claim("tenant", "t"),
                        t -> t.claim("channels", Map.of("*", Map.of("subscribe", true))),
                        "the claim channels has a method of its own in the builder"),
                rule(
                        "extra claims are not uid",
                        t -> t.claim("UID", "t"),
                        t -> t.claim("uid", "t"),
                        "the claim uid has a method of its own"));
    }

    private static Stream<Arguments> scopeRules() {
        return Stream.of(
                rule(
                        "subscribe has uid",
                        t -> t.scope(SUBSCRIBE).uid("u"),
                        t -> t.scope(SUBSCRIBE),
                        "scope subscribe or umd needs a uid or a connectionId"),
                rule(
                        "subscribe has connectionId",
                        t -> t.scope(SUBSCRIBE).connectionId("c="),
                        t -> t.scope(SUBSCRIBE).connectionId(""),
                        "connectionId is empty"),
                rule(
                        "umd has uid",
                        t -> t.scope(UMD).uid("u"),
                        t -> t.scope(UMD),
                        "scope subscribe or umd needs a uid or a connectionId"),
                rule(
                        "umd has connectionId",
                        t -> t.scope(UMD).connectionId("c="),
                        t -> t.scope(CONNECT, UMD),
                        "scope subscribe or umd needs a uid or a connectionId"),
                rule(
                        "connect and connectionId",
                        t -> t.scope(SUBSCRIBE).connectionId("c="),
                        t -> t.scope(CONNECT, SUBSCRIBE).connectionId("c="),
                        "scope connect can not have a connectionId"),
                rule(
                        "keepAlive",
                        t -> t.keepAlive(),
                        t -> t.scope(SUBSCRIBE).uid("u").keepAlive(),
                        "keepAlive needs scope connect"),
                rule(
                        "heartbeat",
                        t -> t.scope(CONNECT, SUBSCRIBE).uid("u").heartbeatTimeout(Duration.ofSeconds(30)),
                        t -> t.scope(SUBSCRIBE).uid("u").heartbeatTimeout(Duration.ofSeconds(30)),
                        "heartbeatTimeout needs scope connect"),
                rule(
                        "umdUpdate",
                        t -> t.scope(UMD).uid("u").umdUpdate(),
                        t -> t.uid("u").umdUpdate(),
                        "umdUpdate needs scope umd"),
                rule(
                        "umdPropagate",
                        t -> t.scope(UMD).uid("u").umdPropagate(),
                        t -> t.scope(SUBSCRIBE).uid("u").umdPropagate(),
                        "umdUpdate needs scope umd"));
    }

    private static Stream<Arguments> channelRules() {
        String longest = "c".repeat(256);
        return Stream.of(
                rule(
                        "name at most 256",
                        t -> t.subscribe(longest),
                        t -> t.subscribe(longest + "c"),
                        "the channel name has 257 characters; at most 256 are allowed"),
                rule(
                        "name at least 1",
                        t -> t.subscribe("c"),
                        t -> t.subscribe(""),
                        "channel \"\": the channel name is empty"),
                rule(
                        "a name is no wildcard",
                        t -> t.subscribe(ChannelPattern.wildcard("user.*")),
                        t -> t.subscribe("user.*"),
                        "channel \"user.*\": the channel name has \"*\" at position 6, which is not allowed there"),
                rule(
                        "a name is no regex",
                        t -> t.subscribe(ChannelPattern.regex("^a$")),
                        t -> t.subscribe("#regex:^a$"),
                        "channel \"#regex:^a$\": the channel name has \"#\" at position 1"),
                rule(
                        "a typed name is no wildcard",
                        t -> t.subscribe(named("user.42")),
                        t -> t.subscribe(named("user.*")),
                        "channel \"user.*\": the channel name has \"*\""),
                rule(
                        "a denied name is no wildcard",
                        t -> t.deny("user.42"),
                        t -> t.deny("*"),
                        "channel \"*\": the channel name has \"*\""),
                rule(
                        "no white space",
                        t -> t.subscribe("a.b"),
                        t -> t.subscribe("a b"),
                        "the channel name has a space at position 2"),
                rule(
                        "RE2 compiles",
                        t -> t.subscribe(ChannelPattern.regex("^a(b)$")),
                        t -> t.subscribe(ChannelPattern.regex("^a(")),
                        "channel \"#regex:^a(\": its regular expression is not in RE2 syntax"),
                rule(
                        "RE2 has no look-ahead",
                        t -> t.subscribe(ChannelPattern.regex("^a(?:b)")),
                        t -> t.subscribe(ChannelPattern.regex("^a(?=b)")),
                        "its regular expression is not in RE2 syntax"),
                rule(
                        "RE2 has no back-references",
                        t -> t.deny(ChannelPattern.regex("(a)\\d")),
                        t -> t.deny(ChannelPattern.regex("(a)\\1")),
                        "its regular expression is not in RE2 syntax"),
                rule(
                        "presence needs uid",
                        t -> t.uid("u").subscribe("presence.studio"),
                        t -> t.subscribe("presence.studio"),
                        "channel \"presence.studio\": a presence channel needs a uid in the token"),
                rule(
                        "presence, automatically",
                        t -> t.uid("u").channel("presence.a", c -> c.autoSubscribe()),
                        t -> t.channel("presence.a", c -> c.autoSubscribe()),
                        "a presence channel needs a uid"),
                rule(
                        "presence, by pattern",
                        t -> t.uid("u").subscribe(ChannelPattern.wildcard("presence.*")),
                        t -> t.subscribe(ChannelPattern.wildcard("presence.*")),
                        "a presence channel needs a uid"),
                rule(
                        "presence, denied",
                        t -> t.deny("presence.studio"),
                        t -> t.subscribe("presence.studio"),
                        "a presence channel needs a uid"));
    }

    private static Stream<Arguments> directiveRules() {
        return Stream.of(
                rule(
                        "subscribe scope",
                        t -> t.scope(SUBSCRIBE).uid("u").subscribe("c"),
                        t -> t.scope(UMD).uid("u").subscribe("c"),
                        "channel \"c\": subscribe needs scope connect or subscribe"),
                rule(
                        "getInfo scope",
                        t -> t.channel("c", c -> c.getInfo()),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.getInfo()),
                        "getInfo needs scope connect or subscribe"),
                rule(
                        "history scope",
                        t -> t.channel("c", c -> c.wholeHistory()),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.wholeHistory()),
                        "historyStart needs scope connect or subscribe"),
                rule(
                        "omitFromSubCount scope",
                        t -> t.channel("c", c -> c.subscribe().omitFromSubCount()),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.omitFromSubCount()),
                        "omitFromSubCount needs scope connect or subscribe"),
                rule(
                        "messages scope",
                        t -> t.channel("c", c -> c.event("e", e -> e.publish())),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.event("e", e -> e.publish())),
                        "messages needs scope connect or subscribe"),
                rule(
                        "storage scope",
                        t -> t.channel("c", c -> c.storage("k", s -> s.get())),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.storage("k", s -> s.get())),
                        "storage needs scope connect or subscribe"),
                rule(
                        "autoSubscribe scope",
                        t -> t.scope(CONNECT, SUBSCRIBE).uid("u").channel("c", c -> c.autoSubscribe()),
                        t -> t.scope(SUBSCRIBE).uid("u").channel("c", c -> c.autoSubscribe()),
                        "autoSubscribe needs scope connect"),
                rule(
                        "umdUpdate scope",
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.umdUpdate()),
                        t -> t.channel("c", c -> c.umdUpdate()),
                        "channel \"c\": umdUpdate needs scope umd"),
                rule(
                        "autoSubscribe not on a pattern",
                        t -> t.channel("c", c -> c.autoSubscribe()),
                        t -> t.channel(ChannelPattern.wildcard("c.*"), c -> c.autoSubscribe()),
                        "autoSubscribe can not be given for a pattern"),
                rule(
                        "autoSubscribe not denied",
                        t -> t.channel("c", c -> c.autoSubscribe().subscribe()),
                        t -> t.channel("c", c -> c.autoSubscribe().denySubscribe()),
                        "autoSubscribe has no effect where subscribe is denied"),
                rule(
                        "history a date",
                        t -> t.channel("c", c -> c.history(Instant.EPOCH)),
                        t -> t.channel("c", c -> c.history(Instant.ofEpochSecond(-1))),
                        "historyStart is 1969-12-31T23:59:59Z, before 1970"),
                rule(
                        "one word on subscribe",
                        t -> t.subscribe("c").subscribe("c"),
                        t -> t.subscribe("c").deny("c"),
                        "channel \"c\": subscribe is given twice, as true and as false"));
    }

    private static Stream<Arguments> eventRules() {
        String longest = "e".repeat(128);
        return Stream.of(
                event(
                        "name at most 128",
                        c -> c.event(longest, e -> e.publish()),
                        c -> c.event(longest + "e", e -> e.publish()),
                        "the event name has 129 characters"),
                event(
                        "name at least 1",
                        c -> c.event("e", e -> e.publish()),
                        c -> c.event("", e -> e.publish()),
                        "event \"\": the event name is empty"),
                event(
                        "not reserved",
                        c -> c.event("hotsockx.y", e -> e.publish()),
                        c -> c.event("hotsock.note", e -> e.publish()),
                        "an event name must not start with \"hotsock.\""),
                event(
                        "no #",
                        c -> c.event("note#1", e -> e.publish()),
                        c -> c.event("#note", e -> e.publish()),
                        "an event name must not start with \"#\""),
                event(
                        "a name is no wildcard",
                        c -> c.event(NamePattern.wildcard("no*te"), e -> e.publish()),
                        c -> c.event("no*te", e -> e.publish()),
                        "channel \"c\", event \"no*te\": the event name has \"*\" at position 3"),
                event(
                        "a name is no regex",
                        c -> c.event(NamePattern.regex("^n"), e -> e.publish()),
                        c -> c.event("#regex:^n", e -> e.publish()),
                        "an event name must not start with \"#\""),
                event(
                        "RE2 compiles",
                        c -> c.event(NamePattern.regex("^n+$"), e -> e.publish()),
                        c -> c.event(NamePattern.regex("^n(?!x)"), e -> e.publish()),
                        "event \"#regex:^n(?!x)\": its regular expression is not in RE2 syntax"),
                rule(
                        "broadcast scope",
                        t -> t.channel("c", c -> c.event("e", e -> e.broadcast())),
                        t -> t.scope(SUBSCRIBE).uid("u").channel("c", c -> c.event("e", e -> e.broadcast())),
                        "event \"e\": broadcast needs scope connect"),
                event(
                        "broadcast not denied",
                        c -> c.event("e", e -> e.broadcast().publish()),
                        c -> c.event("e", e -> e.broadcast().denyPublish()),
                        "broadcast has no effect where publish is denied"),
                event(
                        "echo of published",
                        c -> c.event("e", e -> e.publish().echo()),
                        c -> c.event("e", e -> e.echo()),
                        "echo has no effect where the event can not be published"),
                event(
                        "echo of broadcast",
                        c -> c.event("e", e -> e.broadcast().echo()),
                        c -> c.event("e", e -> e.denyBroadcast().echo()),
                        "echo has no effect"),
                event(
                        "echo by another key",
                        c -> c.event(NamePattern.any(), e -> e.publish()).event("e", e -> e.echo()),
                        c -> c.event(NamePattern.wildcard("x.*"), e -> e.publish())
                                .event("e", e -> e.echo()),
                        "event \"e\": echo has no effect"),
                event(
                        "echo of reactions",
                        c -> c.event("hotsock.messageReaction", e -> e.echo()),
                        c -> c.event("hotsock.message", e -> e.publish()),
                        "is reserved for the service"),
                event(
                        "pub/sub of published",
                        c -> c.event("e", e -> e.publish().emitPubSubEvent()),
                        c -> c.event("e", e -> e.emitPubSubEvent()),
                        "emitPubSubEvent has no effect where the event can not be published"),
                rule(
                        "echo by another channel",
                        t -> t.channel(ChannelPattern.wildcard("c*"), c -> c.event("e", e -> e.publish()))
                                .channel("c", c -> c.event("e", e -> e.echo())),
                        t -> t.channel("d", c -> c.event("e", e -> e.publish()))
                                .channel("c", c -> c.event("e", e -> e.echo())),
                        "channel \"c\", event \"e\": echo has no effect"),
                rule(
                        "react needs uid",
                        t -> t.uid("u").channel("c", c -> c.event("e", e -> e.react())),
                        t -> t.channel("c", c -> c.event("e", e -> e.react())),
                        "event \"e\": react needs a uid in the token"),
                rule(
                        "react of the connection's user",
                        t -> t.scope(SUBSCRIBE)
                                .connectionId("c=")
                                .channel("c", c -> c.event("e", e -> e.react("star"))),
                        t -> t.channel("c", c -> c.event("e", e -> e.react("star"))),
                        "react needs a uid"),
                reaction(
                        "reaction at most 100 bytes",
                        "🚀".repeat(25),
                        "🚀".repeat(26),
                        "a reaction has 104 bytes in UTF-8; at most 100 are allowed"),
                reaction("reaction of 100 letters", "a".repeat(100), "a".repeat(101), "a reaction has 101 bytes"),
                reaction("reaction not blank", ":ok:", " ", "a reaction is blank"),
                reaction("reaction without #", "a", "a#b", "the reaction \"a#b\" has a \"#\""),
                event(
                        "one word on react",
                        c -> c.event("e", e -> e.denyReact()),
                        c -> c.event("e", e -> e.publish().denyReact().react()),
                        "react is given twice, as false and as true"),
                event(
                        "schedule ahead",
                        c -> c.event("e", e -> e.publish().scheduleBefore(NOW.plusSeconds(1))),
                        c -> c.event("e", e -> e.publish().scheduleBefore(NOW)),
                        "event \"e\": scheduleBefore is not in the future"),
                event(
                        "store from 0",
                        c -> c.event("e", e -> e.publish().store(Duration.ZERO)),
                        c -> c.event("e", e -> e.publish().store(Duration.ofSeconds(-1))),
                        "store is -1 seconds; allowed are 0 to 3155695200, and storeForever()"),
                event(
                        "store to the limit",
                        c -> c.event("e", e -> e.publish().store(Duration.ofSeconds(FOREVER_MAX))),
                        c -> c.event("e", e -> e.publish().store(Duration.ofSeconds(FOREVER_MAX + 1))),
                        "store is 3155695201 seconds"),
                event(
                        "store whole",
                        c -> c.event("e", e -> e.publish().storeForever()),
                        c -> c.event("e", e -> e.publish().store(Duration.ofMillis(1500))),
                        "store is PT1.5S, but the service counts whole seconds"));
    }

    private static Stream<Arguments> storageRules() {
        String longest = "k".repeat(128);
        return Stream.of(
                event(
                        "key at most 128",
                        c -> c.storage(longest, s -> s.get()),
                        c -> c.storage(longest + "k", s -> s.get()),
                        "the storage key has 129 characters"),
                event(
                        "key at least 1",
                        c -> c.storage("k", s -> s.get()),
                        c -> c.storage("", s -> s.get()),
                        "storage \"\": the storage key is empty"),
                event(
                        "key without space",
                        c -> c.storage("a.b-c:d", s -> s.get()),
                        c -> c.storage("a b", s -> s.get()),
                        "the storage key has a space"),
                event(
                        "key without comma",
                        c -> c.storage("ab", s -> s.get()),
                        c -> c.storage("a,b", s -> s.get()),
                        "the storage key has \",\""),
                event(
                        "a key is no wildcard",
                        c -> c.storage(NamePattern.wildcard("a*"), s -> s.observe()),
                        c -> c.storage("a*", s -> s.observe()),
                        "channel \"c\", storage \"a*\": the storage key has \"*\""),
                event(
                        "a key is no regex",
                        c -> c.storage(NamePattern.regex("^a"), s -> s.observe()),
                        c -> c.storage("#regex:^a", s -> s.observe()),
                        "the storage key has \"#\""),
                event(
                        "RE2 compiles",
                        c -> c.storage(NamePattern.regex("^a*$"), s -> s.get()),
                        c -> c.storage(NamePattern.regex("[a"), s -> s.get()),
                        "storage \"#regex:[a\": its regular expression is not in RE2 syntax"),
                event(
                        "store from 1",
                        c -> c.storage("k", s -> s.set().store(Duration.ofSeconds(1))),
                        c -> c.storage("k", s -> s.set().store(Duration.ZERO)),
                        "store is 0 seconds; allowed are 1 to 3155695200, and storeForever()"),
                event(
                        "store to the limit",
                        c -> c.storage("k", s -> s.set().store(Duration.ofSeconds(FOREVER_MAX))),
                        c -> c.storage("k", s -> s.set().store(Duration.ofSeconds(FOREVER_MAX + 1))),
                        "store is 3155695201 seconds"),
                event(
                        "schedule ahead",
                        c -> c.storage("k", s -> s.set().scheduleBefore(NOW.plusSeconds(1))),
                        c -> c.storage("k", s -> s.set().scheduleBefore(NOW.minusSeconds(1))),
                        "storage \"k\": scheduleBefore is not in the future"),
                event(
                        "pub/sub of set",
                        c -> c.storage("k", s -> s.set().emitPubSubEvent()),
                        c -> c.storage("k", s -> s.get().emitPubSubEvent()),
                        "emitPubSubEvent has no effect where the entry can not be set"),
                event(
                        "pub/sub by another key",
                        c -> c.storage(NamePattern.wildcard("k*"), s -> s.set()).storage("k", s -> s.emitPubSubEvent()),
                        c -> c.storage(NamePattern.wildcard("x*"), s -> s.set()).storage("k", s -> s.emitPubSubEvent()),
                        "emitPubSubEvent has no effect"),
                event(
                        "one word on set",
                        c -> c.storage("k", s -> s.set()).storage("k", s -> s.set()),
                        c -> c.storage("k", s -> s.set()).storage("k", s -> s.denySet()),
                        "set is given twice, as true and as false"));
    }

    private static Stream<Arguments> aliasRules() {
        return Stream.of(
                rule(
                        "alias is a name",
                        t -> t.channel("c", c -> c.subscribe().alias("team")),
                        t -> t.channel("c", c -> c.subscribe().alias("the team")),
                        "channel \"c\": alias \"the team\": the channel name has a space"),
                rule(
                        "alias without *",
                        t -> t.channel("c", c -> c.alias("team")),
                        t -> t.channel("c", c -> c.alias("team*")),
                        "the channel name has \"*\""),
                rule(
                        "alias at most 256",
                        t -> t.channel("c", c -> c.alias("a".repeat(256))),
                        t -> t.channel("c", c -> c.alias("a".repeat(257))),
                        "the channel name has 257 characters"),
                rule(
                        "alias not on a pattern",
                        t -> t.channel("c", c -> c.alias("team")),
                        t -> t.channel(ChannelPattern.wildcard("team.*"), c -> c.alias("team")),
                        "alias can not be given for a pattern, only for a single channel"),
                rule(
                        "alias once",
                        t -> t.channel("a", c -> c.alias("x")).channel("b", c -> c.alias("y")),
                        t -> t.channel("a", c -> c.alias("x")).channel("b", c -> c.alias("x")),
                        "channel \"b\": alias \"x\" is the alias of another channel in this token"),
                rule(
                        "alias no channel",
                        t -> t.channel("a", c -> c.alias("x")).subscribe("y"),
                        t -> t.channel("a", c -> c.alias("x")).subscribe("x"),
                        "channel \"a\": alias \"x\" is the name of a channel in this token"),
                rule(
                        "alias scope",
                        t -> t.scope(SUBSCRIBE).uid("u").channel("c", c -> c.alias("x")),
                        t -> t.scope(UMD).uid("u").channel("c", c -> c.alias("x")),
                        "alias needs scope connect or subscribe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void acceptsTheLimit(String rule, Consumer<TokenBuilder> good, Consumer<TokenBuilder> bad, String problem) {
        TokenBuilder token = ISSUER.token();
        good.accept(token);
        assertDoesNotThrow(token::issue);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void refusesWhatIsPastIt(String rule, Consumer<TokenBuilder> good, Consumer<TokenBuilder> bad, String problem) {
        TokenBuilder token = ISSUER.token();
        bad.accept(token);
        InvalidTokenException refusal = assertThrows(InvalidTokenException.class, token::issue);
        assertTrue(refusal.getMessage().startsWith("The token can not be issued: "), refusal.getMessage());
        assertTrue(refusal.problems().stream().anyMatch(found -> found.contains(problem)), refusal.getMessage());
    }

    // ---- what does not fit the table

    @Test
    void reportsAllProblemsTogether() {
        TokenBuilder token = ISSUER.token()
                .uid("")
                .heartbeatTimeout(Duration.ofSeconds(1))
                .subscribe("user.*")
                .channel("room.1", c -> c.alias("a b").event("no*te", e -> e.echo()))
                .channel("room.1", c -> c.storage("k", s -> s.store(Duration.ZERO)));
        InvalidTokenException refusal = assertThrows(InvalidTokenException.class, token::issue);
        assertEquals(
                List.of(
                        "uid is empty; use anonymous() for a token without a user",
                        "heartbeatTimeout is 1 seconds; allowed are 5 to 600",
                        "channel \"user.*\": the channel name has \"*\" at position 6, which is not allowed there",
                        "channel \"room.1\", event \"no*te\": the event name has \"*\" at position 3, which is not allowed"
                                + " there",
                        "channel \"room.1\", event \"no*te\": echo has no effect where the event can not be published",
                        "channel \"room.1\", storage \"k\": store is 0 seconds; allowed are 1 to 3155695200, and"
                                + " storeForever()",
                        "channel \"room.1\": alias \"a b\": the channel name has a space at position 2"),
                refusal.problems());
    }

    /** Merged by their text, a name from a user id would add its grants to a pattern that was said before it. */
    @Test
    void aNameNeverAddsToAPattern() {
        TokenBuilder channel = ISSUER.token()
                .subscribe(ChannelPattern.wildcard("user.*"))
                .channel("user.*", c -> c.event("e", e -> e.publish()));
        TokenBuilder event = ISSUER.token()
                .channel(
                        "c",
                        c -> c.event(NamePattern.wildcard("e.*"), e -> e.publish())
                                .event("e.*", e -> e.broadcast()));
        TokenBuilder entry = ISSUER.token()
                .channel(
                        "c",
                        c -> c.storage(NamePattern.regex("^k"), s -> s.get()).storage("#regex:^k", s -> s.set()));
        String problem = ": is given as a pattern and as a name, but a name can not be a pattern";
        assertEquals(List.of("channel \"user.*\"" + problem), problems(channel));
        assertEquals(List.of("channel \"c\", event \"e.*\"" + problem), problems(event));
        assertEquals(List.of("channel \"c\", storage \"#regex:^k\"" + problem), problems(entry));
    }

    @Test
    void metadataThatIsNoJsonIsReportedWithTheRest() {
        TokenBuilder token = ISSUER.token().uid("").metadata(Double.NaN);
        assertEquals(
                List.of(
                        "uid is empty; use anonymous() for a token without a user",
                        "the claim umd has the number NaN, which JSON can not express"),
                problems(token));
    }

    private static List<String> problems(TokenBuilder token) {
        return assertThrows(InvalidTokenException.class, token::issue).problems();
    }

    @Test
    void aConnectTokenFitsTheUrl() {
        TokenIssuer issuer = TokenIssuer.of(IssuerSettings.builder()
                .privateKey(Keys.SECRET)
                .algorithm(SigningAlgorithm.HS256)
                .webSocketUrl(URI.create("wss://live.example.net/"))
                .build());
        int room = TokenBuilder.MAX_URL_LENGTH - "wss://live.example.net/?token=".length();
        // Three bytes of payload make four characters; some filling brings the token to the last one that fits.
        int fill = room - issuer.token().claim("fill", "").issue().length();
        String last = "";
        for (int size = fill * 3 / 4 - 4; fits(issuer, size); size++) {
            last = issuer.token().claim("fill", "c".repeat(size)).issue();
        }
        assertTrue(last.length() > room - 2 && last.length() <= room, "the longest has " + last.length());
        InvalidTokenException refusal = assertThrows(
                InvalidTokenException.class,
                () -> issuer.token().claim("fill", "c".repeat(fill * 3 / 4 + 4)).issue());
        assertTrue(refusal.getMessage().contains("the URL to connect with would have 410"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("; at most 4096 are allowed"), refusal.getMessage());
        // Tokens that are sent over an open connection have no such limit.
        assertTrue(issuer.token()
                        .scope(SUBSCRIBE)
                        .uid("u")
                        .claim("fill", "c".repeat(fill))
                        .issue()
                        .length()
                > room);
    }

    private static boolean fits(TokenIssuer issuer, int size) {
        try {
            issuer.token().claim("fill", "c".repeat(size)).issue();
            return true;
        } catch (InvalidTokenException e) {
            return false;
        }
    }

    private static Channel named(String name) {
        return () -> name;
    }

    private static Arguments rule(
            String rule, Consumer<TokenBuilder> good, Consumer<TokenBuilder> bad, String problem) {
        return Arguments.of(rule, good, bad, problem);
    }

    private static Arguments event(
            String rule, Consumer<ChannelDirectives> good, Consumer<ChannelDirectives> bad, String problem) {
        return rule(rule, t -> t.channel("c", good), t -> t.channel("c", bad), problem);
    }

    private static Arguments reaction(String rule, String good, String bad, String problem) {
        return rule(
                rule,
                t -> t.uid("u").channel("c", c -> c.event("e", e -> e.react("star", good))),
                t -> t.uid("u").channel("c", c -> c.event("e", e -> e.react("star", bad))),
                problem);
    }
}
