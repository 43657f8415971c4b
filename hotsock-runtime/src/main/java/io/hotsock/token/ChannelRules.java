package io.hotsock.token;

import static io.hotsock.token.TokenScope.CONNECT;
import static io.hotsock.token.TokenScope.SUBSCRIBE;
import static io.hotsock.token.TokenScope.UMD;

import io.hotsock.api.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of contract sections 3.4, 3.5 and 3.8. */
final class ChannelRules {

    private static final Set<String> OF_SUBSCRIBERS =
            Set.of("subscribe", "alias", "getInfo", "historyStart", "messages", "storage", "omitFromSubCount");

    private final TokenDraft token;
    private final Problems problems;

    private ChannelRules(TokenDraft token, Problems problems) {
        this.token = token;
        this.problems = problems;
    }

    static void check(TokenDraft token, Problems problems) {
        ChannelRules rules = new ChannelRules(token, problems);
        token.channels().values().forEach(rules::channel);
        rules.aliases();
    }

    private void channel(ChannelDirectives channel) {
        if (!channel.key.pattern()) {
            problems.add(channel, Names.channelProblem(channel.key.text()));
        }
        problems.add(channel, channel.key.regexProblem());
        channel.problems().forEach(problem -> problems.add(channel, problem));
        scopes(channel);
        pattern(channel);
        subscription(channel);
        EventRules.check(token, channel, problems);
        StorageRules.check(token, channel, problems);
    }

    private void scopes(ChannelDirectives channel) {
        if (!token.has(CONNECT) && !token.has(SUBSCRIBE)) {
            channel.values().keySet().stream()
                    .filter(OF_SUBSCRIBERS::contains)
                    .forEach(directive -> problems.add(channel, directive + " needs scope connect or subscribe"));
        }
        boolean auto = channel.grants("autoSubscribe");
        problems.addIf(auto && !token.has(CONNECT), channel, "autoSubscribe needs scope connect");
        problems.addIf(channel.grants("umdUpdate") && !token.has(UMD), channel, "umdUpdate needs scope umd");
    }

    private void pattern(ChannelDirectives channel) {
        if (channel.key.pattern()) {
            Stream.of("alias", "autoSubscribe")
                    .filter(directive -> channel.get(directive) != null)
                    .forEach(directive -> problems.add(
                            channel, directive + " can not be given for a pattern, only for a single channel"));
        }
    }

    private void subscription(ChannelDirectives channel) {
        boolean auto = channel.grants("autoSubscribe");
        problems.addIf(
                auto && channel.denies("subscribe"), channel, "autoSubscribe has no effect where subscribe is denied");
        boolean presence = channel.key.text().startsWith(Names.PRESENCE_PREFIX);
        problems.addIf(
                presence && (auto || channel.grants("subscribe")) && !token.mayHaveUser(),
                channel,
                "a presence channel needs a uid in the token");
    }

    private void aliases() {
        Map<String, ChannelDirectives> owners = new HashMap<>();
        for (ChannelDirectives channel : token.channels().values()) {
            if (channel.get("alias") instanceof String alias) {
                String named = "alias \"" + alias + "\"";
                String problem = Names.channelProblem(alias);
                problems.addIf(problem != null, channel, named + ": " + problem);
                problems.addIf(isName(alias), channel, named + " is the name of a channel in this token");
                problems.addIf(
                        owners.putIfAbsent(alias, channel) != null,
                        channel,
                        named + " is the alias of another channel in this token");
            }
        }
    }

    private boolean isName(String alias) {
        ChannelDirectives named = token.channels().get(alias);
        return named != null && !named.key.pattern();
    }
}
