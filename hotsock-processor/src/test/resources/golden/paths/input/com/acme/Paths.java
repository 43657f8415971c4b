package com.acme;

import io.hotsock.api.HotsockEvent;
import io.hotsock.api.HotsockStorage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

public final class Paths {

    public enum Color {
        RED,
        GREEN
    }

    public record Point(int x, OptionalInt y) {}

    public static class Shape {
        public UUID id;
        public Map<String, Point> points;
        public Map<Color, Boolean> shown;

        public Optional<Point> getCenter() {
            return Optional.empty();
        }

        public boolean isClosed() {
            return true;
        }

        public Color[] colors() {
            return new Color[0];
        }
    }

    final Color theme = Color.RED;

    @HotsockEvent(
            channel = "shape.<id>.<owner.id>",
            event = "shape.<this.theme>.drawn",
            data = "center.x",
            when = "closed",
            deduplicationId = "<id>/<owner.points.top-left.y>",
            schedule = "at",
            emitPubSubEvent = true,
            ordered = false,
            installation = "east")
    public Shape draw(Shape owner, Instant at) {
        return owner;
    }

    @HotsockEvent(channel = "<owner.shown.RED>.mark.<rest...>", event = "e<n>", data = "owner.colors.length")
    public static void mark(Shape owner, String rest, char n) {}

    @HotsockStorage(channel = "board", key = "shape.<id>", when = "owner.closed", store = 60)
    public Shape keep(Shape owner, String message, String sink) {
        return owner;
    }
}
