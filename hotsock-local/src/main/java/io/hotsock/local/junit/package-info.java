/**
 * Tests of what an application publishes: {@link io.hotsock.local.junit.HotsockTest} with a real server, or
 * {@link io.hotsock.local.junit.RecordingPublisher} without any; both with assertions that read like sentences. Needs
 * {@code junit-jupiter-api} from the application's own test dependencies.
 */
@NullMarked
package io.hotsock.local.junit;

import org.jspecify.annotations.NullMarked;
