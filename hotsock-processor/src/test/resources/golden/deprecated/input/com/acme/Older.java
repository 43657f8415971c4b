package com.acme;

import io.hotsock.api.HotsockEvent;
import java.util.List;

public class Older {

    /** @deprecated use another */
    @Deprecated
    public static class Kept {

        public record Inner(String id) {}
    }

    @SuppressWarnings("deprecation")
    @HotsockEvent(channel = "old.<result.id>", event = "old.kept")
    public <T extends Kept> Kept.Inner keep(List<T> all) {
        return new Kept.Inner("");
    }
}
