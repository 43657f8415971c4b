package com.acme;

import io.hotsock.api.HotsockEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import reactor.core.publisher.Mono;

class Results {

    record Item(int number, String label) {}

    @HotsockEvent(channel = "lobby", event = "maybe")
    Optional<Item> maybe() {
        return Optional.empty();
    }

    @HotsockEvent(channel = "lobby", event = "number")
    OptionalLong number() {
        return OptionalLong.empty();
    }

    @HotsockEvent(channel = "lobby", event = "later", data = "label")
    CompletableFuture<Item> later() {
        return new CompletableFuture<>();
    }

    @HotsockEvent(channel = "lobby", event = "done")
    CompletionStage<Void> done() {
        return new CompletableFuture<>();
    }

    @HotsockEvent(channel = "item.<number>", event = "item.found", each = true)
    CompletionStage<Optional<List<Item>>> allLater() {
        return new CompletableFuture<>();
    }

    @HotsockEvent(channel = "lobby", event = "all")
    List<Item> all() {
        return List.of();
    }

    @HotsockEvent(channel = "item.<number>", event = "item.counted", data = "number", each = true)
    List<Item> countEach(int number, String unread) {
        return List.of();
    }

    @HotsockEvent(channel = "item.<number>", event = "item.maybe", data = "number")
    @HotsockEvent(channel = "item.<number>", event = "item.perhaps", data = "this.title")
    Optional<Item> maybeOf(int number, String unread) {
        return Optional.empty();
    }

    final String title = "";

    @HotsockEvent(channel = "item.<number>", event = "item.found", each = true)
    Item[] array() {
        return new Item[0];
    }

    @HotsockEvent(channel = "item.<result>", event = "item.counted", each = true)
    int[] numbers() {
        return new int[0];
    }

    @HotsockEvent(channel = "item.<number>", event = "item.found", each = true)
    Stream<Item> flowing() {
        return Stream.empty();
    }

    @HotsockEvent(channel = "lobby", event = "first")
    @HotsockEvent(channel = "item.<number>", event = "first")
    Mono<Item> mono() {
        return Mono.empty();
    }

    @HotsockEvent(channel = "lobby", event = "first")
    Uni<Item> uni() {
        return Uni.createFrom().nullItem();
    }

    @HotsockEvent(channel = "lobby", event = "first")
    Single<Item> single() {
        return Single.never();
    }

    @HotsockEvent(channel = "lobby", event = "first")
    Maybe<Item> perhaps() {
        return Maybe.empty();
    }

    @HotsockEvent(channel = "lobby", event = "done")
    Completable completable() {
        return Completable.complete();
    }

    @HotsockEvent(channel = "lobby", event = "by.label")
    Map<String, Item> map() {
        return Map.of();
    }
}
