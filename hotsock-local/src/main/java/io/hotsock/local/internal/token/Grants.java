package io.hotsock.local.internal.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The claim {@code channels} of one token (contract sections 3.4 to 3.8). Immutable. */
public final class Grants {

    private final List<Rules> channels;
    private final Map<String, String> aliases;

    Grants(List<Rules> channels, Map<String, String> aliases) {
        this.channels = channels;
        this.aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** What all keys that match a channel say. */
    public Directives channel(String name) {
        List<Rules> matching = new ArrayList<>();
        for (Rules rules : channels) {
            if (rules.key().matches(name)) {
                matching.add(rules);
            }
        }
        return new Directives(matching);
    }

    /** The channel that an alias of this token stands for. */
    public @Nullable String channelOfAlias(String alias) {
        return aliases.get(alias);
    }

    /** The alias that this token gives a channel. */
    public @Nullable String aliasOf(String channel) {
        for (Map.Entry<String, String> entry : aliases.entrySet()) {
            if (entry.getValue().equals(channel)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** Whether a name is the literal key of a channel in this token. */
    public boolean namesChannel(String name) {
        return channels.stream()
                .anyMatch(rules -> rules.literal() && rules.key().key().equals(name));
    }

    /** The channels to subscribe right after connecting, in the token's order. */
    public List<String> autoSubscribed() {
        return channels.stream()
                .filter(rules -> rules.values().path("autoSubscribe").asBoolean(false))
                .map(rules -> rules.key().key())
                .toList();
    }

    /** The keys, for people. */
    public List<String> keys() {
        return channels.stream().map(rules -> rules.key().key()).toList();
    }
}
