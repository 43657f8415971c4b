package io.hotsock.publish.internal;

import io.hotsock.api.Message;
import io.hotsock.api.PublishResult;
import io.hotsock.api.Publisher;
import java.util.concurrent.CompletableFuture;

/** Direct calls: past the gate, always told what happened. */
final class DirectPublisher implements Publisher {

    private final Outbox outbox;

    DirectPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public PublishResult publish(Message message) {
        return outbox.isOpen()
                ? outbox.sendNow(outbox.prepare(message, false))
                : new NotSent(message.channel(), message.event());
    }

    @Override
    public CompletableFuture<PublishResult> publishAsync(Message message) {
        if (!outbox.isOpen()) {
            return CompletableFuture.completedFuture(new NotSent(message.channel(), message.event()));
        }
        Delivery delivery = outbox.prepare(message, true);
        outbox.go(delivery, true);
        return delivery.answer();
    }
}
