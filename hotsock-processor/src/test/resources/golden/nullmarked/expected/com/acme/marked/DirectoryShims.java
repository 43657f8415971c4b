package com.acme.marked;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.Completions;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Optionals;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Directory} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.marked.Directory",
        methods = {
                "note(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/marked/Directory$Entry;",
                "find(Ljava/lang/String;)Ljava/util/Optional;",
                "findLater(Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;"},
        parameters = {"id,note", "id", "id"},
        uses = {
                @ChannelUse(channel = "entry.<id>", event = "entry.noted",
                        method = "com.acme.marked.Directory#note(String, String)",
                        types = {"java.lang.String", "java.lang.String"}),
                @ChannelUse(channel = "entry.<id>", event = "entry.found",
                        method = "com.acme.marked.Directory#find(String)",
                        types = {"java.lang.String", "com.acme.marked.Directory.Entry"}),
                @ChannelUse(channel = "entry.<id>", event = "entry.found",
                        method = "com.acme.marked.Directory#findLater(String)",
                        types = {"java.lang.String", "com.acme.marked.Directory.Entry"})}
)
@NullUnmarked
final class DirectoryShims implements Shims {
    private static final InstallationHandle DEFAULT = InstallationHandle.of("", DirectoryShims.class);

    /**
     * Publishes a call of {@link Directory#note(String, String)}.
     */
    static void note(Directory self, String id, String note, Directory.Entry result) {
        note(DEFAULT.sink(), self, id, note, result);
    }

    /**
     * Publishes a call of {@link Directory#note(String, String)} to a sink.
     */
    static void note(EventSink sink, Directory self, String id, String note,
            Directory.Entry result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = noteMessage(id, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.marked.Directory.note(String, String)",
                    "entry.<id>", "entry.noted", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code entry.noted} on channel {@code entry.<id>},
     * made by a call of {@link Directory#note(String, String)}; null when there is nothing to publish.
     */
    static Message noteMessage(String id, Directory.Entry result) {
        if (result == null) {
            return null;
        }
        String channel = "entry." + Placeholders.segment("entry.<id>", "id", id);
        var note_ = result.note();
        if (note_ == null) {
            return null;
        }
        return Message.of(channel, "entry.noted", note_);
    }

    /**
     * Publishes a call of {@link Directory#find(String)}.
     */
    static void find(Directory self, String id, Optional<Directory.Entry> result) {
        find(DEFAULT.sink(), self, id, result);
    }

    /**
     * Publishes a call of {@link Directory#find(String)} to a sink.
     */
    static void find(EventSink sink, Directory self, String id, Optional<Directory.Entry> result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = findMessage(id, Optionals.orNull(result));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.marked.Directory.find(String)",
                    "entry.<id>", "entry.found", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code entry.found} on channel {@code entry.<id>},
     * made by a call of {@link Directory#find(String)}; null when there is nothing to publish.
     */
    static Message findMessage(String id, Directory.Entry result) {
        if (result == null) {
            return null;
        }
        String channel = "entry." + Placeholders.segment("entry.<id>", "id", id);
        return Message.of(channel, "entry.found", result);
    }

    /**
     * Publishes a call of {@link Directory#findLater(String)}.
     */
    static void findLater(Directory self, String id, CompletableFuture<Directory.Entry> result) {
        findLater(DEFAULT.sink(), self, id, result);
    }

    /**
     * Publishes a call of {@link Directory#findLater(String)} to a sink.
     */
    static void findLater(EventSink sink, Directory self, String id,
            CompletableFuture<Directory.Entry> result) {
        if (result == null || !sink.isOpen()) {
            return;
        }
        try {
            EventSink later = sink.captured();
            Completions.whenDone(result, value -> publishFindLater(later, id, value));
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.marked.Directory.findLater(String)",
                    "entry.<id>", "entry.found", problem);
        }
    }

    private static void publishFindLater(EventSink sink, String id, Directory.Entry result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = findLaterMessage(id, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.marked.Directory.findLater(String)",
                    "entry.<id>", "entry.found", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code entry.found} on channel {@code entry.<id>},
     * made by a call of {@link Directory#findLater(String)}; null when there is nothing to publish.
     */
    static Message findLaterMessage(String id, Directory.Entry result) {
        if (result == null) {
            return null;
        }
        String channel = "entry." + Placeholders.segment("entry.<id>", "id", id);
        return Message.of(channel, "entry.found", result);
    }

    @Override
    public List<String> methods() {
        return List.of(
                "note(Ljava/lang/String;Ljava/lang/String;)Lcom/acme/marked/Directory$Entry;",
                "find(Ljava/lang/String;)Ljava/util/Optional;",
                "findLater(Ljava/lang/String;)Ljava/util/concurrent/CompletableFuture;");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> note((Directory) self, (String) arguments[0], (String) arguments[1],
                    (Directory.Entry) result);
            case 1 -> find((Directory) self, (String) arguments[0],
                    (Optional<Directory.Entry>) result);
            case 2 -> findLater((Directory) self, (String) arguments[0],
                    (CompletableFuture<Directory.Entry>) result);
            default -> throw new IllegalArgumentException("Directory has no annotated method number " + method);
        }
        return result;
    }
}
