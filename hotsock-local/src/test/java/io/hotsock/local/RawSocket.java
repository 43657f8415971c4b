package io.hotsock.local;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that does as it is told, however rude: any frame, any bytes, no reading. */
final class RawSocket implements AutoCloseable {

    static final int FINAL = 0x80;
    static final int MASKED = 0x80;
    private static final int OP_TEXT = 1;
    private static final int OP_CLOSE = 8;
    private static final int WAIT_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;

    /** Opens and upgrades; gives the status line's code by {@link #status}. */
    RawSocket(LocalHotsock local, String token, int receiveBuffer) {
        this(local, receiveBuffer);
        upgrade(token, "");
    }

    private RawSocket(LocalHotsock local, int receiveBuffer) {
        try {
            socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setSoTimeout(WAIT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), local.port()));
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a TCP connection and says nothing. */
    static RawSocket silent(LocalHotsock local) {
        return new RawSocket(local, 0);
    }

    /** Asks for a WebSocket, with further lines of the head, each with its end. */
    void upgrade(String token, String lines) {
        try {
            write(("GET /v1?token=" + token + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" + lines
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The HTTP status of the answer, whose head is read to its end. */
    int status() throws IOException {
        return Integer.parseInt(head().substring(9, 12));
    }

    /** The head of the answer. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** One text frame, masked with zeros. */
    void text(String text) throws IOException {
        frame(FINAL | OP_TEXT, MASKED, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One frame.
     *
     * @param first the first byte: {@link #FINAL}, reserved bits and operation
     * @param mask {@link #MASKED}, with zeros, or 0 as no client may
     */
    void frame(int first, int mask, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(mask | payload.length);
        } else {
            frame.write(mask | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        if (mask != 0) {
            frame.write(new byte[4]);
        }
        frame.write(payload);
        write(frame.toByteArray());
    }

    /** Reads frames up to the close frame and gives its code. */
    int closeCode() throws IOException {
        byte[] payload = nextPayload(OP_CLOSE);
        return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
    }

    /** Reads frames up to the connection's end, which must come; tells whether it came without a close frame. */
    boolean endsWithoutCloseFrame() throws IOException {
        try {
            closeCode();
            return false;
        } catch (EOFException | SocketException end) {
            return true;
        }
    }

    /** Reads frames until one contains a text. */
    void awaitText(String part) throws IOException {
        while (!new String(nextPayload(OP_TEXT), StandardCharsets.UTF_8).contains(part)) {
            // The next frame may.
        }
    }

    /** Reads until the server ends the connection, which it must; gives what arrived. */
    long readToEnd() throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        } catch (SocketException reset) {
            return bytes;
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] nextPayload(int wanted) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            byte[] payload = in.readNBytes(length(in.readUnsignedByte() & 0x7f));
            if (opcode == wanted) {
                return payload;
            }
        }
    }

    private int length(int small) throws IOException {
        return switch (small) {
            case 126 -> in.readUnsignedShort();
            case 127 -> (int) in.readLong();
            default -> small;
        };
    }
}
