package io.hotsock.publish.internal;

import io.hotsock.publish.DataEncoder;
import io.hotsock.publish.DispatchMode;
import io.hotsock.publish.FailurePolicy;
import io.hotsock.publish.PublishGate;
import io.hotsock.publish.PublishListener;
import io.hotsock.publish.internal.transport.TransportSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that publishing needs to know. Checked by the configuration that makes it.
 *
 * @param transport {@code null} when no publish function or URL is configured
 * @param automaticIds whether messages get a deduplication id of their own
 * @param closeTimeout how long closing waits for messages under way
 */
public record PublishSettings(
        @Nullable TransportSettings transport,
        boolean enabled,
        DispatchMode mode,
        DispatchLimits limits,
        FailurePolicy failurePolicy,
        @Nullable PublishListener listener,
        PublishGate gate,
        DataEncoder dataEncoder,
        boolean automaticIds,
        Duration closeTimeout) {}
