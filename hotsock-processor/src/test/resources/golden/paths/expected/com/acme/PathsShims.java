package com.acme;

import io.hotsock.api.Message;
import io.hotsock.api.shim.ChannelUse;
import io.hotsock.api.shim.Deduplication;
import io.hotsock.api.shim.EventSink;
import io.hotsock.api.shim.InstallationHandle;
import io.hotsock.api.shim.Optionals;
import io.hotsock.api.shim.Placeholders;
import io.hotsock.api.shim.ShimMetadata;
import io.hotsock.api.shim.Shims;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/**
 * Publishes what the annotated methods of {@link Paths} return.
 */
@Generated("io.hotsock.processor")
@ShimMetadata(
        source = "com.acme.Paths",
        methods = {
                "draw(Lcom/acme/Paths$Shape;Ljava/time/Instant;)Lcom/acme/Paths$Shape;",
                "mark(Lcom/acme/Paths$Shape;Ljava/lang/String;C)V",
                "keep(Lcom/acme/Paths$Shape;Ljava/lang/String;Ljava/lang/String;)Lcom/acme/Paths$Shape;"},
        parameters = {"owner,at", "owner,rest,n", "owner,message,sink"},
        uses = {
                @ChannelUse(channel = "shape.<id>.<owner.id>", event = "shape.<this.theme>.drawn",
                        method = "com.acme.Paths#draw(com.acme.Paths.Shape, java.time.Instant)",
                        types = {"java.util.UUID", "java.util.UUID", "com.acme.Paths.Color", "int",
                                "java.time.Instant"}, emitPubSubEvent = true, ordered = false,
                                scheduled = true, installation = "east"),
                @ChannelUse(channel = "<owner.shown.RED>.mark.<rest...>", event = "e<n>",
                        method = "com.acme.Paths#mark(com.acme.Paths.Shape, String, char)",
                        types = {"boolean", "java.lang.String", "char", "int"}),
                @ChannelUse(channel = "board", key = "shape.<id>",
                        method = "com.acme.Paths#keep(com.acme.Paths.Shape, String, String)",
                        types = {"java.util.UUID", "com.acme.Paths.Shape"}, store = 60L)}
)
@NullUnmarked
final class PathsShims implements Shims {
    private static final InstallationHandle INSTALLATION_1 = InstallationHandle.of("east", PathsShims.class);

    private static final InstallationHandle DEFAULT = InstallationHandle.of("", PathsShims.class);

    /**
     * Publishes a call of {@link Paths#draw(Paths.Shape, Instant)}.
     */
    static void draw(Paths self, Paths.Shape owner, Instant at, Paths.Shape result) {
        publishDraw(INSTALLATION_1.sink(), self, owner, at, result);
    }

    /**
     * Publishes a call of {@link Paths#draw(Paths.Shape, Instant)}
     * to the installations that its annotations name, whatever the sink.
     */
    static void draw(EventSink sink, Paths self, Paths.Shape owner, Instant at,
            Paths.Shape result) {
        draw(self, owner, at, result);
    }

    private static void publishDraw(EventSink sink, Paths self, Paths.Shape owner, Instant at,
            Paths.Shape result) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = drawMessage(self, owner, at, result);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Paths.draw(com.acme.Paths.Shape, java.time.Instant)",
                    "shape.<id>.<owner.id>", "shape.<this.theme>.drawn", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code shape.<this.theme>.drawn} on channel {@code shape.<id>.<owner.id>},
     * made by a call of {@link Paths#draw(Paths.Shape, Instant)}; null when there is nothing to publish.
     */
    static Message drawMessage(Paths self, Paths.Shape owner, Instant at, Paths.Shape result) {
        if (result == null) {
            return null;
        }
        if (!result.isClosed()) {
            return null;
        }
        var id = result.id;
        if (id == null) {
            return null;
        }
        if (owner == null) {
            throw Placeholders.missing("owner", "channel \"shape.<id>.<owner.id>\"");
        }
        String channel = "shape." + Placeholders.segment("shape.<id>.<owner.id>", "id", id) + "."
                + Placeholders.segment("shape.<id>.<owner.id>", "owner.id", owner.id);
        String event = "shape." + Placeholders.segment("shape.<this.theme>.drawn", "this.theme", self.theme) + ".drawn";
        var center = Optionals.orNull(result.getCenter());
        if (center == null) {
            return null;
        }
        var points = owner.points;
        if (points == null) {
            throw Placeholders.missing("owner.points", "deduplicationId \"<id>/<owner.points.top-left.y>\"");
        }
        var top_left = points.get("top-left");
        if (top_left == null) {
            throw Placeholders.missing("owner.points.top-left", "deduplicationId \"<id>/<owner.points.top-left.y>\"");
        }
        var y = top_left.y();
        if (y == null) {
            throw Placeholders.missing("owner.points.top-left.y", "deduplicationId \"<id>/<owner.points.top-left.y>\"");
        }
        if (y.isEmpty()) {
            throw Placeholders.missing("owner.points.top-left.y", "deduplicationId \"<id>/<owner.points.top-left.y>\"");
        }
        if (at == null) {
            throw Placeholders.missing("at", "schedule \"at\"");
        }
        return Message.builder(channel, event)
                .data(center.x())
                .deduplicationId(Deduplication.id(channel, event, Placeholders.text("<id>/<owner.points.top-left.y>", "id", id)
                        + "/" + y.getAsInt()))
                .emitPubSubEvent(true)
                .ordered(false)
                .scheduleAt(at)
                .build();
    }

    /**
     * Publishes a call of {@link Paths#mark(Paths.Shape, String, char)}.
     */
    static void mark(Paths self, Paths.Shape owner, String rest, char n) {
        mark(DEFAULT.sink(), self, owner, rest, n);
    }

    /**
     * Publishes a call of {@link Paths#mark(Paths.Shape, String, char)} to a sink.
     */
    static void mark(EventSink sink, Paths self, Paths.Shape owner, String rest, char n) {
        if (!sink.isOpen()) {
            return;
        }
        Message message;
        try {
            message = markMessage(owner, rest, n);
        } catch (Throwable problem) {
            sink.reject(
                    "com.acme.Paths.mark(com.acme.Paths.Shape, String, char)",
                    "<owner.shown.RED>.mark.<rest...>", "e<n>", problem);
            return;
        }
        if (message != null) {
            sink.accept(message);
        }
    }

    /**
     * The event {@code e<n>} on channel {@code <owner.shown.RED>.mark.<rest...>},
     * made by a call of {@link Paths#mark(Paths.Shape, String, char)}; null when there is nothing to publish.
     */
    static Message markMessage(Paths.Shape owner, String rest, char n) {
        if (owner == null) {
            throw Placeholders.missing("owner", "channel \"<owner.shown.RED>.mark.<rest...>\"");
        }
        var shown = owner.shown;
        if (shown == null) {
            throw Placeholders.missing("owner.shown", "channel \"<owner.shown.RED>.mark.<rest...>\"");
        }
        String channel = Placeholders.leading("<owner.shown.RED>.mark.<rest...>", Placeholders.segment("<owner.shown.RED>.mark.<rest...>", "owner.shown.RED", shown.get(Paths.Color.RED))
                + ".mark." + Placeholders.span("<owner.shown.RED>.mark.<rest...>", "rest", rest));
        String event = Placeholders.leading("e<n>", "e" + Placeholders.segment("e<n>", "n", n));
        var colors = owner.colors();
        if (colors == null) {
            throw Placeholders.missing("owner.colors", "data \"owner.colors.length\"");
        }
        return Message.of(channel, event, colors.length);
    }

    /**
     * Publishes a call of {@link Paths#keep(Paths.Shape, String, String)}.
     */
    static void keep(Paths self, Paths.Shape owner, String message, String sink,
            Paths.Shape result) {
        keep(DEFAULT.sink(), self, owner, message, sink, result);
    }

    /**
     * Publishes a call of {@link Paths#keep(Paths.Shape, String, String)} to a sink.
     */
    static void keep(EventSink sink_, Paths self, Paths.Shape owner, String message, String sink,
            Paths.Shape result) {
        if (!sink_.isOpen()) {
            return;
        }
        Message message_;
        try {
            message_ = keepMessage(owner, result);
        } catch (Throwable problem) {
            sink_.reject(
                    "com.acme.Paths.keep(com.acme.Paths.Shape, String, String)",
                    "board", "shape.<id>", problem);
            return;
        }
        if (message_ != null) {
            sink_.accept(message_);
        }
    }

    /**
     * The entry {@code shape.<id>} of channel {@code board},
     * made by a call of {@link Paths#keep(Paths.Shape, String, String)}; null when there is nothing to publish.
     */
    static Message keepMessage(Paths.Shape owner, Paths.Shape result) {
        if (result == null) {
            return null;
        }
        if (owner == null) {
            throw Placeholders.missing("owner", "when \"owner.closed\"");
        }
        if (!owner.isClosed()) {
            return null;
        }
        var id = result.id;
        if (id == null) {
            return null;
        }
        String key = "shape." + Placeholders.segment("shape.<id>", "id", id);
        return Message.storage("board", key, result)
                .store(60)
                .build();
    }

    @Override
    public List<String> methods() {
        return List.of(
                "draw(Lcom/acme/Paths$Shape;Ljava/time/Instant;)Lcom/acme/Paths$Shape;",
                "mark(Lcom/acme/Paths$Shape;Ljava/lang/String;C)V",
                "keep(Lcom/acme/Paths$Shape;Ljava/lang/String;Ljava/lang/String;)Lcom/acme/Paths$Shape;");
    }

    @Override
    public Object returned(int method, Object self, Object[] arguments, Object result) {
        switch (method) {
            case 0 -> draw((Paths) self, (Paths.Shape) arguments[0], (Instant) arguments[1],
                    (Paths.Shape) result);
            case 1 -> mark((Paths) self, (Paths.Shape) arguments[0], (String) arguments[1],
                    (char) arguments[2]);
            case 2 -> keep((Paths) self, (Paths.Shape) arguments[0], (String) arguments[1],
                    (String) arguments[2], (Paths.Shape) result);
            default -> throw new IllegalArgumentException("Paths has no annotated method number " + method);
        }
        return result;
    }
}
