package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import java.io.IOException;
import java.util.List;
import java.util.Map;

@HotsockDecorator
public class Ledger<E> {

    public <K extends Comparable<K>, X extends Exception> Ledger(Map<K, ? super E> index, Class<X> failure)
            throws X, IOException {}

    protected Ledger(String... names) {}

    @SafeVarargs
    Ledger(int installation, List<E>... pages) {}

    @SuppressWarnings("unchecked")
    protected Ledger(long installation, Map<String, E>... books) {}

    Ledger(Class<?>... kinds) {}

    private Ledger(char hidden) {}

    @HotsockEvent(channel = "page.<page>", event = "opened")
    public E open(String page, E first) {
        return first;
    }

    @SuppressWarnings("unchecked")
    @HotsockEvent(channel = "ledger", event = "added")
    void add(List<E>... pages) {}
}
