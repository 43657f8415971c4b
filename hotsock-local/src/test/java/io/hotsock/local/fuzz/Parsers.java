package io.hotsock.local.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.api.Names;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.SigningKey;
import io.hotsock.local.TestTokens;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.PublishEntry;
import io.hotsock.local.internal.message.PublishRecord;
import io.hotsock.local.internal.refusal.Refusal;
import io.hotsock.local.internal.token.Claims;
import io.hotsock.local.internal.token.TokenRefused;
import io.hotsock.local.internal.token.TokenReview;
import io.hotsock.local.internal.token.TokenVerifier;
import io.hotsock.local.internal.token.VerificationKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What outsiders can send, a method for each kind. Input is good or is refused in words; anything else that happens is a
 * fault of ours, and fails. Each keeps nothing between inputs that the next could notice.
 */
final class Parsers {

    private static final String SECRET = "test-only-hotsock-contract-secret-0123456789abcdef0123456789abcdef";
    /** Requests among the seeds are dated then. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-03-04T05:06:07Z"), ZoneOffset.UTC);

    private static final SigningKey KEY = SigningKey.secret("HS256", SECRET);
    private static final TokenVerifier VERIFIER = new TokenVerifier(
            List.of(VerificationKey.secret("HS256", "", SECRET.getBytes(StandardCharsets.UTF_8))),
            null,
            null,
            false,
            CLOCK);
    private static final String EVERYTHING = ("{'exp':4102444800,'scope':'connect','uid':'u-17','channels':{"
                    + "'lobby.7':{'alias':'lobby','autoSubscribe':true},"
                    + "'*':{'subscribe':true,'getInfo':true,'messages':{'*':{'publish':true,'broadcast':true,'echo':true,"
                    + "'react':true,'store':60,'scheduleBefore':4102444800}},"
                    + "'storage':{'*':{'observe':true,'get':true,'set':true,'scheduleBefore':4102444800}}}}}")
            .replace('\'', '"');
    private static final String PING = "{\"event\":\"hotsock.ping\"}";
    private static final int INPUTS_PER_INSTALLATION = 1_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private static Installation installation;
    private static int inputs;
    private static List<LocalHotsock> servers = List.of();

    private Parsers() {}

    /** A frame of a WebSocket. */
    static void frame(byte[] input) {
        List<String> answers = installation().session(VERIFIER.verify(signed(EVERYTHING)), text(input), PING);

        answers.forEach(Parsers::requireFrame);
        assertTrue(answers.contains("{\"event\":\"hotsock.pong\",\"data\":\"{}\"}"), "The connection is stuck.");
    }

    /** The body of a publish request. */
    static void publish(byte[] input) {
        PublishEntry entry = installation().entry();
        try {
            ObjectNode answer =
                    entry.receive(new PublishEntry.Attempt(PublishRecord.Transport.HTTP, null, text(input)), null);
            assertNull(Names.channelProblem(answer.path("channel").asText()));
            assertNull(Names.eventProblem(answer.path("event").asText()));
        } catch (Refusal refusal) {
            assertFalse(refusal.explanation().isBlank());
        }
    }

    /** The payload of a token with a good signature; what is accepted opens a connection. */
    static void claims(byte[] input) {
        try {
            Claims claims = VERIFIER.verify(signed(text(input)));
            installation().session(claims, PING).forEach(Parsers::requireFrame);
        } catch (TokenRefused refused) {
            assertFalse(refused.why().isBlank());
        }
    }

    /** A whole token: signature, header and encoding. */
    static void token(byte[] input) {
        TokenReview review = TokenReview.of(VERIFIER, text(input), true);

        assertEquals(3, review.uses().size());
        review.problems().forEach(problem -> assertFalse(problem.isBlank()));
    }

    /** Everything that comes before the first answer on a TCP connection; line breaks of seeds are those of HTTP. */
    static void request(byte[] input) throws IOException {
        byte[] bytes = new String(input, StandardCharsets.ISO_8859_1)
                .replaceAll("(?<!\r)\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (LocalHotsock server : servers()) {
            request(server, bytes);
        }
    }

    private static void request(LocalHotsock server, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher status = STATUS.matcher(answer);
            if (status.lookingAt()) {
                assertNotEquals("500", status.group(1), answer);
            }
        } catch (SocketException reset) {
            // Of a request that is not read to its end.
            assertTrue(bytes.length > 0);
        }
    }

    private static synchronized Installation installation() {
        if (installation == null || ++inputs % INPUTS_PER_INSTALLATION == 0) {
            if (installation != null) {
                installation.close();
            }
            installation = new Installation(VERIFIER, CLOCK);
        }
        return installation;
    }

    /** One that looks at signatures and one that lets everybody in; until the JVM ends, as their threads are daemons. */
    private static synchronized List<LocalHotsock> servers() {
        if (servers.isEmpty()) {
            servers = List.of(server(true), server(false));
        }
        return servers;
    }

    private static LocalHotsock server(boolean signatures) {
        return LocalHotsock.builder()
                .clock(CLOCK)
                .credentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
                .apiKeys("0123456789012345678901234567890123456789")
                .signingKey(KEY)
                .verifySignatures(signatures)
                .start();
    }

    private static void requireFrame(String text) {
        JsonNode frame = Json.read(text.getBytes(StandardCharsets.UTF_8)).fields();
        assertTrue(frame.path("event").isTextual(), text);
        if (frame.path("event").asText().equals("hotsock.error")) {
            assertFalse(frame.path("error").path("code").asText().isEmpty(), text);
            assertFalse(frame.path("error").path("message").asText().isEmpty(), text);
        }
    }

    private static String signed(String payload) {
        return TestTokens.sign(KEY, "", payload);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
