package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import java.util.List;

@HotsockDecorator(className = "LiveOrders")
public interface Orders<K extends Comparable<K>> extends Closing<String> {

    @HotsockEvent(channel = "orders.<number>", event = "order.shipped")
    Order<K> ship(long number, K key);

    @HotsockEvent(channel = "orders.<number>", event = "order.opened")
    default boolean open(long number) {
        return true;
    }

    <T extends K> List<T> keys(List<? super T> delegate);

    static int limit() {
        return 1;
    }

    final class Order<K> {
        public final K key;

        Order(K key) {
            this.key = key;
        }
    }
}
