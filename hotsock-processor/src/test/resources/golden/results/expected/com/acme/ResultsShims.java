package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Optionals;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;

/**
 * Publishes what the annotated methods of {@link Results} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Results",
        methods = {
                "maybe()Ljava/util/Optional;",
                "number()Ljava/util/OptionalLong;",
                "later()Ljava/util/concurrent/CompletableFuture;",
                "done()Ljava/util/concurrent/CompletionStage;",
                "allLater()Ljava/util/concurrent/CompletionStage;",
                "all()Ljava/util/List;",
                "countEach(ILjava/lang/String;)Ljava/util/List;",
                "maybeOf(ILjava/lang/String;)Ljava/util/Optional;",
                "array()[Lcom/acme/Results$Item;",
                "numbers()[I",
                "flowing()Ljava/util/stream/Stream;",
                "mono()Lreactor/core/publisher/Mono;",
                "uni()Lio/smallrye/mutiny/Uni;",
                "single()Lio/reactivex/rxjava3/core/Single;",
                "perhaps()Lio/reactivex/rxjava3/core/Maybe;",
                "completable()Lio/reactivex/rxjava3/core/Completable;",
                "map()Ljava/util/Map;"},
        parameters = {"", "", "", "", "", "", "number,unread", "number,unread", "", "", "", "", "",
                "", "", "", ""},
        uses = {
                @ChannelUse(channel = "lobby", event = "maybe",
                        method = "com.acme.Results#maybe()",
                        types = {"com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "number",
                        method = "com.acme.Results#number()",
                        types = {"long"}),
                @ChannelUse(channel = "lobby", event = "later",
                        method = "com.acme.Results#later()",
                        types = {"java.lang.String"}),
                @ChannelUse(channel = "lobby", event = "done",
                        method = "com.acme.Results#done()",
                        types = {}),
                @ChannelUse(channel = "item.<number>", event = "item.found",
                        method = "com.acme.Results#allLater()",
                        types = {"int", "com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "all",
                        method = "com.acme.Results#all()",
                        types = {"java.util.List<com.acme.Results.Item>"}),
                @ChannelUse(channel = "item.<number>", event = "item.counted",
                        method = "com.acme.Results#countEach(int, String)",
                        types = {"int", "int"}),
                @ChannelUse(channel = "item.<number>", event = "item.maybe",
                        method = "com.acme.Results#maybeOf(int, String)",
                        types = {"int", "int"}),
                @ChannelUse(channel = "item.<number>", event = "item.perhaps",
                        method = "com.acme.Results#maybeOf(int, String)",
                        types = {"int", "java.lang.String"}),
                @ChannelUse(channel = "item.<number>", event = "item.found",
                        method = "com.acme.Results#array()",
                        types = {"int", "com.acme.Results.Item"}),
                @ChannelUse(channel = "item.<result>", event = "item.counted",
                        method = "com.acme.Results#numbers()",
                        types = {"int", "int"}),
                @ChannelUse(channel = "item.<number>", event = "item.found",
                        method = "com.acme.Results#flowing()",
                        types = {"int", "com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "first",
                        method = "com.acme.Results#mono()",
                        types = {"com.acme.Results.Item"}),
                @ChannelUse(channel = "item.<number>", event = "first",
                        method = "com.acme.Results#mono()",
                        types = {"int", "com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "first",
                        method = "com.acme.Results#uni()",
                        types = {"com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "first",
                        method = "com.acme.Results#single()",
                        types = {"com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "first",
                        method = "com.acme.Results#perhaps()",
                        types = {"com.acme.Results.Item"}),
                @ChannelUse(channel = "lobby", event = "done",
                        method = "com.acme.Results#completable()",
                        types = {}),
                @ChannelUse(channel = "lobby", event = "by.label",
                        method = "com.acme.Results#map()",
                        types = {"java.util.Map<java.lang.String, com.acme.Results.Item>"})}
)
@NullUnmarked
final class ResultsShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", ResultsShims.class);

    /**
     * Publishes a call of {@link Results#maybe()}.
     */
    static void maybe(Results self, Optional<Results.Item> result) {
        maybe(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#maybe()} to a sink.
     */
    static void maybe(EventSink sink, Results self, Optional<Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = maybeMessage(Optionals.orNull(result));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.maybe()",
                    "lobby", "maybe", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code maybe} on channel {@code lobby},
     * made by a call of {@link Results#maybe()}; null when there is nothing to publish.
     */
    static Message maybeMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "maybe", result);
    }

    /**
     * Publishes a call of {@link Results#number()}.
     */
    static void number(Results self, OptionalLong result) {
        number(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#number()} to a sink.
     */
    static void number(EventSink sink, Results self, OptionalLong result) {
        if (!sink.isOpen()) {
            return;
        }
        if (result == null || result.isEmpty()) {
            return;
        }
        Message message;
        try {
            message = numberMessage(result.getAsLong());
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.number()",
                    "lobby", "number", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code number} on channel {@code lobby},
     * made by a call of {@link Results#number()}; null when there is nothing to publish.
     */
    static Message numberMessage(long result) {
        return Message.of("lobby", "number", result);
    }

    /**
     * Publishes a call of {@link Results#later()}.
     */
    static void later(Results self, CompletableFuture<Results.Item> result) {
        later(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#later()} to a sink.
     */
    static void later(EventSink sink, Results self, CompletableFuture<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later = sink.captured();
            Completions.whenDone(result, value -> publishLater(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.later()",
                    "lobby", "later", problem);
        }
    }

    private static void publishLater(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = laterMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.later()",
                    "lobby", "later", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code later} on channel {@code lobby},
     * made by a call of {@link Results#later()}; null when there is nothing to publish.
     */
    static Message laterMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        var label = result.label();
        if (label == null) {
            return null;
        }
        return Message.of("lobby", "later", label);
    }

    /**
     * Publishes a call of {@link Results#done()}.
     */
    static void done(Results self, CompletionStage<Void> result) {
        done(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#done()} to a sink.
     */
    static void done(EventSink sink, Results self, CompletionStage<Void> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later = sink.captured();
            Completions.whenDone(result, value -> publishDone(later));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.done()",
                    "lobby", "done", problem);
        }
    }

    private static void publishDone(EventSink sink) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = doneMessage();
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.done()",
                    "lobby", "done", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code done} on channel {@code lobby},
     * made by a call of {@link Results#done()}; null when there is nothing to publish.
     */
    static Message doneMessage() {
        return Message.of("lobby", "done");
    }

    /**
     * Publishes a call of {@link Results#allLater()}.
     */
    static void allLater(Results self, CompletionStage<Optional<List<Results.Item>>> result) {
        allLater(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#allLater()} to a sink.
     */
    static void allLater(EventSink sink, Results self,
            CompletionStage<Optional<List<Results.Item>>> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later = sink.captured();
            Completions.whenDone(result, value -> publishAllLater(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.allLater()",
                    "item.<number>", "item.found", problem);
        }
    }

    private static void publishAllLater(EventSink sink, Optional<List<Results.Item>> result) {
        if (!sink.isOpen()) {
            return;
        }
        var elements = Optionals.orNull(result);
        if (elements == null) {
            return;
        }
        Attempts attempts = new Attempts();
        EventSink each = attempts.on(sink);
        try {
            for (Results.Item element : elements) {
                Message message;
                try {
                    message = allLaterMessage(element);
                } catch (Throwable problem) {
                    each.reject(
                            "com.acme.Results.allLater()",
                            "item.<number>", "item.found", problem);
                    continue;
                }
                if (message != null) {
                    each.accept(message);
                }
            }
        } catch (Throwable unreadable) {
            each.reject(
                    "com.acme.Results.allLater()",
                    "item.<number>", "item.found", unreadable);
        }
        attempts.finish();
    }

    /**
     * The event {@code item.found} on channel {@code item.<number>},
     * made by a call of {@link Results#allLater()}; null when there is nothing to publish.
     */
    static Message allLaterMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + result.number();
        return Message.of(channel, "item.found", result);
    }

    /**
     * Publishes a call of {@link Results#all()}.
     */
    static void all(Results self, List<Results.Item> result) {
        all(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#all()} to a sink.
     */
    static void all(EventSink sink, Results self, List<Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = allMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.all()",
                    "lobby", "all", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code all} on channel {@code lobby},
     * made by a call of {@link Results#all()}; null when there is nothing to publish.
     */
    static Message allMessage(List<Results.Item> result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "all", result);
    }

    /**
     * Publishes a call of {@link Results#countEach(int, String)}.
     */
    static void countEach(Results self, int number, String unread, List<Results.Item> result) {
        countEach(DEFAULT.sink(), self, number, unread, result);
    }

    /**
     * Publishes a call of {@link Results#countEach(int, String)} to a sink.
     */
    static void countEach(EventSink sink, Results self, int number, String unread,
            List<Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts = new Attempts();
        EventSink each = attempts.on(sink);
        try {
            for (Results.Item element : result) {
                Message message;
                try {
                    message = countEachMessage(number, element);
                } catch (Throwable problem) {
                    each.reject(
                            "com.acme.Results.countEach(int, String)",
                            "item.<number>", "item.counted", problem);
                    continue;
                }
                if (message != null) {
                    each.accept(message);
                }
            }
        } catch (Throwable unreadable) {
            each.reject(
                    "com.acme.Results.countEach(int, String)",
                    "item.<number>", "item.counted", unreadable);
        }
        attempts.finish();
    }

    /**
     * The event {@code item.counted} on channel {@code item.<number>},
     * made by a call of {@link Results#countEach(int, String)}; null when there is nothing to publish.
     */
    static Message countEachMessage(int number, Results.Item result) {
        String channel = "item." + number;
        return Message.of(channel, "item.counted", number);
    }

    /**
     * Publishes a call of {@link Results#maybeOf(int, String)}.
     */
    static void maybeOf(Results self, int number, String unread, Optional<Results.Item> result) {
        maybeOf(DEFAULT.sink(), self, number, unread, result);
    }

    /**
     * Publishes a call of {@link Results#maybeOf(int, String)} to a sink.
     */
    static void maybeOf(EventSink sink, Results self, int number, String unread,
            Optional<Results.Item> result) {
        Attempts attempts = new Attempts();
        publishMaybeOf(attempts.on(sink), number, result);
        publishMaybeOf2(attempts.on(sink), self, number, result);
        attempts.finish();
    }

    private static void publishMaybeOf(EventSink sink, int number, Optional<Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = maybeOfMessage(number, Optionals.orNull(result));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.maybeOf(int, String)",
                    "item.<number>", "item.maybe", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code item.maybe} on channel {@code item.<number>},
     * made by a call of {@link Results#maybeOf(int, String)}; null when there is nothing to publish.
     */
    static Message maybeOfMessage(int number, Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + number;
        return Message.of(channel, "item.maybe", number);
    }

    private static void publishMaybeOf2(EventSink sink, Results self, int number,
            Optional<Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = maybeOfMessage2(self, number, Optionals.orNull(result));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.maybeOf(int, String)",
                    "item.<number>", "item.perhaps", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code item.perhaps} on channel {@code item.<number>},
     * made by a call of {@link Results#maybeOf(int, String)}; null when there is nothing to publish.
     */
    static Message maybeOfMessage2(Results self, int number, Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + number;
        return Message.of(channel, "item.perhaps", self.title);
    }

    /**
     * Publishes a call of {@link Results#array()}.
     */
    static void array(Results self, Results.Item[] result) {
        array(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#array()} to a sink.
     */
    static void array(EventSink sink, Results self, Results.Item[] result) {
        if (!sink.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts = new Attempts();
        EventSink each = attempts.on(sink);
        try {
            for (Results.Item element : result) {
                Message message;
                try {
                    message = arrayMessage(element);
                } catch (Throwable problem) {
                    each.reject(
                            "com.acme.Results.array()",
                            "item.<number>", "item.found", problem);
                    continue;
                }
                if (message != null) {
                    each.accept(message);
                }
            }
        } catch (Throwable unreadable) {
            each.reject(
                    "com.acme.Results.array()",
                    "item.<number>", "item.found", unreadable);
        }
        attempts.finish();
    }

    /**
     * The event {@code item.found} on channel {@code item.<number>},
     * made by a call of {@link Results#array()}; null when there is nothing to publish.
     */
    static Message arrayMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + result.number();
        return Message.of(channel, "item.found", result);
    }

    /**
     * Publishes a call of {@link Results#numbers()}.
     */
    static void numbers(Results self, int[] result) {
        numbers(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#numbers()} to a sink.
     */
    static void numbers(EventSink sink, Results self, int[] result) {
        if (!sink.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts = new Attempts();
        EventSink each = attempts.on(sink);
        try {
            for (int element : result) {
                Message message;
                try {
                    message = numbersMessage(element);
                } catch (Throwable problem) {
                    each.reject(
                            "com.acme.Results.numbers()",
                            "item.<result>", "item.counted", problem);
                    continue;
                }
                if (message != null) {
                    each.accept(message);
                }
            }
        } catch (Throwable unreadable) {
            each.reject(
                    "com.acme.Results.numbers()",
                    "item.<result>", "item.counted", unreadable);
        }
        attempts.finish();
    }

    /**
     * The event {@code item.counted} on channel {@code item.<result>},
     * made by a call of {@link Results#numbers()}; null when there is nothing to publish.
     */
    static Message numbersMessage(int result) {
        String channel = "item." + result;
        return Message.of(channel, "item.counted", result);
    }

    /**
     * Publishes a call of {@link Results#flowing()}.
     */
    static Stream<Results.Item> flowing(Results self, Stream<Results.Item> result) {
        return flowing(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#flowing()} to a sink.
     */
    static Stream<Results.Item> flowing(EventSink sink, Results self, Stream<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.peek(value -> publishFlowing(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.flowing()",
                    "item.<number>", "item.found", problem);
            return result;
        }
    }

    private static void publishFlowing(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = flowingMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.flowing()",
                    "item.<number>", "item.found", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code item.found} on channel {@code item.<number>},
     * made by a call of {@link Results#flowing()}; null when there is nothing to publish.
     */
    static Message flowingMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + result.number();
        return Message.of(channel, "item.found", result);
    }

    /**
     * Publishes a call of {@link Results#mono()}.
     */
    static Mono<Results.Item> mono(Results self, Mono<Results.Item> result) {
        return mono(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#mono()} to a sink.
     */
    static Mono<Results.Item> mono(EventSink sink, Results self, Mono<Results.Item> result) {
        Attempts attempts = new Attempts();
        result = attachMono(attempts.on(sink), result);
        result = attachMono2(attempts.on(sink), result);
        attempts.finish();
        return result;
    }

    private static Mono<Results.Item> attachMono(EventSink sink, Mono<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.doOnSuccess(value -> publishMono(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.mono()",
                    "lobby", "first", problem);
            return result;
        }
    }

    private static void publishMono(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = monoMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.mono()",
                    "lobby", "first", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code first} on channel {@code lobby},
     * made by a call of {@link Results#mono()}; null when there is nothing to publish.
     */
    static Message monoMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "first", result);
    }

    private static Mono<Results.Item> attachMono2(EventSink sink, Mono<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.doOnSuccess(value -> publishMono2(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.mono()",
                    "item.<number>", "first", problem);
            return result;
        }
    }

    private static void publishMono2(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = monoMessage2(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.mono()",
                    "item.<number>", "first", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code first} on channel {@code item.<number>},
     * made by a call of {@link Results#mono()}; null when there is nothing to publish.
     */
    static Message monoMessage2(Results.Item result) {
        if (result == null) {
            return null;
        }
        String channel = "item." + result.number();
        return Message.of(channel, "first", result);
    }

    /**
     * Publishes a call of {@link Results#uni()}.
     */
    static Uni<Results.Item> uni(Results self, Uni<Results.Item> result) {
        return uni(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#uni()} to a sink.
     */
    static Uni<Results.Item> uni(EventSink sink, Results self, Uni<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.onItem().invoke(value -> publishUni(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.uni()",
                    "lobby", "first", problem);
            return result;
        }
    }

    private static void publishUni(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = uniMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.uni()",
                    "lobby", "first", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code first} on channel {@code lobby},
     * made by a call of {@link Results#uni()}; null when there is nothing to publish.
     */
    static Message uniMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "first", result);
    }

    /**
     * Publishes a call of {@link Results#single()}.
     */
    static Single<Results.Item> single(Results self, Single<Results.Item> result) {
        return single(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#single()} to a sink.
     */
    static Single<Results.Item> single(EventSink sink, Results self, Single<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.doOnSuccess(value -> publishSingle(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.single()",
                    "lobby", "first", problem);
            return result;
        }
    }

    private static void publishSingle(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = singleMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.single()",
                    "lobby", "first", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code first} on channel {@code lobby},
     * made by a call of {@link Results#single()}; null when there is nothing to publish.
     */
    static Message singleMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "first", result);
    }

    /**
     * Publishes a call of {@link Results#perhaps()}.
     */
    static Maybe<Results.Item> perhaps(Results self, Maybe<Results.Item> result) {
        return perhaps(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#perhaps()} to a sink.
     */
    static Maybe<Results.Item> perhaps(EventSink sink, Results self, Maybe<Results.Item> result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.doOnSuccess(value -> publishPerhaps(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.perhaps()",
                    "lobby", "first", problem);
            return result;
        }
    }

    private static void publishPerhaps(EventSink sink, Results.Item result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = perhapsMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.perhaps()",
                    "lobby", "first", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code first} on channel {@code lobby},
     * made by a call of {@link Results#perhaps()}; null when there is nothing to publish.
     */
    static Message perhapsMessage(Results.Item result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "first", result);
    }

    /**
     * Publishes a call of {@link Results#completable()}.
     */
    static Completable completable(Results self, Completable result) {
        return completable(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#completable()} to a sink.
     */
    static Completable completable(EventSink sink, Results self, Completable result) {
        if (result == null || !sink.isOpen()) {
            return result;
        }
        try {
            EventSink later = sink.captured();
            return result.doOnComplete(() -> publishCompletable(later));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.completable()",
                    "lobby", "done", problem);
            return result;
        }
    }

    private static void publishCompletable(EventSink sink) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = completableMessage();
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.completable()",
                    "lobby", "done", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code done} on channel {@code lobby},
     * made by a call of {@link Results#completable()}; null when there is nothing to publish.
     */
    static Message completableMessage() {
        return Message.of("lobby", "done");
    }

    /**
     * Publishes a call of {@link Results#map()}.
     */
    static void map(Results self, Map<String, Results.Item> result) {
        map(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Results#map()} to a sink.
     */
    static void map(EventSink sink, Results self, Map<String, Results.Item> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = mapMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Results.map()",
                    "lobby", "by.label", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code by.label} on channel {@code lobby},
     * made by a call of {@link Results#map()}; null when there is nothing to publish.
     */
    static Message mapMessage(Map<String, Results.Item> result) {
        if (result == null) {
            return null;
        }
        return Message.of("lobby", "by.label", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "maybe()Ljava/util/Optional;",
                "number()Ljava/util/OptionalLong;",
                "later()Ljava/util/concurrent/CompletableFuture;",
                "done()Ljava/util/concurrent/CompletionStage;",
                "allLater()Ljava/util/concurrent/CompletionStage;",
                "all()Ljava/util/List;",
                "countEach(ILjava/lang/String;)Ljava/util/List;",
                "maybeOf(ILjava/lang/String;)Ljava/util/Optional;",
                "array()[Lcom/acme/Results$Item;",
                "numbers()[I",
                "flowing()Ljava/util/stream/Stream;",
                "mono()Lreactor/core/publisher/Mono;",
                "uni()Lio/smallrye/mutiny/Uni;",
                "single()Lio/reactivex/rxjava3/core/Single;",
                "perhaps()Lio/reactivex/rxjava3/core/Maybe;",
                "completable()Lio/reactivex/rxjava3/core/Completable;",
                "map()Ljava/util/Map;");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> maybe((Results) self, (Optional<Results.Item>) result);
            case 1 -> number((Results) self, (OptionalLong) result);
            case 2 -> later((Results) self, (CompletableFuture<Results.Item>) result);
            case 3 -> done((Results) self, (CompletionStage<Void>) result);
            case 4 -> allLater((Results) self,
                    (CompletionStage<Optional<List<Results.Item>>>) result);
            case 5 -> all((Results) self, (List<Results.Item>) result);
            case 6 -> countEach((Results) self, (int) arguments[0], (String) arguments[1],
                    (List<Results.Item>) result);
            case 7 -> maybeOf((Results) self, (int) arguments[0], (String) arguments[1],
                    (Optional<Results.Item>) result);
            case 8 -> array((Results) self, (Results.Item[]) result);
            case 9 -> numbers((Results) self, (int[]) result);
            case 10 -> result = flowing((Results) self, (Stream<Results.Item>) result);
            case 11 -> result = mono((Results) self, (Mono<Results.Item>) result);
            case 12 -> result = uni((Results) self, (Uni<Results.Item>) result);
            case 13 -> result = single((Results) self, (Single<Results.Item>) result);
            case 14 -> result = perhaps((Results) self, (Maybe<Results.Item>) result);
            case 15 -> result = completable((Results) self, (Completable) result);
            case 16 -> map((Results) self, (Map<String, Results.Item>) result);
            default -> throw new IllegalArgumentException("Results has no annotated method number " + method);
        }
        return result;
    }
}
