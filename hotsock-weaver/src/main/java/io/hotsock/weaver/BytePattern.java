package io.hotsock.weaver;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a word in class files without parsing them (Horspool's search: most bytes are never looked at). */
final class BytePattern {

    private final byte[] word;
    private final int[] skips = new int[256];

    BytePattern(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
        int last = this.word.length - 1;
        Arrays.fill(skips, this.word.length);
        for (int i = 0; i < last; i++) {
            skips[this.word[i] & 0xff] = last - i;
        }
    }

    boolean occursIn(byte[] text) {
        int last = word.length - 1;
        for (int end = last; end < text.length; end += skips[text[end] & 0xff]) {
            if (Arrays.equals(word, 0, word.length, text, end - last, end + 1)) {
                return true;
            }
        }
        return false;
    }
}
