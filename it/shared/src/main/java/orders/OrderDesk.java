package orders;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** One annotated method for each shape that the promises speak of. */
@HotsockDecorator
public class OrderDesk implements Supplies<String> {

    /** Returns {@code null} for no item. */
    @HotsockEvent(channel = "order.<id>", event = "placed")
    public Order place(String id, String item) {
        return item == null ? null : Order.of(id, item);
    }

    @HotsockEvent(channel = "order.<id>", event = "counted")
    public int count(String id, int number) {
        return number;
    }

    /** Has a bridge, for those who know no more than the interface. */
    @Override
    @HotsockEvent(channel = "order.<id>", event = "supplied")
    public String supply(String id) {
        return "paper";
    }

    @HotsockEvent(channel = "order.<id>", event = "tagged", data = "result.item")
    public Order tag(String id, Order order) {
        return order;
    }

    @HotsockEvent(channel = "order.<id>", event = "step")
    public int countDown(String id, int from) {
        return from == 0 ? 0 : countDown(id, from - 1);
    }

    @HotsockEvent(channel = "order.<id>", event = "one")
    @HotsockEvent(channel = "order.<id>", event = "two")
    public synchronized String twice(String id) {
        return "both";
    }

    @HotsockStorage(channel = "order.<id>", key = "status")
    public String status(String id, String status) {
        return status;
    }

    @HotsockEvent(channel = "order.<id>", event = "renamed")
    public String rename(String id, String name) {
        id = "other-" + id;
        name = name + "!";
        return id + " " + name;
    }

    @HotsockEvent(channel = "order.<id>", event = "failed")
    public Order fail(String id) throws IOException {
        throw new IOException("no " + id);
    }

    @HotsockEvent(channel = "order.<id>", event = "found")
    public Optional<Order> find(String id, String item) {
        return Optional.ofNullable(item).map(found -> Order.of(id, found));
    }

    @HotsockEvent(channel = "order.<id>", event = "later")
    public CompletableFuture<Order> later(String id, CompletableFuture<Order> result) {
        return result;
    }

    @HotsockEvent(channel = "order.<id>", event = "staged")
    public CompletionStage<Order> stage(String id, CompletionStage<Order> result) {
        return result;
    }

    @HotsockEvent(channel = "order.<id>", event = "reactive")
    public Mono<Order> mono(String id, Mono<Order> source) {
        return source;
    }

    @HotsockEvent(channel = "order.<id>", event = "reactive")
    public Uni<Order> uni(String id, Uni<Order> source) {
        return source;
    }

    @HotsockEvent(channel = "order.<id>", event = "reactive")
    public Single<Order> single(String id, Single<Order> source) {
        return source;
    }

    @HotsockEvent(channel = "order.<id>", event = "reactive")
    public Maybe<Order> maybe(String id, Maybe<Order> source) {
        return source;
    }

    @HotsockEvent(channel = "order.<id>", event = "completed")
    public Completable completable(String id, Completable source) {
        return source;
    }

    @HotsockEvent(channel = "order.<id>", event = "list")
    public List<String> list(String id) {
        return new ArrayList<>(List.of("a", "b"));
    }

    @HotsockEvent(channel = "order.<id>", event = "array")
    public int[] array(String id) {
        return new int[] {1, 2};
    }

    @HotsockEvent(channel = "order.<id>", event = "each", each = true)
    public List<String> eachOfList(String id) {
        return List.of("a", "b");
    }

    @HotsockEvent(channel = "order.<id>", event = "each", each = true)
    public String[] eachOfArray(String id) {
        return new String[] {"a", "b"};
    }

    @HotsockEvent(channel = "order.<id>", event = "each", each = true)
    public Stream<String> eachOfStream(String id) {
        return IntStream.range(0, 2).mapToObj(number -> number == 0 ? "a" : "b");
    }

    @HotsockEvent(channel = "order.<id>", event = "touched")
    public void touch(String id) {}

    @HotsockEvent(channel = "order.<id>", event = "noted", data = "note")
    public void note(String id, String note) {}

    @HotsockEvent(channel = "order.<id>", event = "static")
    public static String ofClass(String id) {
        return "static";
    }

    @HotsockEvent(channel = "order.<id>", event = "final")
    public final String last(String id) {
        return "final";
    }

    @HotsockEvent(channel = "order.<id>", event = "unreadable")
    public Unreadable unreadable(String id) {
        return new Unreadable(id);
    }

    public String callsPrivate(String id) {
        return hidden(id);
    }

    @HotsockEvent(channel = "order.<id>", event = "private")
    private String hidden(String id) {
        return "private";
    }

    public Order callsItself(String id) {
        return place(id, "by itself");
    }

    /** Can not be encoded. */
    public record Unreadable(String id) {
        @Override
        public String id() {
            throw new IllegalStateException("unreadable");
        }
    }

    /** An override without the annotation. */
    public static class Quiet extends OrderDesk {
        @Override
        public Order place(String id, String item) {
            return Order.of(id, item);
        }
    }

    /** An annotated override that calls the annotated method it overrides. */
    @HotsockDecorator
    public static class Loud extends OrderDesk {
        @Override
        @HotsockEvent(channel = "order.<id>", event = "placed-loudly")
        public Order place(String id, String item) {
            return super.place(id, item);
        }
    }

    /** Calls an annotated method while it is made. */
    @HotsockDecorator
    public static class Early {
        public Early() {
            open("early");
        }

        @HotsockEvent(channel = "order.<id>", event = "opened")
        public String open(String id) {
            return "open";
        }
    }
}
