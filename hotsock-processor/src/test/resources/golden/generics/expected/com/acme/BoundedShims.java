package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.Attempts;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Bounded} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Bounded",
        methods = {
                "sort(Ljava/lang/Comparable;Ljava/util/Comparator;)V",
                "copy(Ljava/util/List;Ljava/util/List;)V",
                "all()Ljava/util/Collection;",
                "later(Ljava/lang/Comparable;)Ljava/util/concurrent/CompletionStage;",
                "each(Ljava/lang/Comparable;)Ljava/util/List;",
                "circle(Ljava/lang/String;Ljava/lang/Comparable;)V"},
        parameters = {"unread,by", "unread,into", "", "unread", "unread", "id,unread"},
        uses = {
                @ChannelUse(channel = "bounded", event = "sorted",
                        method = "com.acme.Bounded#sort(Comparable, java.util.Comparator)",
                        types = {"java.util.Comparator<?>"}),
                @ChannelUse(channel = "bounded", event = "copied",
                        method = "com.acme.Bounded#copy(java.util.List, java.util.List)",
                        types = {}),
                @ChannelUse(channel = "bounded", event = "all",
                        method = "com.acme.Bounded#all()",
                        types = {"java.util.Collection<?>"}),
                @ChannelUse(channel = "bounded", event = "later",
                        method = "com.acme.Bounded#later(Comparable)",
                        types = {"java.util.List<?>"}),
                @ChannelUse(channel = "bounded", event = "each",
                        method = "com.acme.Bounded#each(Comparable)",
                        types = {"java.util.Comparator<?>"}),
                @ChannelUse(channel = "bounded", event = "circle",
                        method = "com.acme.Bounded#circle(String, Comparable)",
                        types = {"java.lang.String"})}
)
@NullUnmarked
final class BoundedShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", BoundedShims.class);

    /**
     * Publishes a call of {@link Bounded#sort(Comparable, Comparator)}.
     */
    static <B extends Bounded<B>, T extends Comparable<? super T>> void sort(Bounded<B> self,
            T unread, Comparator<? super T> by) {
        BoundedShims.<B, T>sort(DEFAULT.sink(), self, unread, by);
    }

    /**
     * Publishes a call of {@link Bounded#sort(Comparable, Comparator)} to a sink.
     */
    static <B extends Bounded<B>, T extends Comparable<? super T>> void sort(EventSink sink,
            Bounded<B> self, T unread, Comparator<? super T> by) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = BoundedShims.<T>sortMessage(by);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.sort(Comparable, java.util.Comparator)",
                    "bounded", "sorted", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code sorted} on channel {@code bounded},
     * made by a call of {@link Bounded#sort(Comparable, Comparator)}; null when there is nothing to publish.
     */
    static <T extends Comparable<? super T>> Message sortMessage(Comparator<? super T> by) {
        return Message.of("bounded", "sorted", by);
    }

    /**
     * Publishes a call of {@link Bounded#copy(List, List)}.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void copy(Bounded<B> self,
            List<T> unread, List<? super T> into) {
        BoundedShims.<B, T>copy(DEFAULT.sink(), self, unread, into);
    }

    /**
     * Publishes a call of {@link Bounded#copy(List, List)} to a sink.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void copy(EventSink sink,
            Bounded<B> self, List<T> unread, List<? super T> into) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = copyMessage();
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.copy(java.util.List, java.util.List)",
                    "bounded", "copied", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code copied} on channel {@code bounded},
     * made by a call of {@link Bounded#copy(List, List)}; null when there is nothing to publish.
     */
    static Message copyMessage() {
        return Message.of("bounded", "copied");
    }

    /**
     * Publishes a call of {@link Bounded#all()}.
     */
    static <B extends Bounded<B>> void all(Bounded<B> self, Collection<? super B> result) {
        BoundedShims.<B>all(DEFAULT.sink(), self, result);
    }

    /**
     * Publishes a call of {@link Bounded#all()} to a sink.
     */
    static <B extends Bounded<B>> void all(EventSink sink, Bounded<B> self,
            Collection<? super B> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = BoundedShims.<B>allMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.all()",
                    "bounded", "all", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code all} on channel {@code bounded},
     * made by a call of {@link Bounded#all()}; null when there is nothing to publish.
     */
    static <B extends Bounded<B>> Message allMessage(Collection<? super B> result) {
        if (result == null) {
            return null;
        }
        return Message.of("bounded", "all", result);
    }

    /**
     * Publishes a call of {@link Bounded#later(Comparable)}.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void later(Bounded<B> self, T unread,
            CompletionStage<List<? super T>> result) {
        BoundedShims.<B, T>later(DEFAULT.sink(), self, unread, result);
    }

    /**
     * Publishes a call of {@link Bounded#later(Comparable)} to a sink.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void later(EventSink sink,
            Bounded<B> self, T unread, CompletionStage<List<? super T>> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later = sink.captured();
            Completions.whenDone(result, value -> BoundedShims.<T>publishLater(later, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.later(Comparable)",
                    "bounded", "later", problem);
        }
    }

    private static <T extends Comparable<T>> void publishLater(EventSink sink,
            List<? super T> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = BoundedShims.<T>laterMessage(result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.later(Comparable)",
                    "bounded", "later", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code later} on channel {@code bounded},
     * made by a call of {@link Bounded#later(Comparable)}; null when there is nothing to publish.
     */
    static <T extends Comparable<T>> Message laterMessage(List<? super T> result) {
        if (result == null) {
            return null;
        }
        return Message.of("bounded", "later", result);
    }

    /**
     * Publishes a call of {@link Bounded#each(Comparable)}.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void each(Bounded<B> self, T unread,
            List<Comparator<? super T>> result) {
        BoundedShims.<B, T>each(DEFAULT.sink(), self, unread, result);
    }

    /**
     * Publishes a call of {@link Bounded#each(Comparable)} to a sink.
     */
    static <B extends Bounded<B>, T extends Comparable<T>> void each(EventSink sink,
            Bounded<B> self, T unread, List<Comparator<? super T>> result) {
        if (!sink.isOpen()) {
            return;
        }
        if (result == null) {
            return;
        }
        Attempts attempts = new Attempts();
        EventSink each = attempts.on(sink);
        try {
            for (Comparator<? super T> element : result) {
                Message message;
                try {
                    message = BoundedShims.<T>eachMessage(element);
                } catch (Throwable problem) {
                    each.reject(
                            "com.acme.Bounded.each(Comparable)",
                            "bounded", "each", problem);
                    continue;
                }
                if (message != null) {
                    each.accept(message);
                }
            }
        } catch (Throwable unreadable) {
            each.reject(
                    "com.acme.Bounded.each(Comparable)",
                    "bounded", "each", unreadable);
        }
        attempts.finish();
    }

    /**
     * The event {@code each} on channel {@code bounded},
     * made by a call of {@link Bounded#each(Comparable)}; null when there is nothing to publish.
     */
    static <T extends Comparable<T>> Message eachMessage(Comparator<? super T> result) {
        if (result == null) {
            return null;
        }
        return Message.of("bounded", "each", result);
    }

    /**
     * Publishes a call of {@link Bounded#circle(String, Comparable)}.
     */
    static <B extends Bounded<B>, A extends Comparable<? extends A>> void circle(Bounded<B> self,
            String id, A unread) {
        BoundedShims.<B, A>circle(DEFAULT.sink(), self, id, unread);
    }

    /**
     * Publishes a call of {@link Bounded#circle(String, Comparable)} to a sink.
     */
    static <B extends Bounded<B>, A extends Comparable<? extends A>> void circle(EventSink sink,
            Bounded<B> self, String id, A unread) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = circleMessage(id);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Bounded.circle(String, Comparable)",
                    "bounded", "circle", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code circle} on channel {@code bounded},
     * made by a call of {@link Bounded#circle(String, Comparable)}; null when there is nothing to publish.
     */
    static Message circleMessage(String id) {
        return Message.of("bounded", "circle", id);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "sort(Ljava/lang/Comparable;Ljava/util/Comparator;)V",
                "copy(Ljava/util/List;Ljava/util/List;)V",
                "all()Ljava/util/Collection;",
                "later(Ljava/lang/Comparable;)Ljava/util/concurrent/CompletionStage;",
                "each(Ljava/lang/Comparable;)Ljava/util/List;",
                "circle(Ljava/lang/String;Ljava/lang/Comparable;)V");
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>, T extends Comparable<? super T>> void returnedSort(
            Object self, Object[] arguments) {
        BoundedShims.<B, T>sort((Bounded<B>) self, (T) arguments[0],
                (Comparator<? super T>) arguments[1]);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>, T extends Comparable<T>> void returnedCopy(Object self,
            Object[] arguments) {
        BoundedShims.<B, T>copy((Bounded<B>) self, (List<T>) arguments[0],
                (List<? super T>) arguments[1]);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>> void returnedAll(Object self, Object result) {
        BoundedShims.<B>all((Bounded<B>) self, (Collection<? super B>) result);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>, T extends Comparable<T>> void returnedLater(Object self,
            Object[] arguments, Object result) {
        BoundedShims.<B, T>later((Bounded<B>) self, (T) arguments[0],
                (CompletionStage<List<? super T>>) result);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>, T extends Comparable<T>> void returnedEach(Object self,
            Object[] arguments, Object result) {
        BoundedShims.<B, T>each((Bounded<B>) self, (T) arguments[0],
                (List<Comparator<? super T>>) result);
    }

    @SuppressWarnings("unchecked")
    private static <B extends Bounded<B>, A extends Comparable<? extends A>> void returnedCircle(
            Object self, Object[] arguments) {
        BoundedShims.<B, A>circle((Bounded<B>) self, (String) arguments[0], (A) arguments[1]);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedSort(self, arguments);
            case 1 -> returnedCopy(self, arguments);
            case 2 -> returnedAll(self, result);
            case 3 -> returnedLater(self, arguments, result);
            case 4 -> returnedEach(self, arguments, result);
            case 5 -> returnedCircle(self, arguments);
            default -> throw new IllegalArgumentException("Bounded has no annotated method number " + method);
        }
        return result;
    }
}
