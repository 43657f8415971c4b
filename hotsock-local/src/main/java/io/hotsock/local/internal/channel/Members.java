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
    private int bytes;

    boolean hasRoomFor(Identity identity) {
        Member shown = members.get(uidOf(identity));
        return bytes - (shown == null ? 0 : shown.bytes()) + Json.bytes(identity.toJson()) <= CAPACITY_BYTES;
    }

    Change join(Identity identity) {
        Member member = members.get(uidOf(identity));
        if (member == null) {
            Member added = new Member(identity);
            members.put(uidOf(identity), added);
            bytes += added.bytes();
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
        bytes -= member.bytes();
        member.identity = identity;
        bytes += member.bytes();
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
        bytes -= member.bytes();
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

        int bytes() {
            return Json.bytes(identity.toJson());
        }
    }
}
