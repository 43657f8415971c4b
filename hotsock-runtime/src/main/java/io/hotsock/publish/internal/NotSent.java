package io.hotsock.publish.internal;

import io.hotsock.api.PublishResult;
import java.util.Optional;

/** Answers a direct publish while publishing is suppressed or switched off. */
record NotSent(String channel, String event) implements PublishResult {

    @Override
    public Optional<String> id() {
        return Optional.empty();
    }

    @Override
    public Optional<String> scheduleArn() {
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
