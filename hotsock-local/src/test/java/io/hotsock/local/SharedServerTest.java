package io.hotsock.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Installations that share one server's threads, and nothing else. */
class SharedServerTest {

    @Test
    void theEndOfOneIsNotTheEndOfAnother() throws IOException {
        LocalHotsock ending = shared();
        RawSocket cut = new RawSocket(ending, TestTokens.connect(ending, "u-17", "{}"), 0);
        assertEquals(101, cut.status());
        try (LocalHotsock lasting = shared();
                TestSocket socket = connect(lasting)) {
            assertNotEquals(lasting.port(), ending.port());

            ending.close();

            assertTrue(cut.readToEnd() > 0, "the greeting, and then the end");
            cut.close();
            socket.expectNothingMore();
        }
        try (LocalHotsock next = shared();
                TestSocket socket = connect(next)) {
            socket.expectNothingMore();
        }
    }

    @Test
    void tokensOfOneAreWorthNothingAtAnother() throws IOException {
        try (LocalHotsock one = shared();
                LocalHotsock other = shared();
                RawSocket raw = new RawSocket(other, TestTokens.connect(one, "u-17", "{}"), 0)) {
            assertEquals(401, raw.status());
        }
    }

    @Test
    void manyStartAndEndAtOnce() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try (LocalHotsock local = shared();
                            TestSocket socket = connect(local)) {
                        socket.expectNothingMore();
                    }
                }))
                .toList();

        all.forEach(CompletableFuture::join);
    }

    private static LocalHotsock shared() {
        return LocalHotsock.builder().sharedServer(true).start();
    }

    private static TestSocket connect(LocalHotsock local) {
        return TestSocket.connect(local, TestTokens.connect(local, "u-17", "{}"));
    }
}
