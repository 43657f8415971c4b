package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Single-valued reactive results publish once per successful subscription, and nothing before. */
@SuppressWarnings("unchecked")
class ReactiveTest {

    private static Class<?> decorator;

    private final RecordingInstallation installation = new RecordingInstallation();
    private Object later;

    @BeforeAll
    static void compile() throws Exception {
        String source = Files.readString(Path.of("src/test/resources/behaviour/Later.java"));
        decorator = Compile.load(Compile.cleanly(Compile.source("com.acme.Later", source)))
                .loadClass("com.acme.PublishingLater");
    }

    @BeforeEach
    void decorate() throws Exception {
        later = decorator.getConstructors()[0].newInstance(installation);
    }

    @Test
    void monos() {
        Mono<String> mono = (Mono<String>) call("mono", Mono.just("x"));
        assertPublished();
        assertEquals("x", mono.block());
        assertEquals("x", mono.block());
        ((Mono<String>) call("mono", Mono.empty())).block();
        Mono<String> failing = (Mono<String>) call("mono", Mono.error(new IllegalStateException()));
        assertThrows(IllegalStateException.class, failing::block);
        assertPublished("item.x mono x", "item.x mono x");
    }

    @Test
    void monosWithoutAValue() {
        ((Mono<Void>) call("done", Mono.empty(), "me")).block();
        assertPublished("lobby done me");
    }

    @Test
    void unis() {
        Uni<String> uni = (Uni<String>) call("uni", Uni.createFrom().item("x"));
        assertPublished();
        assertEquals("x", uni.await().indefinitely());
        assertEquals("x", uni.await().indefinitely());
        ((Uni<String>) call("uni", Uni.createFrom().nullItem())).await().indefinitely();
        Uni<String> failing = (Uni<String>) call("uni", Uni.createFrom().failure(new IllegalStateException()));
        assertThrows(IllegalStateException.class, () -> failing.await().indefinitely());
        assertPublished("item.x uni x", "item.x uni x");
    }

    @Test
    void singles() {
        Single<String> single = (Single<String>) call("single", Single.just("x"));
        assertPublished();
        assertEquals("x", single.blockingGet());
        assertEquals("x", single.blockingGet());
        Single<String> failing = (Single<String>) call("single", Single.error(new IllegalStateException()));
        assertThrows(IllegalStateException.class, failing::blockingGet);
        assertPublished("item.x single x", "item.x single x");
    }

    @Test
    void optionalsAndElementsInside() {
        for (Optional<String> value : List.of(Optional.of("x"), Optional.<String>empty())) {
            Single<Optional<String>> single = (Single<Optional<String>>) call("optional", Single.just(value));
            assertEquals(value, single.blockingGet());
        }
        Single<List<String>> each = (Single<List<String>>) call("each", Single.just(List.of("a", "b")));
        assertEquals(List.of("a", "b"), each.blockingGet());
        assertPublished("item.x optional x", "item.a each a", "item.b each b");
    }

    @Test
    void maybes() {
        Maybe<String> maybe = (Maybe<String>) call("maybe", Maybe.just("x"));
        assertPublished();
        assertEquals("x", maybe.blockingGet());
        assertNull(((Maybe<String>) call("maybe", Maybe.empty())).blockingGet());
        assertPublished("item.x maybe x");
    }

    @Test
    void completables() {
        Completable completable = (Completable) call("completable", Completable.complete(), "me");
        assertPublished();
        completable.blockingAwait();
        completable.blockingAwait();
        Completable failing = (Completable) call("completable", Completable.error(new IllegalStateException()), "me");
        assertThrows(IllegalStateException.class, failing::blockingAwait);
        assertPublished("lobby completable me", "lobby completable me");
    }

    @Test
    void theSinkIsTakenAtTheCall() {
        Single<String> single = (Single<String>) call("single", Single.just("x"));
        assertEquals(1, installation.captured);
        installation.open = false;
        Single<String> other = Single.just("y");
        assertSame(other, call("single", other), "nothing to hang on while nothing is published");
        assertEquals(1, installation.captured);
        installation.open = true;
        assertEquals("x", single.blockingGet());
        assertPublished("item.x single x");
    }

    private void assertPublished(String... messages) {
        assertEquals(List.of(messages), installation.published);
        assertEquals(List.of(), installation.rejected);
    }

    private Object call(String name, Object... arguments) {
        try {
            return Arrays.stream(decorator.getMethods())
                    .filter(method -> method.getName().equals(name) && method.getDeclaringClass() == decorator)
                    .findFirst()
                    .orElseThrow()
                    .invoke(later, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The decorator lacks what the test calls.", e);
        }
    }
}
