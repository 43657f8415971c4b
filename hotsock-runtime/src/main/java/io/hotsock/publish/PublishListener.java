package io.hotsock.publish;

import io.hotsock.api.PublishResult;

/**
 * Is told the fate of every message, over all call styles.
 *
 * <p>Called on the thread that learnt it, which may be the caller's; so be quick. Must be thread-safe. Exceptions are
 * logged and otherwise ignored.
 */
public interface PublishListener {

    /** A message was accepted. Does nothing by default. */
    default void published(PublishResult result) {}

    /** A message failed. */
    void failed(PublishFailure failure);
}
