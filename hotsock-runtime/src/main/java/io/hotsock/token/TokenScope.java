package io.hotsock.token;

/** What a token can be used for (contract section 3.3). */
public enum TokenScope {
    /** Opening a connection. */
    CONNECT("connect"),
    /** One subscription, by the token sent along with it. */
    SUBSCRIBE("subscribe"),
    /** Changing user metadata of a live connection. */
    UMD("umd");

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    /** The word in the claim {@code scope}. */
    public String word() {
        return word;
    }
}
