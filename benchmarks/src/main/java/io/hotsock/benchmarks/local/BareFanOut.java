package io.hotsock.benchmarks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The least a server can do: it agrees to every upgrade, puts each connection on the next channel, and writes a message's
 * frame, made once, to one socket of the channel after the other, by a thread a core. No tokens, nothing read. Says what of
 * the local server's latency is the machine's.
 */
final class BareFanOut implements AutoCloseable {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AT_A_TIME = 64;
    private static final int BACKLOG = 1_000;
    private static final int TEXT = 0x81;
    private static final int TWO_BYTES = 126;
    private static final String ANSWER =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    /** As long as an id of the local server. */
    private static final String ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final ServerSocketChannel server = ServerSocketChannel.open();
    private final List<List<SocketChannel>> channels;
    private int accepted;
    private final ExecutorService writers = Executors.newFixedThreadPool(THREADS);
    private final Thread acceptor = new Thread(this::accept, "bare-fan-out");

    private BareFanOut(int channels) throws IOException {
        this.channels = Stream.generate(() -> (List<SocketChannel>) new CopyOnWriteArrayList<SocketChannel>())
                .limit(channels)
                .toList();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    }

    static BareFanOut start(int channels) throws IOException {
        BareFanOut bare = new BareFanOut(channels);
        bare.acceptor.start();
        return bare;
    }

    int port() {
        return server.socket().getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                upgrade(client);
                channels.get(accepted++ % channels.size()).add(client);
            }
        } catch (ClosedChannelException end) {
            // Closed by us.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void upgrade(SocketChannel client) throws IOException {
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ByteBuffer request = ByteBuffer.allocate(4096);
        while (!ascii(request).endsWith("\r\n\r\n")) {
            if (client.read(request) < 0) {
                throw new IOException("The client went away.");
            }
        }
        client.write(ByteBuffer.wrap(ANSWER.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String ascii(ByteBuffer buffer) {
        return StandardCharsets.US_ASCII.decode(buffer.duplicate().flip()).toString();
    }

    /** Sets the writers going; the frame is the message with an id before it. */
    void publish(int channel, String message) {
        List<SocketChannel> clients = channels.get(channel);
        ByteBuffer frame = frame("{\"id\":\"" + ID + "\"," + message.substring(1));
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < THREADS; i++) {
            writers.execute(() -> write(frame, clients, next));
        }
    }

    private static void write(ByteBuffer frame, List<SocketChannel> clients, AtomicInteger next) {
        try {
            int all = clients.size();
            for (int from = next.getAndAdd(AT_A_TIME); from < all; from = next.getAndAdd(AT_A_TIME)) {
                for (SocketChannel client : clients.subList(from, Math.min(all, from + AT_A_TIME))) {
                    client.write(frame.duplicate());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer frame(String json) {
        byte[] text = json.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer frame = ByteBuffer.allocateDirect(4 + text.length).put((byte) TEXT);
        if (text.length < TWO_BYTES) {
            frame.put((byte) text.length);
        } else {
            frame.put((byte) TWO_BYTES).putShort((short) text.length);
        }
        return frame.put(text).flip();
    }

    @Override
    public void close() throws IOException {
        writers.shutdownNow();
        server.close();
        for (List<SocketChannel> clients : channels) {
            for (SocketChannel client : clients) {
                client.close();
            }
        }
    }
}
