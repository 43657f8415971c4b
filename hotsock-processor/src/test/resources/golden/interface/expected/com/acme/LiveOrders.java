package com.acme;

import io.hotsock.api.Installation;
import io.hotsock.api.shim.Decorated;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
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
    public Iterator<String> iterator() {
        return delegate.iterator();
    }

    @Override
    public void forEach(Consumer<? super String> action) {
        delegate.forEach(action);
    }

    @Override
    public Spliterator<String> spliterator() {
        return delegate.spliterator();
    }

    @Override
    public Orders.Order<K> ship(long number, K key) {
        Orders.Order<K> result = delegate.ship(number, key);
        OrdersShims.ship(hotsockInstallation, delegate, number, key, result);
        return result;
    }

    @Override
    public boolean open(long number) {
        boolean result = delegate.open(number);
        OrdersShims.open(hotsockInstallation, delegate, number, result);
        return result;
    }

    @Override
    public <T extends K> List<T> keys(List<? super T> delegate_) {
        return delegate.keys(delegate_);
    }
}
