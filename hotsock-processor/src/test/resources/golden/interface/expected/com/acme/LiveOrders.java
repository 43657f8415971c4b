package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * A {@link Orders} that publishes what its annotated methods return.
 */
@Generated("io.hotsock.processor")
@NullUnmarked
public class LiveOrders<K extends Comparable<K>> implements Decorated, Orders<K> {
    private final Orders<K> delegate;

    private final Installation hotsockInstallation;

    /**
     * Wraps an implementation; its annotated methods publish to the installation.
     */
    public LiveOrders(Installation installation, Orders<K> delegate) {
        this.hotsockInstallation = Objects.requireNonNull(installation, "installation");
        this.delegate = Objects.requireNonNull(delegate, "delegate");
    }

    @Override
    public Orders.Order<K> ship(long number, K key) {
        Orders.Order<K> result = delegate.ship(number, key);
        OrdersShims.ship(hotsockInstallation.eventSink(), delegate, number, key, result);
        return result;
    }

    @Override
    public boolean open(long number) {
        boolean result = delegate.open(number);
        OrdersShims.open(hotsockInstallation.eventSink(), delegate, number, result);
        return result;
    }

    @Override
    public <T extends K> List<T> keys(List<? super T> delegate_) {
        return delegate.keys(delegate_);
    }

    @Override
    public boolean close(String reason, int... codes) throws IOException {
        return delegate.close(reason, codes);
    }
}
