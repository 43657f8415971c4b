package io.hotsock.local.junit;

import java.util.List;

/** Where published events were noted down. Thread-safe. */
interface EventRecord {

    /** What was accepted, in order; a duplicate that the service drops is not there. */
    List<PublishedEvent> accepted();

    /** What was not, in words, each with its reason. */
    List<String> refused();

    /** Waits until everything that has been handed over is noted down. */
    void settle();
}
