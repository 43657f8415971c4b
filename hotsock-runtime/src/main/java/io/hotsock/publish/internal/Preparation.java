package io.hotsock.publish.internal;

import io.hotsock.api.Message;
import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.internal.transport.Outgoing;
import org.jspecify.annotations.Nullable;

/** From a message to bytes that can be sent, more than once where the service drops the copies. */
final class Preparation {

    private final MessageEncoder encoder;
    private final boolean automaticIds;
    private final DeduplicationIds ids = new DeduplicationIds();

    Preparation(DataEncoder dataEncoder, boolean automaticIds) {
        this.encoder = new MessageEncoder(dataEncoder);
        this.automaticIds = automaticIds;
    }

    Outgoing prepare(Message message) {
        // An eager id belongs to one attempt (contract 2.5), and what scheduling does with an id is not known (U5).
        boolean copiesAreDropped = !message.eagerIdGeneration() && message.scheduleExpression() == null;
        String id = deduplicationId(message, copiesAreDropped);
        byte[] body = encoder.encode(message, id);
        return new Outgoing(message.channel(), message.event(), body, copiesAreDropped && id != null);
    }

    private @Nullable String deduplicationId(Message message, boolean copiesAreDropped) {
        String own = message.deduplicationId();
        return own == null && automaticIds && copiesAreDropped ? ids.next() : own;
    }
}
