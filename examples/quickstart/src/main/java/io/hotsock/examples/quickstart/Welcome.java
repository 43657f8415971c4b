package io.hotsock.examples.quickstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;

/** What the terminal shows once all is up. */
final class Welcome {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Welcome() {}

    static String text(Shop shop, URI page) {
        String token = shop.customer.token();
        return """

                Annotated Java methods, two browser users, one local Hotsock:

                  Open   %s

                  Click  "Place an order"        %3$s sees order.placed
                         "Hand it to a courier"  %3$s sees order.shipped, %4$s sees parcel.assigned
                         "Mark it delivered"     %3$s sees order.delivered

                  The Hotsock is at %2$s; Ctrl+C ends it all.

                The token with which %3$s signs in
                %5$s

                says
                %6$s
                """.formatted(
                        page, shop.webSocketUrl(), shop.customer.name(), shop.courier.name(), token, claims(token));
    }

    /** A token is readable by anyone who holds it; only its signature needs the key. */
    static String claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
        try {
            return JSON.readTree(payload).toPrettyString();
        } catch (IOException e) {
            throw new IllegalArgumentException("no token: its payload is not JSON", e);
        }
    }
}
