package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

@HotsockDecorator
public class Later {

    @HotsockEvent(channel = "item.<result>", event = "mono")
    public Mono<String> mono(Mono<String> mono) {
        return mono;
    }

    @HotsockEvent(channel = "lobby", event = "done", data = "by")
    public Mono<Void> done(Mono<Void> mono, String by) {
        return mono;
    }

    @HotsockEvent(channel = "item.<result>", event = "uni")
    public Uni<String> uni(Uni<String> uni) {
        return uni;
    }

    @HotsockEvent(channel = "item.<result>", event = "single")
    public Single<String> single(Single<String> single) {
        return single;
    }

    @HotsockEvent(channel = "item.<result>", event = "optional")
    public Single<Optional<String>> optional(Single<Optional<String>> single) {
        return single;
    }

    @HotsockEvent(channel = "item.<result>", event = "each", each = true)
    public Single<List<String>> each(Single<List<String>> single) {
        return single;
    }

    @HotsockEvent(channel = "item.<result>", event = "maybe")
    public Maybe<String> maybe(Maybe<String> maybe) {
        return maybe;
    }

    @HotsockEvent(channel = "lobby", event = "completable", data = "by")
    public Completable completable(Completable completable, String by) {
        return completable;
    }
}
