package io.hotsock.local.internal.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hotsock.local.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The members of a presence channel, one per uid, in the order in which they first came. A user of several connections
 * shows the umd of the latest one to subscribe or update, and keeps it when that one leaves (U16).
 */
final class Members {

    /** Contract section 2.10: 100 KB, taken as KiB. */
    static final int CAPACITY_BYTES = 100 * 1024;

    /** What a subscription did to the list. */
    enum Change {
        ADDED,
        UPDATED,
        NONE
    }

    private final Map<String, Member> members = new LinkedHashMap<>();

    boolean hasRoomFor(Identity identity) {
        int bytes = Json.bytes(identity.toJson());
        for (Map.Entry<String, Member> member : members.entrySet()) {
            if (!member.getKey().equals(identity.uid())) {
                bytes += Json.bytes(member.getValue().identity.toJson());
            }
        }
        return bytes <= CAPACITY_BYTES;
    }

    Change join(Identity identity) {
        Member member = members.get(uidOf(identity));
        if (member == null) {
            members.put(uidOf(identity), new Member(identity));
            return Change.ADDED;
        }
        member.connections++;
        return update(identity);
    }

    /** Shows another umd; none when it is the same. */
    Change update(Identity identity) {
        Member member = members.get(uidOf(identity));
        if (member == null || member.identity.equals(identity)) {
            return Change.NONE;
        }
        member.identity = identity;
        return Change.UPDATED;
    }

    /** The member that is gone with its last subscription, else {@code null}. */
    @Nullable
    Identity leave(Identity identity) {
        Member member = members.get(uidOf(identity));
        if (member == null || --member.connections > 0) {
            return null;
        }
        members.remove(uidOf(identity));
        return member.identity;
    }

    ArrayNode toJson() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        members.values().forEach(member -> list.add(member.identity.toJson()));
        return list;
    }

    private static String uidOf(Identity identity) {
        return Objects.requireNonNull(identity.uid(), "members have a uid");
    }

    private static final class Member {
        private Identity identity;
        private int connections = 1;

        Member(Identity identity) {
            this.identity = identity;
        }
    }
}
