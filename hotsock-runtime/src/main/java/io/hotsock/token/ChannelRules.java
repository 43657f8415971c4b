package io.hotsock.token;

import static io.hotsock.token.TokenScope.CONNECT;
import static io.hotsock.token.TokenScope.SUBSCRIBE;
import static io.hotsock.token.TokenScope.UMD;

import io.hotsock.api.Names;
import java.util.HashSet;
import java.util.Set;

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
        for (ChannelDirectives channel : token.channels()) {
            rules.channel(channel, "channel \"" + channel.key.text() + "\"");
        }
        rules.aliases();
    }

    private void channel(ChannelDirectives channel, String where) {
        if (!channel.key.pattern()) {
            problems.add(where, Names.channelProblem(channel.key.text()));
        }
        problems.add(where, channel.key.regexProblem());
        channel.problems().forEach(problem -> problems.add(where, problem));
        scopes(channel, where);
        pattern(channel, where);
        subscription(channel, where);
        EventRules.check(token, channel, where, problems);
        StorageRules.check(token, channel, where, problems);
    }

    private void scopes(ChannelDirectives channel, String where) {
        for (String directive : channel.values().keySet()) {
            boolean subscribers = OF_SUBSCRIBERS.contains(directive);
            if (subscribers && !token.has(CONNECT) && !token.has(SUBSCRIBE)) {
                problems.add(where + ": " + directive + " needs scope connect or subscribe");
            }
        }
        boolean auto = channel.grants("autoSubscribe");
        problems.addIf(auto && !token.has(CONNECT), where + ": autoSubscribe needs scope connect");
        problems.addIf(channel.grants("umdUpdate") && !token.has(UMD), where + ": umdUpdate needs scope umd");
    }

    private void pattern(ChannelDirectives channel, String where) {
        for (String directive : new String[] {"alias", "autoSubscribe"}) {
            problems.addIf(
                    channel.key.pattern() && channel.get(directive) != null,
                    where + ": " + directive + " can not be given for a pattern, only for a single channel");
        }
    }

    private void subscription(ChannelDirectives channel, String where) {
        boolean auto = channel.grants("autoSubscribe");
        problems.addIf(
                auto && channel.denies("subscribe"), where + ": autoSubscribe has no effect where subscribe is denied");
        boolean presence = channel.key.text().startsWith(Names.PRESENCE_PREFIX);
        problems.addIf(
                presence && (auto || channel.grants("subscribe")) && !token.mayHaveUser(),
                where + ": a presence channel needs a uid in the token");
    }

    private void aliases() {
        Set<String> names = new HashSet<>();
        token.channels().stream()
                .filter(channel -> !channel.key.pattern())
                .forEach(channel -> names.add(channel.key.text()));
        Set<String> aliases = new HashSet<>();
        for (ChannelDirectives channel : token.channels()) {
            if (channel.get("alias") instanceof String alias) {
                String where = "channel \"" + channel.key.text() + "\": alias \"" + alias + "\"";
                problems.add(where, Names.channelProblem(alias));
                problems.addIf(names.contains(alias), where + " is the name of a channel in this token");
                problems.addIf(!aliases.add(alias), where + " is the alias of another channel in this token");
            }
        }
    }
}
