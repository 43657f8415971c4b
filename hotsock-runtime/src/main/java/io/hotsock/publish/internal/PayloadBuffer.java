package io.hotsock.publish.internal;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Collects a payload; while a limit is set, bytes beyond it are counted but not kept. A {@code ByteArrayOutputStream}
 * would take its lock for every comma.
 */
final class PayloadBuffer extends OutputStream {

    private static final int TYPICAL_SIZE = 512;

    private byte[] kept = new byte[TYPICAL_SIZE];
    private int size;
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
            makeRoom(1);
            kept[size++] = (byte) b;
        }
        written++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int fitting = (int) Math.min(length, Math.max(0, limit - written));
        makeRoom(fitting);
        System.arraycopy(source, offset, kept, size, fitting);
        size += fitting;
        written += length;
    }

    private void makeRoom(int more) {
        if (more > kept.length - size) {
            kept = Arrays.copyOf(kept, Math.max(2 * kept.length, Math.addExact(size, more)));
        }
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(kept, size);
    }

    /** Whether what was kept from an offset on is exactly one JSON value. */
    boolean isJsonFrom(int offset) {
        return JsonText.isOneValue(kept, offset, size - offset);
    }
}
