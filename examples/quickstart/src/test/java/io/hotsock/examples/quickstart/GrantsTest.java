package io.hotsock.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.ChannelPattern;
import io.hotsock.examples.quickstart.shop.CourierChannel;
import io.hotsock.examples.quickstart.shop.CustomerChannel;
import io.hotsock.token.TokenBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What browsers may hear whose tokens grant by the patterns of generated channel classes. */
class GrantsTest {

    private static final List<String> ASKED = List.of(
            CustomerChannel.of("42").name(),
            "customer.42.orders",
            CourierChannel.of("7").name());

    @Test
    void anyGrantsExactlyTheChannelsOfItsClass() throws Exception {
        assertEquals(List.of("customer.42"), heardWith(CustomerChannel.any()));
    }

    @Test
    void anyBelowGrantsWhatIsBelowThemToo() throws Exception {
        assertEquals(List.of("customer.42", "customer.42.orders"), heardWith(CustomerChannel.anyBelow()));
    }

    /** Asks for one channel after the other, and returns those that were granted. */
    private static List<String> heardWith(ChannelPattern granted) throws Exception {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        try (Shop shop = Shop.open()) {
            String token = TokenBuilder.forUser("support-1").subscribe(granted).issue();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(shop.webSocketUrl() + "?token=" + token), new WebSocket.Listener() {
                        @Override
                        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence frame, boolean last) {
                            frames.add(frame.toString());
                            from.request(1);
                            return null;
                        }
                    })
                    .join();
            assertEquals("hotsock.connected", event(frames));
            List<String> heard = new ArrayList<>();
            for (String channel : ASKED) {
                socket.sendText("{\"event\":\"hotsock.subscribe\",\"channel\":\"" + channel + "\"}", true)
                        .join();
                if (event(frames).equals("hotsock.subscribed")) {
                    heard.add(channel);
                }
            }
            socket.abort();
            return heard;
        }
    }

    private static String event(BlockingQueue<String> frames) throws Exception {
        String frame = Objects.requireNonNull(frames.poll(20, TimeUnit.SECONDS), "no frame arrived");
        return new ObjectMapper().readTree(frame).path("event").asText();
    }
}
