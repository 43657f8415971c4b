package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotsock.api.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the claim {@code channels}; what breaks a rule refuses the whole token (U12). */
final class GrantsReader {

    private GrantsReader() {}

    static Grants read(JsonNode claim) {
        if (claim.isMissingNode() || claim.isNull()) {
            return new Grants(List.of(), Map.of());
        }
        List<Rules> channels = new ArrayList<>();
        requireObject(claim, "channels")
                .properties()
                .forEach(entry -> channels.add(channel(entry.getKey(), entry.getValue())));
        return new Grants(channels, aliases(channels));
    }

    private static Rules channel(String key, JsonNode value) {
        String where = "channels[\"" + key + "\"]";
        NamePattern pattern = NamePattern.of(key, "channels");
        JsonNode directives = requireObject(value, where);
        DirectiveTypes.require(directives, where);
        if (!pattern.literal()) {
            refuseOnPattern(directives, "alias", where);
            refuseOnPattern(directives, "autoSubscribe", where);
        }
        return new Rules(
                pattern,
                pattern.literal(),
                directives,
                nested(directives.path("messages"), where + ".messages", pattern.literal()),
                nested(directives.path("storage"), where + ".storage", pattern.literal()));
    }

    private static List<Rules> nested(JsonNode claim, String where, boolean literal) {
        List<Rules> rules = new ArrayList<>();
        if (!claim.isMissingNode() && !claim.isNull()) {
            requireObject(claim, where).properties().forEach(entry -> {
                NamePattern pattern = NamePattern.of(entry.getKey(), where);
                String here = where + "[\"" + entry.getKey() + "\"]";
                JsonNode directives = requireObject(entry.getValue(), here);
                DirectiveTypes.require(directives, here);
                rules.add(new Rules(pattern, literal && pattern.literal(), directives, List.of(), List.of()));
            });
        }
        return rules;
    }

    private static void refuseOnPattern(JsonNode directives, String directive, String where) {
        if (directives.has(directive)) {
            throw new TokenRefused(
                    where + "." + directive + " stands on a pattern; it may stand on a literal channel" + " name only");
        }
    }

    private static Map<String, String> aliases(List<Rules> channels) {
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Rules rules : channels) {
            JsonNode alias = rules.values().path("alias");
            if (!alias.isMissingNode() && !alias.isNull()) {
                addAlias(aliases, alias, rules.key().key());
            }
        }
        for (Rules rules : channels) {
            if (rules.literal() && aliases.containsKey(rules.key().key())) {
                throw new TokenRefused(
                        "the alias \"" + rules.key().key() + "\" is also the name of a channel in claim" + " channels");
            }
        }
        return aliases;
    }

    private static void addAlias(Map<String, String> aliases, JsonNode alias, String channel) {
        String where = "channels[\"" + channel + "\"].alias";
        if (!alias.isTextual()) {
            throw new TokenRefused(where + " is no string");
        }
        String problem = Names.channelProblem(alias.textValue());
        if (problem != null) {
            throw new TokenRefused(where + " is no channel name: " + problem);
        }
        if (aliases.put(alias.textValue(), channel) != null) {
            throw new TokenRefused("the alias \"" + alias.textValue() + "\" is given to two channels");
        }
    }

    private static JsonNode requireObject(JsonNode value, String where) {
        if (!value.isObject()) {
            throw new TokenRefused("claim " + where + " is no object");
        }
        return value;
    }
}
