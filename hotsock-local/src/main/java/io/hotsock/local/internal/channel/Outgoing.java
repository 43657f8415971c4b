package io.hotsock.local.internal.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * A frame on its way out as JSON text, cut into pieces that fit the limit of a WebSocket frame. Made once, however many
 * connections it goes to. Immutable.
 *
 * @param pieces in order
 * @param characters of all pieces together
 */
public record Outgoing(List<Piece> pieces, int characters) {

    /** Three bytes a character at most: below the limit of 32 KiB a frame. */
    private static final int PIECE_CHARACTERS = 10_000;

    /** Part of a frame, or all of it: then it is the first and the last. */
    public record Piece(String text, boolean first, boolean last) {}

    /** The frame of a JSON text. */
    public static Outgoing of(String json) {
        if (json.length() <= PIECE_CHARACTERS) {
            return new Outgoing(List.of(new Piece(json, true, true)), json.length());
        }
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < json.length(); ) {
            int end = end(json, start);
            pieces.add(new Piece(json.substring(start, end), start == 0, end == json.length()));
            start = end;
        }
        return new Outgoing(List.copyOf(pieces), json.length());
    }

    /** No piece ends inside a surrogate pair: each is encoded by itself. */
    private static int end(String json, int start) {
        int end = Math.min(json.length(), start + PIECE_CHARACTERS);
        return end < json.length() && Character.isHighSurrogate(json.charAt(end - 1)) ? end - 1 : end;
    }
}
