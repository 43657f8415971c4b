package com.acme;

import io.hotsock.api.HotsockEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

abstract class Bounded<B extends Bounded<B>> {

    @HotsockEvent(channel = "bounded", event = "sorted", data = "by")
    <T extends Comparable<? super T>> void sort(T unread, Comparator<? super T> by) {}

    @HotsockEvent(channel = "bounded", event = "copied")
    <T extends Comparable<T>> void copy(List<T> unread, List<? super T> into) {}

    @HotsockEvent(channel = "bounded", event = "all")
    Collection<? super B> all() {
        return List.of();
    }

    @HotsockEvent(channel = "bounded", event = "later")
    <T extends Comparable<T>> CompletionStage<List<? super T>> later(T unread) {
        return new CompletableFuture<>();
    }

    @HotsockEvent(channel = "bounded", event = "each", each = true)
    <T extends Comparable<T>> List<Comparator<? super T>> each(T unread) {
        return List.of();
    }

    @HotsockEvent(channel = "bounded", event = "circle", data = "id")
    <A extends Comparable<? extends A>> void circle(String id, A unread) {}
}
