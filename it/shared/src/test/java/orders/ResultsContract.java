package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import reactor.core.publisher.Mono;

/** The promises of each kind of result. */
abstract class ResultsContract extends RecordedCalls implements Attachment {

    private static final String STAGES = "`CompletionStage`, `CompletableFuture`";
    private static final String REACTIVE = "single-valued reactive (`Mono`, `Uni`, `Single`, `Maybe`, `Completable`)";
    private static final String ELEMENTS = "collection, array, stream with `each`";

    @Test
    @Promise(value = "`Optional`", returns = "Optional")
    void anOptionalPublishesItsValueOrNothing() {
        OrderDesk desk = desk();
        desk.find("7", null);
        desk.find("7", "tea");
        assertPublished("order.7 found " + TEA);
    }

    @Test
    @Promise(value = STAGES, returns = "CompletableFuture")
    void aStagePublishesWhenItCompletes() {
        CompletableFuture<Order> later = new CompletableFuture<>();
        assertSame(later, desk().later("7", later));
        assertEquals(List.of(), published());
        later.complete(Order.of("7", "tea"));
        assertPublished("order.7 later " + TEA);
    }

    @Test
    @Promise(value = STAGES, returns = "CompletableFuture")
    void aFailedStagePublishesNothing() {
        OrderDesk desk = desk();
        CompletableFuture<Order> failed = CompletableFuture.failedFuture(new IOException("no"));
        assertSame(failed, desk.later("7", failed));
        desk.later("7", CompletableFuture.completedFuture(Order.of("7", "tea")));
        assertPublished("order.7 later " + TEA);
    }

    @Test
    @Promise(value = STAGES, returns = "CompletionStage")
    void aStageThatIsNoFutureStaysTheSameToo() {
        CompletionStage<Order> stage = CompletableFuture.completedStage(Order.of("7", "tea"));
        assertSame(stage, desk().stage("7", stage));
        assertPublished("order.7 staged " + TEA);
    }

    /** Subscribes twice, to something that another subscription makes anew. */
    private void assertPublishesPerSubscription(Supplier<Order> subscription) {
        assertEquals(List.of(), published(), "published before anybody subscribed");
        assertEquals(Order.of("7", "tea"), subscription.get());
        assertPublished("order.7 reactive " + TEA);
        assertEquals(Order.of("7", "tea"), subscription.get());
        assertPublished("order.7 reactive " + TEA, "order.7 reactive " + TEA);
    }

    @Test
    @Promise(value = REACTIVE, returns = "Mono")
    void aMonoPublishesOncePerSubscription() {
        Mono<Order> mono = desk().mono("7", Mono.fromSupplier(() -> Order.of("7", "tea")));
        assertPublishesPerSubscription(mono::block);
    }

    @Test
    @Promise(value = REACTIVE, returns = "Uni")
    void aUniPublishesOncePerSubscription() {
        Uni<Order> uni = desk().uni("7", Uni.createFrom().item(() -> Order.of("7", "tea")));
        assertPublishesPerSubscription(() -> uni.await().indefinitely());
    }

    @Test
    @Promise(value = REACTIVE, returns = "Single")
    void aSinglePublishesOncePerSubscription() {
        Single<Order> single = desk().single("7", Single.fromCallable(() -> Order.of("7", "tea")));
        assertPublishesPerSubscription(single::blockingGet);
    }

    @Test
    @Promise(value = REACTIVE, returns = "Maybe")
    void aMaybePublishesOncePerSubscription() {
        Maybe<Order> maybe = desk().maybe("7", Maybe.fromCallable(() -> Order.of("7", "tea")));
        assertPublishesPerSubscription(maybe::blockingGet);
    }

    @Test
    @Promise(value = REACTIVE, returns = "Completable")
    void aCompletablePublishesNoDataOncePerSubscription() {
        Completable completable = desk().completable("7", Completable.fromAction(() -> {}));
        assertEquals(List.of(), published(), "published before anybody subscribed");
        completable.blockingAwait();
        completable.blockingAwait();
        assertPublished("order.7 completed ", "order.7 completed ");
    }

    @Test
    @Promise(REACTIVE)
    void whatEndsWithoutAValuePublishesNothing() {
        OrderDesk desk = desk();
        assertNull(desk.mono("7", Mono.empty()).block());
        assertNull(desk.uni("7", Uni.createFrom().nullItem()).await().indefinitely());
        assertNull(desk.maybe("7", Maybe.empty()).blockingGet());
        desk.count("7", 1);
        assertPublished("order.7 counted 1");
    }

    @Test
    @Promise(REACTIVE)
    void whatFailsPublishesNothingAndFailsAsBefore() {
        OrderDesk desk = desk();
        IllegalStateException failure = new IllegalStateException("no");
        List<Executable> subscriptions = List.of(
                () -> desk.mono("7", Mono.error(failure)).block(),
                () -> desk.uni("7", Uni.createFrom().failure(failure)).await().indefinitely(),
                () -> desk.single("7", Single.error(failure)).blockingGet(),
                () -> desk.maybe("7", Maybe.error(failure)).blockingGet(),
                () -> desk.completable("7", Completable.error(failure)).blockingAwait());
        subscriptions.forEach(subscription ->
                assertSame(failure, assertThrows(IllegalStateException.class, subscription)));
        desk.count("7", 1);
        assertPublished("order.7 counted 1");
    }

    @Test
    @Promise(value = ELEMENTS, returns = "collection")
    void elementsOfACollectionArePublishedOneByOne() {
        desk().eachOfList("7");
        assertPublished("order.7 each \"a\"", "order.7 each \"b\"");
    }

    @Test
    @Promise(value = ELEMENTS, returns = "array")
    void elementsOfAnArrayArePublishedOneByOne() {
        desk().eachOfArray("7");
        assertPublished("order.7 each \"a\"", "order.7 each \"b\"");
    }

    @Test
    @Promise(value = ELEMENTS, returns = "stream")
    void elementsOfAStreamArePublishedAsTheyAreUsed() {
        Stream<String> stream = desk().eachOfStream("7");
        assertEquals(List.of(), published());
        assertEquals(List.of("a", "b"), stream.toList());
        assertPublished("order.7 each \"a\"", "order.7 each \"b\"");
    }

    @Test
    @Promise(value = ELEMENTS, returns = {"collection", "array"})
    void withoutEachThereIsOneMessageWithAnArray() {
        OrderDesk desk = desk();
        desk.list("7");
        desk.array("7");
        assertPublished("order.7 list [\"a\",\"b\"]", "order.7 array [1,2]");
    }

    @Test
    @Promise(value = "`void`", returns = "void")
    void voidMethodsPublishNoDataUnlessTheyNameAParameter() {
        OrderDesk desk = desk();
        desk.touch("7");
        desk.note("7", "urgent");
        assertPublished("order.7 touched ", "order.7 noted \"urgent\"");
    }
}
