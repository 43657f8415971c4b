package io.hotsock.benchmarks.token;

/** Somebody who signs {@link TokenClaims}, with a key that was made ready before. */
@FunctionalInterface
interface Peer {

    /** A whole token; from the bare signature only the bytes of the signature, in Latin 1. */
    String token() throws Exception;
}
