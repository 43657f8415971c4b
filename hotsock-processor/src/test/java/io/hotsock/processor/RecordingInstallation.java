package io.hotsock.processor;

import io.hotsock.api.Installation;
import io.hotsock.api.Message;
import io.hotsock.api.Publisher;
import io.hotsock.api.shim.EventSink;
import java.util.ArrayList;
import java.util.List;

/** Takes what generated code hands on, and writes it down. */
final class RecordingInstallation implements Installation, EventSink {

    final List<Message> messages = new ArrayList<>();
    final List<String> published = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    boolean open = true;
    int captured;

    /** Whether the caller is told of failures; messages of the event {@code refused} are one. */
    boolean throwing;

    @Override
    public Publisher publisher() {
        throw new UnsupportedOperationException("shims publish through the sink");
    }

    @Override
    public EventSink eventSink() {
        return this;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void accept(Message message) {
        messages.add(message);
        published.add(message.channel() + " " + message.event() + " " + (message.hasData() ? message.data() : "-"));
        if (throwing && message.event().startsWith("refused")) {
            throw new IllegalStateException(message.event() + " " + message.data());
        }
    }

    @Override
    public void reject(String method, String channel, String event, Throwable problem) {
        rejected.add(method + " " + channel + " " + event + " " + problem);
        if (throwing) {
            throw new IllegalStateException(event + " rejected");
        }
    }

    @Override
    public EventSink captured() {
        captured++;
        return this;
    }
}
