package io.hotsock.local.internal.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.local.SigningKey;
import io.hotsock.local.TestTokens;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenVerifier;
import io.hotsock.local.internal.token.Tokens;
import io.hotsock.local.internal.token.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A presence channel holds 100 KB of members (contract section 4.5). */
class PresenceCapacityTest {

    private static final String SECRET = "a secret of this test alone, thirty-two bytes and more";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Outlet NOWHERE = new Outlet() {
        @Override
        public void send(Outgoing frame) {}

        @Override
        public void close(int code, String reason) {}

        @Override
        public void drop() {}
    };

    private final Tokens tokens = new Tokens(
            new TokenVerifier(
                    List.of(VerificationKey.secret("HS256", "", SECRET.getBytes(StandardCharsets.UTF_8))),
                    null,
                    null,
                    false,
                    CLOCK),
            CLOCK);
    private final Channels channels = new Channels(CLOCK);
    private final Subscriptions subscriptions = new Subscriptions(channels, tokens, CLOCK);

    @Test
    void theMemberThatIsTooMuchIsRefusedAndAnotherConnectionOfAMemberIsNot() {
        int joined = 0;
        while (fits(joined)) {
            subscriptions.subscribe(connection(joined), "presence.full", null);
            joined++;
        }
        assertTrue(joined >= 97 && joined <= 100, "joined: " + joined);

        Connection next = connection(joined);
        Refusal refused = assertThrows(Refusal.class, () -> subscriptions.subscribe(next, "presence.full", null));
        assertEquals("PRESENCE_CHANNEL_CAPACITY_REACHED", refused.code());

        subscriptions.subscribe(connection(0), "presence.full", null);
        assertEquals(joined, channels.view("presence.full").members().size());
        assertEquals(joined + 1, channels.view("presence.full").subscriptionsCount());
    }

    private boolean fits(int number) {
        return channels.view("presence.full")
                .presence()
                .hasRoomFor(connection(number).identity());
    }

    private Connection connection(int number) {
        String token = TestTokens.sign(
                SigningKey.secret("HS256", SECRET),
                "",
                "{" + TestTokens.FUTURE + ",\"scope\":\"connect\",\"uid\":\"user-" + number + "\",\"umd\":\""
                        + "y".repeat(1_000) + "\",\"channels\":{\"presence.full\":{\"subscribe\":true}}}");
        Claims claims = tokens.connect(token);
        return new Connection("c" + number, "s", claims, CLOCK.instant(), NOWHERE);
    }
}
