package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Awkward} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Awkward",
        methods = {
                "name(Ljava/lang/String;)Ljava/lang/String;",
                "methods(Ljava/lang/String;)V",
                "returned(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/time/Instant;)V",
                "sink(Ljava/lang/String;Lcom/acme/Awkward$Bound;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/List;",
                "later(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;",
                "toString(Lcom/acme/Awkward$Failure;)Ljava/lang/String;"},
        parameters = {"name", "publisher", "result,name,data,schedule",
                "message,sink,publisher,attempts,each,element", "problem,later,value,installation",
                "value"},
        uses = {
                @ChannelUse(channel = "awkward.<name>", event = "name",
                        method = "com.acme.Awkward#name(String)",
                        types = {"java.lang.String", "java.lang.String"}),
                @ChannelUse(channel = "awkward.<publisher>", event = "default",
                        method = "com.acme.Awkward#methods(String)",
                        types = {"java.lang.String"}, installation = "east-1"),
                @ChannelUse(channel = "awkward.<result>", event = "name.<name>",
                        method = "com.acme.Awkward#returned(String, String, String, java.time.Instant)",
                        types = {"java.lang.String", "java.lang.String", "java.lang.String",
                                "java.time.Instant"}, scheduled = true, installation = "east_1"),
                @ChannelUse(channel = "awkward.<message>", event = "publish.name",
                        method = "com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                        types = {"java.lang.String", "com.acme.Awkward.Bound<?>"}, store = 60L),
                @ChannelUse(channel = "awkward.<message>", event = "name.<publisher>",
                        method = "com.acme.Awkward#sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                        types = {"java.lang.String", "java.lang.String",
                                "com.acme.Awkward.Bound<?>"}),
                @ChannelUse(channel = "awkward.<problem>", event = "name.name",
                        method = "com.acme.Awkward#later(String, String, String, String)",
                        types = {"java.lang.String", "java.lang.String"}),
                @ChannelUse(channel = "awkward.<problem>", key = "name.<value>",
                        method = "com.acme.Awkward#later(String, String, String, String)",
                        types = {"java.lang.String", "java.lang.String", "java.lang.String"},
                                store = -1L),
                @ChannelUse(channel = "awkward.<problem>", key = "name",
                        method = "com.acme.Awkward#later(String, String, String, String)",
                        types = {"java.lang.String", "java.lang.String"}, store = -1L),
                @ChannelUse(channel = "awkward.<value>", event = "to.string",
                        method = "com.acme.Awkward#toString(com.acme.Awkward.Failure)",
                        types = {"com.acme.Awkward.Failure", "java.lang.String"})}
)
@NullUnmarked
final class AwkwardShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", AwkwardShims.class);

    private static final InstallationHandle INSTALLATION_1 = InstallationHandle.of("east-1", AwkwardShims.class);

    private static final InstallationHandle INSTALLATION_2 = InstallationHandle.of("east_1", AwkwardShims.class);

    /**
     * Publishes a call of {@link Awkward#name(String)}.
     */
    static <T extends Awkward.Bound<? super T>> void name(Awkward<T> self, String name,
            String result) {
        AwkwardShims.<T>name(DEFAULT.sink(), self, name, result);
    }

    /**
     * Publishes a call of {@link Awkward#name(String)} to a sink.
     */
    static <T extends Awkward.Bound<? super T>> void name(EventSink sink, Awkward<T> self,
            String name, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = nameMessage(name, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Awkward.name(String)",
                    "awkward.<name>", "name", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code name} on channel {@code awkward.<name>},
     * made by a call of {@link Awkward#name(String)}; null when there is nothing to publish.
     */
    static Message nameMessage(String name, String result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<name>", "name", name);
        return Message.of(channel, "name", result);
    }

    /**
     * Publishes a call of {@link Awkward#methods(String)}.
     */
    static <T extends Awkward.Bound<? super T>> void methods(Awkward<T> self, String publisher) {
        publishMethods(INSTALLATION_1.sink(), publisher);
    }

    /**
     * Publishes a call of {@link Awkward#methods(String)}
     * to the installations that its annotations name, whatever the sink.
     */
    static <T extends Awkward.Bound<? super T>> void methods(EventSink sink, Awkward<T> self,
            String publisher) {
        AwkwardShims.<T>methods(self, publisher);
    }

    private static void publishMethods(EventSink sink, String publisher) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = methodsMessage(publisher);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Awkward.methods(String)",
                    "awkward.<publisher>", "default", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code default} on channel {@code awkward.<publisher>},
     * made by a call of {@link Awkward#methods(String)}; null when there is nothing to publish.
     */
    static Message methodsMessage(String publisher) {
        String channel = "awkward." + Placeholders.segment("awkward.<publisher>", "publisher", publisher);
        return Message.of(channel, "default");
    }

    /**
     * Publishes a call of {@link Awkward#returned(String, String, String, Instant)}.
     */
    static <T extends Awkward.Bound<? super T>> void returned(Awkward<T> self, String result,
            String name, String data, Instant schedule) {
        publishReturned(INSTALLATION_2.sink(), result, name, data, schedule);
    }

    /**
     * Publishes a call of {@link Awkward#returned(String, String, String, Instant)}
     * to the installations that its annotations name, whatever the sink.
     */
    static <T extends Awkward.Bound<? super T>> void returned(EventSink sink, Awkward<T> self,
            String result, String name, String data, Instant schedule) {
        AwkwardShims.<T>returned(self, result, name, data, schedule);
    }

    private static void publishReturned(EventSink sink, String result, String name, String data,
            Instant schedule) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = returnedMessage(result, name, data, schedule);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Awkward.returned(String, String, String, java.time.Instant)",
                    "awkward.<result>", "name.<name>", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code name.<name>} on channel {@code awkward.<result>},
     * made by a call of {@link Awkward#returned(String, String, String, Instant)}; null when there is nothing to publish.
     */
    static Message returnedMessage(String result, String name, String data, Instant schedule) {
        String channel = "awkward." + Placeholders.segment("awkward.<result>", "result", result);
        String event = "name." + Placeholders.segment("name.<name>", "name", name);
        if (schedule == null) {
            throw Placeholders.missing("schedule", "schedule \"schedule\"");
        }
        return Message.builder(channel, event)
                .data(data)
                .scheduleAt(schedule)
                .build();
    }

    /**
     * Publishes a call of {@link Awkward#sink(String, Awkward.Bound, String, String, String, String)}.
     */
    static <T extends Awkward.Bound<? super T>> void sink(Awkward<T> self, String message, T sink,
            String publisher, String attempts, String each, String element, List<T> result) {
        AwkwardShims.<T>sink(DEFAULT.sink(), self, message, sink, publisher, attempts, each,
                element, result);
    }

    /**
     * Publishes a call of {@link Awkward#sink(String, Awkward.Bound, String, String, String, String)} to a sink.
     */
    static <T extends Awkward.Bound<? super T>> void sink(EventSink sink_, Awkward<T> self,
            String message, T sink, String publisher, String attempts, String each, String element,
            List<T> result) {
        Attempts attempts_ = new Attempts();
        AwkwardShims.<T>publishSink(attempts_.on(sink_), message, result);
        AwkwardShims.<T>publishSink2(attempts_.on(sink_), message, publisher, result);
        attempts_.finish();
    }

    private static <T extends Awkward.Bound<? super T>> void publishSink(EventSink sink_,
            String message, List<T> result) {
        if (!sink_.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts_ = new Attempts();
        EventSink each_ = attempts_.on(sink_);
        try {
            for (T element_ : result) {
                Message message_;
                try {
                    message_ = AwkwardShims.<T>sinkMessage(message, element_);
                } catch (Throwable problem) {
                    each_.reject(
                            "com.acme.Awkward.sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                            "awkward.<message>", "publish.name", problem);
                    continue;
                }
                if (message_ != null) {
                    each_.accept(message_);
                }
            }
        } catch (Throwable unreadable) {
            each_.reject(
                    "com.acme.Awkward.sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                    "awkward.<message>", "publish.name", unreadable);
        }
        attempts_.finish();
    }

    /**
     * The event {@code publish.name} on channel {@code awkward.<message>},
     * made by a call of {@link Awkward#sink(String, Awkward.Bound, String, String, String, String)}; null when there is nothing to publish.
     */
    static <T extends Awkward.Bound<? super T>> Message sinkMessage(String message, T result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<message>", "message", message);
        return Message.builder(channel, "publish.name")
                .data(result)
                .store(60)
                .build();
    }

    private static <T extends Awkward.Bound<? super T>> void publishSink2(EventSink sink_,
            String message, String publisher, List<T> result) {
        if (!sink_.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts_ = new Attempts();
        EventSink each_ = attempts_.on(sink_);
        try {
            for (T element_ : result) {
                Message message_;
                try {
                    message_ = AwkwardShims.<T>sinkMessage2(message, publisher, element_);
                } catch (Throwable problem) {
                    each_.reject(
                            "com.acme.Awkward.sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                            "awkward.<message>", "name.<publisher>", problem);
                    continue;
                }
                if (message_ != null) {
                    each_.accept(message_);
                }
            }
        } catch (Throwable unreadable) {
            each_.reject(
                    "com.acme.Awkward.sink(String, com.acme.Awkward.Bound, String, String, String, String)",
                    "awkward.<message>", "name.<publisher>", unreadable);
        }
        attempts_.finish();
    }

    /**
     * The event {@code name.<publisher>} on channel {@code awkward.<message>},
     * made by a call of {@link Awkward#sink(String, Awkward.Bound, String, String, String, String)}; null when there is nothing to publish.
     */
    static <T extends Awkward.Bound<? super T>> Message sinkMessage2(String message,
            String publisher, T result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<message>", "message", message);
        String event = "name." + Placeholders.segment("name.<publisher>", "publisher", publisher);
        return Message.of(channel, event, result);
    }

    /**
     * Publishes a call of {@link Awkward#later(String, String, String, String)}.
     */
    static <T extends Awkward.Bound<? super T>> void later(Awkward<T> self, String problem,
            String later, String value, String installation, CompletableFuture<String> result) {
        AwkwardShims.<T>later(DEFAULT.sink(), self, problem, later, value, installation, result);
    }

    /**
     * Publishes a call of {@link Awkward#later(String, String, String, String)} to a sink.
     */
    static <T extends Awkward.Bound<? super T>> void later(EventSink sink, Awkward<T> self,
            String problem, String later, String value, String installation,
            CompletableFuture<String> result) {
        Attempts attempts = new Attempts();
        attachLater(attempts.on(sink), problem, later, result);
        attachLater2(attempts.on(sink), problem, value, result);
        attachLater3(attempts.on(sink), problem, result);
        attempts.finish();
    }

    private static void attachLater(EventSink sink, String problem, String later,
            CompletableFuture<String> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later_ = sink.captured();
            Completions.whenDone(result, value_ -> publishLater(later_, problem, later));
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name.name", problem_);
        }
    }

    private static void publishLater(EventSink sink, String problem, String later) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = laterMessage(problem, later);
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name.name", problem_);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code name.name} on channel {@code awkward.<problem>},
     * made by a call of {@link Awkward#later(String, String, String, String)}; null when there is nothing to publish.
     */
    static Message laterMessage(String problem, String later) {
        String channel = "awkward." + Placeholders.segment("awkward.<problem>", "problem", problem);
        return Message.of(channel, "name.name", later);
    }

    private static void attachLater2(EventSink sink, String problem, String value,
            CompletableFuture<String> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later_ = sink.captured();
            Completions.whenDone(result, value_ -> publishLater2(later_, problem, value, value_));
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name.<value>", problem_);
        }
    }

    private static void publishLater2(EventSink sink, String problem, String value, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = laterMessage2(problem, value, result);
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name.<value>", problem_);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The entry {@code name.<value>} of channel {@code awkward.<problem>},
     * made by a call of {@link Awkward#later(String, String, String, String)}; null when there is nothing to publish.
     */
    static Message laterMessage2(String problem, String value, String result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<problem>", "problem", problem);
        String key = "name." + Placeholders.segment("name.<value>", "value", value);
        return Message.storage(channel, key, result).build();
    }

    private static void attachLater3(EventSink sink, String problem,
            CompletableFuture<String> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later_ = sink.captured();
            Completions.whenDone(result, value_ -> publishLater3(later_, problem, value_));
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name", problem_);
        }
    }

    private static void publishLater3(EventSink sink, String problem, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = laterMessage3(problem, result);
        } catch (Throwable problem_) {
            sink.reject(
                    "com.acme.Awkward.later(String, String, String, String)",
                    "awkward.<problem>", "name", problem_);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The entry {@code name} of channel {@code awkward.<problem>},
     * made by a call of {@link Awkward#later(String, String, String, String)}; null when there is nothing to publish.
     */
    static Message laterMessage3(String problem, String result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<problem>", "problem", problem);
        return Message.storage(channel, "name", result).build();
    }

    /**
     * Publishes a call of {@link Awkward#toString(Awkward.Failure)}.
     */
    static <T extends Awkward.Bound<? super T>, E extends Awkward.Failure> void toString(
            Awkward<T> self, E value, String result) {
        AwkwardShims.<T, E>toString(DEFAULT.sink(), self, value, result);
    }

    /**
     * Publishes a call of {@link Awkward#toString(Awkward.Failure)} to a sink.
     */
    static <T extends Awkward.Bound<? super T>, E extends Awkward.Failure> void toString(
            EventSink sink, Awkward<T> self, E value, String result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = toStringMessage(value, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Awkward.toString(com.acme.Awkward.Failure)",
                    "awkward.<value>", "to.string", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code to.string} on channel {@code awkward.<value>},
     * made by a call of {@link Awkward#toString(Awkward.Failure)}; null when there is nothing to publish.
     */
    static <E extends Awkward.Failure> Message toStringMessage(E value, String result) {
        if (result == null) {
            return null;
        }
        String channel = "awkward." + Placeholders.segment("awkward.<value>", "value", value);
        return Message.of(channel, "to.string", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "name(Ljava/lang/String;)Ljava/lang/String;",
                "methods(Ljava/lang/String;)V",
                "returned(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/time/Instant;)V",
                "sink(Ljava/lang/String;Lcom/acme/Awkward$Bound;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/List;",
                "later(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;",
                "toString(Lcom/acme/Awkward$Failure;)Ljava/lang/String;");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>> void returnedName(Object self,
            Object[] arguments, Object result) {
        AwkwardShims.<T>name((Awkward<T>) self, (String) arguments[0], (String) result);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>> void returnedMethods(Object self,
            Object[] arguments) {
        AwkwardShims.<T>methods((Awkward<T>) self, (String) arguments[0]);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>> void returnedReturned(Object self,
            Object[] arguments) {
        AwkwardShims.<T>returned((Awkward<T>) self, (String) arguments[0], (String) arguments[1],
                (String) arguments[2], (Instant) arguments[3]);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>> void returnedSink(Object self,
            Object[] arguments, Object result) {
        AwkwardShims.<T>sink((Awkward<T>) self, (String) arguments[0], (T) arguments[1],
                (String) arguments[2], (String) arguments[3], (String) arguments[4],
                (String) arguments[5], (List<T>) result);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>> void returnedLater(Object self,
            Object[] arguments, Object result) {
        AwkwardShims.<T>later((Awkward<T>) self, (String) arguments[0], (String) arguments[1],
                (String) arguments[2], (String) arguments[3], (CompletableFuture<String>) result);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Awkward.Bound<? super T>, E extends Awkward.Failure> void returnedToString(
            Object self, Object[] arguments, Object result) {
        AwkwardShims.<T, E>toString((Awkward<T>) self, (E) arguments[0], (String) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedName(self, arguments, result);
            case 1 -> returnedMethods(self, arguments);
            case 2 -> returnedReturned(self, arguments);
            case 3 -> returnedSink(self, arguments, result);
            case 4 -> returnedLater(self, arguments, result);
            case 5 -> returnedToString(self, arguments, result);
            default -> throw new IllegalArgumentException("Awkward has no annotated method number " + method);
        }
        return result;
    }
}
