package io.hotsock.publish.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Collects a payload; while a limit is set, bytes beyond it are counted but not kept. */
final class PayloadBuffer extends OutputStream {

    private static final int TYPICAL_SIZE = 512;

    private final Bytes kept = new Bytes();
    private long limit = Long.MAX_VALUE;
    private long written;

    /** Starts counting, and keeps at most so many bytes from here on. */
    void startValue(long max) {
        written = 0;
        limit = max;
    }

    /** Ends counting and limiting; how many bytes were written since the start. */
    long endValue() {
        limit = Long.MAX_VALUE;
        return written;
    }

    @Override
    public void write(int b) {
        if (written < limit) {
            kept.write(b);
        }
        written++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        long room = Math.max(0, limit - written);
        kept.write(source, offset, (int) Math.min(length, room));
        written += length;
    }

    int size() {
        return kept.size();
    }

    byte[] toByteArray() {
        return kept.toByteArray();
    }

    /** Whether what was kept from an offset on is exactly one JSON value. */
    boolean isJsonFrom(int offset) {
        return kept.isJsonFrom(offset);
    }

    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(TYPICAL_SIZE);
        }

        boolean isJsonFrom(int offset) {
            return JsonText.isOneValue(buf, offset, count - offset);
        }
    }
}
