package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Repository} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Repository",
        methods = {
                "save(Ljava/lang/Number;[Ljava/lang/CharSequence;Ljava/lang/Comparable;)Ljava/util/List;",
                "hide(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;"},
        parameters = {"key,values,extra", "text"},
        uses = {
                @ChannelUse(channel = "row.<key>", event = "row.saved",
                        method = "com.acme.Repository#save(Number, CharSequence[], Comparable)",
                        types = {"java.lang.Number", "java.util.List<?>"}),
                @ChannelUse(channel = "row.<text>", event = "row.hidden",
                        method = "com.acme.Repository#hide(CharSequence)",
                        types = {"java.lang.CharSequence", "java.lang.CharSequence"})}
)
@NullUnmarked
final class RepositoryShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", RepositoryShims.class);

    /**
     * Publishes a call of {@link Repository#save(Number, CharSequence[], Comparable)}.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>, R extends Comparable<R>> void save(
            Repository<T, K> self, K key, T[] values, R extra, List<R> result) {
        RepositoryShims.<T, K, R>save(DEFAULT.sink(), self, key, values, extra, result);
    }

    /**
     * Publishes a call of {@link Repository#save(Number, CharSequence[], Comparable)} to a sink.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>, R extends Comparable<R>> void save(
            EventSink sink, Repository<T, K> self, K key, T[] values, R extra, List<R> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = RepositoryShims.<K, R>saveMessage(key, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Repository.save(Number, CharSequence[], Comparable)",
                    "row.<key>", "row.saved", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code row.saved} on channel {@code row.<key>},
     * made by a call of {@link Repository#save(Number, CharSequence[], Comparable)}; null when there is nothing to publish.
     */
    static <K extends Number & Comparable<K>, R extends Comparable<R>> Message saveMessage(K key,
            List<R> result) {
        if (result == null) {
            return null;
        }
        String channel = "row." + Placeholders.segment("row.<key>", "key", key);
        return Message.of(channel, "row.saved", result);
    }

    /**
     * Publishes a call of {@link Repository#hide(CharSequence)}.
     */
    static <K extends Number & Comparable<K>, T extends CharSequence> void hide(
            Repository<?, ?> self, T text, T result) {
        RepositoryShims.<K, T>hide(DEFAULT.sink(), self, text, result);
    }

    /**
     * Publishes a call of {@link Repository#hide(CharSequence)} to a sink.
     */
    static <K extends Number & Comparable<K>, T extends CharSequence> void hide(EventSink sink,
            Repository<?, ?> self, T text, T result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = hideMessage(text, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Repository.hide(CharSequence)",
                    "row.<text>", "row.hidden", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code row.hidden} on channel {@code row.<text>},
     * made by a call of {@link Repository#hide(CharSequence)}; null when there is nothing to publish.
     */
    static <T extends CharSequence> Message hideMessage(T text, T result) {
        if (result == null) {
            return null;
        }
        String channel = "row." + Placeholders.segment("row.<text>", "text", text);
        return Message.of(channel, "row.hidden", result);
    }

    /**
     * Publishes a call of {@link Base#touch(String, Number)}.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>> void touch(
            Repository<T, K> self, String name, K value, K result) {
        RepositoryShims.<T, K>touch(DEFAULT.sink(), self, name, value, result);
    }

    /**
     * Publishes a call of {@link Base#touch(String, Number)} to a sink.
     */
    static <T extends CharSequence, K extends Number & Comparable<K>> void touch(EventSink sink,
            Repository<T, K> self, String name, K value, K result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = RepositoryShims.<K>touchMessage(name, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Base.touch(String, Number)",
                    "base.<name>", "base.touched", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code base.touched} on channel {@code base.<name>},
     * made by a call of {@link Base#touch(String, Number)}; null when there is nothing to publish.
     */
    static <K extends Number & Comparable<K>> Message touchMessage(String name, K result) {
        if (result == null) {
            return null;
        }
        String channel = "base." + Placeholders.segment("base.<name>", "name", name);
        return Message.of(channel, "base.touched", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "save(Ljava/lang/Number;[Ljava/lang/CharSequence;Ljava/lang/Comparable;)Ljava/util/List;",
                "hide(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;");
    }

    @SuppressWarnings("unchecked")
    private static <T extends CharSequence, K extends Number & Comparable<K>, R extends Comparable<R>> void returnedSave(
            Object self, Object[] arguments, Object result) {
        RepositoryShims.<T, K, R>save((Repository<T, K>) self, (K) arguments[0], (T[]) arguments[1],
                (R) arguments[2], (List<R>) result);
    }

    @SuppressWarnings("unchecked")
    private static <K extends Number & Comparable<K>, T extends CharSequence> void returnedHide(
            Object self, Object[] arguments, Object result) {
        RepositoryShims.<K, T>hide((Repository<?, ?>) self, (T) arguments[0], (T) result);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedSave(self, arguments, result);
            case 1 -> returnedHide(self, arguments, result);
            default -> throw new IllegalArgumentException("Repository has no annotated method number " + method);
        }
        return result;
    }
}
