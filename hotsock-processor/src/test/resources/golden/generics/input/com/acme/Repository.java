package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import java.util.List;

@HotsockDecorator
public class Repository<T extends CharSequence, K extends Number & Comparable<K>> extends Base<K> {

    @HotsockEvent(channel = "row.<key>", event = "row.saved")
    public <R extends Comparable<R>> List<R> save(K key, T[] values, R extra) {
        return List.of(extra);
    }

    @HotsockEvent(channel = "row.<text>", event = "row.hidden")
    public <T extends CharSequence> T hide(T text) {
        return text;
    }

    @HotsockDecorator
    static class Index<T extends CharSequence, L extends List<?>> {

        @HotsockEvent(channel = "row.<key>", event = "row.found")
        <T extends Number> L find(T key, L all) {
            return all;
        }
    }

    class Cursor {
        @HotsockEvent(channel = "row.<key>", event = "row.passed")
        T pass(K key, T value) {
            return value;
        }
    }
}
