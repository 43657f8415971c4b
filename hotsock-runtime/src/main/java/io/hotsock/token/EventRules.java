package io.hotsock.token;

import static io.hotsock.token.TokenScope.CONNECT;

import io.hotsock.api.Names;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of contract section 3.6, and those for reactions in 4.11. */
final class EventRules {

    static final int MAX_REACTION_BYTES = 100;

    private final TokenDraft token;
    private final ChannelDirectives channel;
    private final Problems problems;

    private EventRules(TokenDraft token, ChannelDirectives channel, Problems problems) {
        this.token = token;
        this.channel = channel;
        this.problems = problems;
    }

    static void check(TokenDraft token, ChannelDirectives channel, Problems problems) {
        EventRules rules = new EventRules(token, channel, problems);
        channel.events().forEach(rules::event);
    }

    private void event(EventDirectives event) {
        if (!event.key.pattern()) {
            problems.add(event, Names.eventProblem(event.key.text()));
        }
        problems.add(event, event.key.regexProblem());
        event.problems().forEach(problem -> problems.add(event, problem));
        problems.add(event, TimeRules.scheduleProblem(event, token));
        sending(event);
        effect(event, "echo");
        effect(event, "emitPubSubEvent");
        reactions(event);
    }

    private void sending(EventDirectives event) {
        boolean broadcast = event.grants("broadcast");
        problems.addIf(broadcast && !token.has(CONNECT), event, "broadcast needs scope connect");
        problems.addIf(broadcast && event.denies("publish"), event, "broadcast has no effect where publish is denied");
    }

    private void effect(EventDirectives event, String directive) {
        if (event.grants(directive) && !hasEffect(event)) {
            problems.add(event, directive + " has no effect where the event can not be published");
        }
    }

    /** Another key of this token may grant what this one builds on. Whether reactions echo is contradictory (X5). */
    private boolean hasEffect(EventDirectives event) {
        return sends(event)
                || event.get("react") != null
                || event.key.text().equals(Names.MESSAGE_REACTION)
                || token.channels().values().stream()
                        .anyMatch(other -> grantsSending(other, event) && other.key.mayOverlap(channel.key));
    }

    private static boolean grantsSending(ChannelDirectives channel, EventDirectives event) {
        return channel.events().stream().anyMatch(other -> sends(other) && other.key.mayOverlap(event.key));
    }

    private static boolean sends(EventDirectives event) {
        return event.grants("publish") || event.grants("broadcast");
    }

    private void reactions(EventDirectives event) {
        Object react = event.get("react");
        if (react == null || event.denies("react")) {
            return;
        }
        problems.addIf(!token.mayHaveUser(), event, "react needs a uid in the token");
        if (react instanceof List<?> values) {
            values.forEach(value -> problems.add(event, reactionProblem((String) value)));
        }
    }

    private static @Nullable String reactionProblem(String reaction) {
        int bytes = reaction.getBytes(StandardCharsets.UTF_8).length;
        if (reaction.isBlank()) {
            return "a reaction is blank";
        }
        if (reaction.indexOf('#') >= 0) {
            return "the reaction \"" + reaction + "\" has a \"#\", which is not allowed there";
        }
        return bytes <= MAX_REACTION_BYTES
                ? null
                : "a reaction has " + bytes + " bytes in UTF-8; at most " + MAX_REACTION_BYTES + " are allowed";
    }
}
