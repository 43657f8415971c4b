package io.hotsock.local;

import static io.hotsock.local.RawSocket.FINAL;
import static io.hotsock.local.RawSocket.MASKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames and requests that break the rules of their protocols; each ends its own connection at most. */
class ProtocolViolationsTest {

    private static final byte[] PING = "{\"event\":\"hotsock.ping\"}".getBytes(StandardCharsets.UTF_8);

    private static LocalHotsock local;

    @BeforeAll
    static void start() {
        local = LocalHotsock.start();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @AfterEach
    void othersAreServed() {
        try (TestSocket socket = TestSocket.connect(local, token())) {
            socket.expectNothingMore();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "not masked, 0x81, 0, 1002",
        "a reserved bit, 0xc1, 0x80, 1002",
        "an unknown operation, 0x83, 0x80, 1002",
        "an unknown control operation, 0x8b, 0x80, 1002",
        "a ping in parts, 0x09, 0x80, 1002",
        "a continuation of nothing, 0x80, 0x80, 1002",
    })
    void protocolErrorsCloseWith1002(String what, String first, String mask, int code) throws IOException {
        try (RawSocket raw = open()) {
            raw.frame(Integer.decode(first), Integer.decode(mask), PING);

            assertEquals(code, raw.closeCode(), what);
        }
    }

    @Test
    void textThatIsNoUtf8ClosesWith1007() throws IOException {
        try (RawSocket raw = open()) {
            raw.frame(FINAL | 1, MASKED, new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'});

            assertEquals(1007, raw.closeCode());
        }
    }

    @Test
    void aBinaryFrameIsExplained() throws IOException {
        try (RawSocket raw = open()) {
            raw.frame(FINAL | 2, MASKED, PING);

            raw.awaitText("this one is binary");
        }
    }

    @Test
    void aMessageInPartsIsOneMessage() throws IOException {
        try (RawSocket raw = open()) {
            for (int i = 0; i < PING.length; i++) {
                boolean last = i == PING.length - 1;
                raw.frame((last ? FINAL : 0) | (i == 0 ? 1 : 0), MASKED, new byte[] {PING[i]});
            }

            raw.awaitText("hotsock.pong");
        }
    }

    @Test
    void partsWithoutEndAreBounded() throws IOException {
        try (RawSocket raw = open()) {
            byte[] part = "x".repeat(30_000).getBytes(StandardCharsets.UTF_8);
            raw.frame(1, MASKED, part);
            for (int i = 0; i < 5; i++) {
                raw.frame(0, MASKED, part);
            }

            assertEquals(1009, raw.closeCode());
        }
    }

    @Test
    void pingsOfTheProtocolThatNobodyReadsTheAnswersOf() throws IOException {
        try (RawSocket raw = new RawSocket(local, token(), 4_096)) {
            assertEquals(101, raw.status());
            for (int i = 0; i < 20_000; i++) {
                raw.frame(FINAL | 9, MASKED, new byte[0]);
            }
        }
    }

    @Test
    void compressionIsNotAgreedTo() throws IOException {
        try (RawSocket raw = RawSocket.silent(local)) {
            raw.upgrade(token(), "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
            String head = raw.head();

            assertTrue(head.startsWith("HTTP/1.1 101"), head);
            assertFalse(head.toLowerCase(Locale.ROOT).contains("deflate"), head);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1?token=%zz&%=%e4%&&=&token HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n",
                "CONNECT h:80 HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n",
                "GET /channels/%zz/%00?after=%zz&keys=%ff HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer KEY\r\n\r\n",
                "POST /connection/listMessages?connectionId=%&connectionSecret=%c3%28 HTTP/1.1\r\nHost: h\r\n\r\n",
                "POST /publish HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer KEY\r\nContent-Length: 1\r\n\r\n{",
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\n%zz",
                "NONSENSE\r\n\r\n",
                "\u0016\u0003\u0001 a TLS client, say",
            })
    void badRequestsAreTheClientsFault(String request) throws IOException {
        try (RawSocket raw = RawSocket.silent(local)) {
            raw.write(request.replace("KEY", local.apiKeys().get(0))
                    .concat(request.endsWith("\n") ? "" : "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            int status = raw.status();

            assertTrue(status >= 400 && status < 500, "status " + status);
        }
    }

    @Test
    void aHeadThatIsTooLongIsRefused() throws IOException {
        try (RawSocket raw = RawSocket.silent(local)) {
            raw.upgrade(token(), "X-Long: " + "x".repeat(80_000) + "\r\n");

            assertEquals(431, raw.status());
        }
    }

    @Test
    void aTokenThatMakesTheUrlTooLongIsRefused() throws IOException {
        try (RawSocket raw = new RawSocket(local, token() + "A".repeat(4_096), 0)) {
            assertEquals(401, raw.status());
        }
    }

    private static RawSocket open() throws IOException {
        RawSocket raw = new RawSocket(local, token(), 0);
        assertEquals(101, raw.status());
        return raw;
    }

    private static String token() {
        return TestTokens.connect(local, "u-17", "{}");
    }
}
