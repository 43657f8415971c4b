package io.hotsock.local.internal.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: user id and user metadata.
 *
 * @param uid {@code null} for nobody
 * @param umd JSON null when there is none
 */
public record Identity(@Nullable String uid, JsonNode umd) {

    /** Nobody, as in messages from servers. */
    public static final Identity NOBODY = new Identity(null, NullNode.getInstance());

    /** {@code {"uid":…,"umd":…}}: both keys are always there. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("uid", uid);
        json.set("umd", umd);
        return json;
    }

    /** The same user with other metadata. */
    public Identity withUmd(JsonNode newUmd) {
        return new Identity(uid, newUmd);
    }
}
