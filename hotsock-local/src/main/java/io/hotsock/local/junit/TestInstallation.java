package io.hotsock.local.junit;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.LocalHotsockBuilder;
import io.hotsock.publish.PublishGate;
import java.util.List;
import java.util.function.Consumer;

/** What one test has for itself. */
record TestInstallation(LocalHotsock local, Hotsock hotsock, PublishedEvents events) implements AutoCloseable {

    /** @param names what it is registered under; the empty name is the default installation */
    static TestInstallation start(
            LocalHotsockBuilder builder,
            Consumer<HotsockConfig.Builder> options,
            PublishGate gate,
            List<String> names) {
        LocalHotsock local = builder.start();
        WatchedGate watched = new WatchedGate(gate);
        HotsockConfig.Builder config = local.config().toBuilder();
        options.accept(config);
        Hotsock hotsock = register(config.publishGate(watched).build(), names);
        return new TestInstallation(local, hotsock, new PublishedEvents(new ServerRecord(local, hotsock), watched));
    }

    private static Hotsock register(HotsockConfig config, List<String> names) {
        Hotsock hotsock = names.contains("") ? Hotsock.configure(config) : Hotsock.create(config);
        names.stream().filter(name -> !name.isEmpty()).forEach(name -> Hotsock.register(name, hotsock));
        return hotsock;
    }

    Object get(Class<?> type) {
        return type == LocalHotsock.class ? local : type == Hotsock.class ? hotsock : events;
    }

    @Override
    public void close() {
        hotsock.close();
        local.close();
    }
}
