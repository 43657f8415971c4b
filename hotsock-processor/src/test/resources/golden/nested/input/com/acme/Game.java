package com.acme;

import io.hotsock.api.HotsockDecorator;
import io.hotsock.api.HotsockEvent;

public interface Game {

    record Player(String name, int score) {
        @HotsockEvent(channel = "game.<this.name>", event = "player.scored")
        Player scored(int points) {
            return new Player(name, score + points);
        }

        @HotsockEvent(channel = "game.message", event = "cleared")
        private static void clear() {}
    }

    enum Level {
        EASY,
        HARD;

        @HotsockEvent(channel = "game.<this>", event = "level.reached", data = "this")
        void reached() {}
    }

    @HotsockDecorator
    class Message {
        public static class Installation {}

        @HotsockEvent(channel = "game.message", event = "sent")
        public Installation send(Installation installation, Message self, String result, int DEFAULT) {
            return installation;
        }

        @HotsockEvent(channel = "game.message", event = "sent")
        public String send(String event, String data) {
            return event;
        }
    }
}
