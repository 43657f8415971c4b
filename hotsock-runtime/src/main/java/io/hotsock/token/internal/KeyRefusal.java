package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKeyException;
import org.jspecify.annotations.Nullable;

/**
 * How all problems with one key begin.
 *
 * @param where the key's origin as errors name it
 */
record KeyRefusal(SigningAlgorithm algorithm, String where) {

    SigningKeyException because(@Nullable String problem) {
        return new SigningKeyException(
                "The signing key from " + where + " can not be used for " + algorithm.jwsName() + ": " + problem + ".");
    }
}
