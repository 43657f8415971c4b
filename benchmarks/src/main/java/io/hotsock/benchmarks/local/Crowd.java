package io.hotsock.benchmarks.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Thousands of WebSocket clients on one thread, which do as little as can be, so that what is measured is the server:
 * they read frames and tell how old each message is, by the {@link System#nanoTime} that is its data.
 */
final class Crowd implements AutoCloseable {

    /** Told of each message, from the one thread. */
    interface Listener {
        void received(long nanosOld);
    }

    private static final int BUFFER_BYTES = 1024;

    private final Selector selector;
    private final Listener listener;
    private final Thread thread = new Thread(this::read, "crowd");
    private volatile boolean closed;

    private Crowd(Listener listener) throws IOException {
        this.selector = Selector.open();
        this.listener = listener;
    }

    /** Connects so many, one after the other and the tokens in turn, and begins to read. */
    static Crowd connect(int port, List<String> tokens, int clients, Listener listener) throws IOException {
        Crowd crowd = new Crowd(listener);
        for (int i = 0; i < clients; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            upgrade(channel, tokens.get(i % tokens.size()), buffer);
            channel.configureBlocking(false);
            channel.register(crowd.selector, SelectionKey.OP_READ, buffer);
        }
        crowd.thread.start();
        return crowd;
    }

    private static void upgrade(SocketChannel channel, String token, ByteBuffer buffer) throws IOException {
        String request = "GET /v1?token=" + token + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String head = "";
        int end = -1;
        while (end < 0) {
            if (channel.read(buffer) < 0) {
                throw new IOException("The server closed the connection.");
            }
            head = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
            end = head.indexOf("\r\n\r\n");
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("The server answered " + head);
        }
        buffer.flip().position(end + 4);
        buffer.compact();
    }

    private void read() {
        try {
            while (!closed) {
                selector.select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                    read(keys.next());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) throws IOException {
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        if (((SocketChannel) key.channel()).read(buffer) < 0) {
            throw new IOException("The server closed a connection.");
        }
        buffer.flip();
        while (hasFrame(buffer)) {
            frame(buffer);
        }
        buffer.compact();
    }

    /** Frames are not masked, and short enough for a length of two bytes. */
    private static boolean hasFrame(ByteBuffer buffer) {
        return buffer.remaining() >= 4 && buffer.remaining() >= header(buffer) + length(buffer);
    }

    private static int header(ByteBuffer buffer) {
        return buffer.get(buffer.position() + 1) == 126 ? 4 : 2;
    }

    private static int length(ByteBuffer buffer) {
        int small = buffer.get(buffer.position() + 1);
        return small == 126 ? buffer.getShort(buffer.position() + 2) & 0xffff : small;
    }

    private void frame(ByteBuffer buffer) {
        int start = buffer.position() + header(buffer);
        int end = start + length(buffer);
        // {"id":…,"data":123}: messages alone begin with an id, and their data is at the end.
        if (buffer.get(start + 2) == 'i') {
            listener.received(System.nanoTime() - numberBefore(buffer, end - 1));
        }
        buffer.position(end);
    }

    private static long numberBefore(ByteBuffer buffer, int end) {
        long number = 0;
        long factor = 1;
        for (int i = end - 1; buffer.get(i) != ':'; i--) {
            number += (buffer.get(i) - '0') * factor;
            factor *= 10;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
    }
}
