package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import java.io.IOException;

@HotsockDecorator
public class UserService {

    public record User(String id, String email) {}

    private final String domain;

    public UserService(String domain) {
        this.domain = domain;
    }

    @HotsockEvent(channel = "user.<id>", event = "user.updated")
    public User changeEmail(String id, String name) throws IOException {
        return new User(id, name + "@" + domain);
    }

    @HotsockEvent(channel = "user.<id>", event = "user.removed")
    protected void remove(String id) {}

    @HotsockEvent(channel = "user.<id>", event = "user.renamed", data = "names", store = 3_000_000_000L)
    void rename(String id, String... names) {}
}
