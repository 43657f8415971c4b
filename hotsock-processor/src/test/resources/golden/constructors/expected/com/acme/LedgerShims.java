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
 * Publishes what the annotated methods of {@link Ledger} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Ledger",
        methods = {
                "open(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;",
                "add([Ljava/util/List;)V"},
        parameters = {"page,first", "pages"},
        uses = {
                @ChannelUse(channel = "page.<page>", event = "opened",
                        method = "com.acme.Ledger#open(String, Object)",
                        types = {"java.lang.String", "java.lang.Object"}),
                @ChannelUse(channel = "ledger", event = "added",
                        method = "com.acme.Ledger#add(java.util.List[])",
                        types = {})}
)
@NullUnmarked
final class LedgerShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", LedgerShims.class);

    /**
     * Publishes a call of {@link Ledger#open(String, Object)}.
     */
    static <E> void open(Ledger<E> self, String page, E first, E result) {
        open(DEFAULT.sink(), self, page, first, result);
    }

    /**
     * Publishes a call of {@link Ledger#open(String, Object)} to a sink.
     */
    static <E> void open(EventSink sink, Ledger<E> self, String page, E first, E result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = openMessage(page, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Ledger.open(String, Object)",
                    "page.<page>", "opened", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code opened} on channel {@code page.<page>},
     * made by a call of {@link Ledger#open(String, Object)}; null when there is nothing to publish.
     */
    static <E> Message openMessage(String page, E result) {
        if (result == null) {
            return null;
        }
        String channel = "page." + Placeholders.segment("page.<page>", "page", page);
        return Message.of(channel, "opened", result);
    }

    /**
     * Publishes a call of {@link Ledger#add(List[])}.
     */
    static <E> void add(Ledger<E> self, List<E>[] pages) {
        add(DEFAULT.sink(), self, pages);
    }

    /**
     * Publishes a call of {@link Ledger#add(List[])} to a sink.
     */
    static <E> void add(EventSink sink, Ledger<E> self, List<E>[] pages) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = addMessage();
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Ledger.add(java.util.List[])",
                    "ledger", "added", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code added} on channel {@code ledger},
     * made by a call of {@link Ledger#add(List[])}; null when there is nothing to publish.
     */
    static Message addMessage() {
        return Message.of("ledger", "added");
    }

    @Override
    public List<String> methods() {
        return List.of(
                "open(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;",
                "add([Ljava/util/List;)V");
    }

    @SuppressWarnings("unchecked")
    private static <E> void returnedOpen(Object self, Object[] arguments, Object result) {
        open((Ledger<E>) self, (String) arguments[0], (E) arguments[1], (E) result);
    }

    @SuppressWarnings("unchecked")
    private static <E> void returnedAdd(Object self, Object[] arguments) {
        add((Ledger<E>) self, (List<E>[]) arguments[0]);
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> returnedOpen(self, arguments, result);
            case 1 -> returnedAdd(self, arguments);
            default -> throw new IllegalArgumentException("Ledger has no annotated method number " + method);
        }
        return result;
    }
}
