package io.hotsock.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A browser's WebSocket: its events come one after the other on the page's thread, and an end comes once. */
@SuppressWarnings("FutureReturnValueIgnored") // The events tell what becomes of everything.
final class BrowserSocket implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Executor page;
    private final Consumer<String> received;
    private final Consumer<BrowserSocket> closed;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> probed = CompletableFuture.completedFuture(null);
    private WebSocket socket;
    private boolean ended;

    private BrowserSocket(Executor page, Consumer<String> received, Consumer<BrowserSocket> closed) {
        this.page = page;
        this.received = received;
        this.closed = closed;
    }

    /** Begins to connect; what becomes of it is told by the events. */
    static void open(
            URI url,
            Executor page,
            Consumer<BrowserSocket> opened,
            Consumer<String> received,
            Consumer<BrowserSocket> closed) {
        BrowserSocket browser = new BrowserSocket(page, received, closed);
        HTTP.newWebSocketBuilder()
                .buildAsync(url, browser)
                .whenCompleteAsync(
                        (socket, refused) -> {
                            browser.socket = socket;
                            if (refused == null) {
                                opened.accept(browser);
                                socket.request(Long.MAX_VALUE);
                            } else {
                                browser.end();
                            }
                        },
                        page);
    }

    boolean isOpen() {
        return !ended && !socket.isOutputClosed();
    }

    /** Notices an end that the JDK's client overlooks, as it does that of one idle connection in six; browsers do not. */
    void probe() {
        if (probed.isDone()) {
            probed = socket.sendPing(ByteBuffer.allocate(0)).whenComplete((sent, failure) -> {
                if (failure != null) {
                    page.execute(this::end);
                }
            });
        }
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Closes, and tells so at once, as waiting for the server's part of it is the browser's business. */
    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        end();
    }

    void abort() {
        ended = true;
        socket.abort();
    }

    private void end() {
        if (!ended) {
            ended = true;
            closed.accept(this);
        }
    }

    /** Nothing is asked for before the page has heard of the opening. */
    @Override
    public void onOpen(WebSocket webSocket) {}

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            page.execute(() -> {
                if (!ended) {
                    received.accept(text);
                }
            });
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        page.execute(this::end);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        page.execute(this::end);
    }
}
