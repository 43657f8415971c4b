package io.hotsock.examples.quickstart;

import io.hotsock.api.Channel;
import io.hotsock.examples.quickstart.shop.CourierChannel;
import io.hotsock.examples.quickstart.shop.CustomerChannel;
import io.hotsock.token.TokenBuilder;

/**
 * Somebody in front of a browser, and the one channel that is theirs.
 *
 * @param role what the page calls them by
 * @param id who they are within that role
 * @param channel what their token lets them hear
 */
record User(String role, String id, Channel channel) {

    static User customer(String id) {
        return new User("customer", id, CustomerChannel.of(id));
    }

    static User courier(String id) {
        return new User("courier", id, CourierChannel.of(id));
    }

    String name() {
        return role + " " + id;
    }

    /** Signs the user in. Tokens live for a minute, so each connection gets one of its own. */
    String token() {
        return TokenBuilder.forUser(role + "-" + id).subscribe(channel).issue();
    }
}
