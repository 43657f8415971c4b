package io.hotsock.local.internal.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.channel.Channel;
import io.hotsock.local.internal.channel.Channels;
import io.hotsock.local.internal.channel.Connections;
import io.hotsock.local.internal.channel.Exclusive;
import io.hotsock.local.internal.fault.ActiveEffect;
import io.hotsock.local.internal.fault.Switchboard;
import io.hotsock.local.internal.json.Json;
import io.hotsock.local.internal.message.History;
import io.hotsock.local.internal.message.PublishLog;
import io.hotsock.local.internal.message.PublishRecord;
import io.hotsock.local.internal.message.Schedules;
import io.hotsock.local.internal.message.StoredMessage;
import io.hotsock.local.internal.storage.Storage;
import io.hotsock.local.internal.storage.StoredEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that an installation holds, for looking at. Thread-safe. */
public final class ConsoleState {

    private static final int PUBLISHES = 100;
    private static final int MESSAGES = 100;

    private final Exclusive exclusive;
    private final Clock clock;
    private final Channels channels;
    private final Connections connections;
    private final History history;
    private final Storage storage;
    private final Schedules schedules;
    private final PublishLog publishes;
    private final Switchboard faults;

    /** The state of one installation. */
    public ConsoleState(
            Exclusive exclusive,
            Clock clock,
            Channels channels,
            Connections connections,
            History history,
            Storage storage,
            Schedules schedules,
            PublishLog publishes,
            Switchboard faults) {
        this.exclusive = exclusive;
        this.clock = clock;
        this.channels = channels;
        this.connections = connections;
        this.history = history;
        this.storage = storage;
        this.schedules = schedules;
        this.publishes = publishes;
        this.faults = faults;
    }

    ObjectNode toJson() {
        ObjectNode json = exclusive.call(this::guarded);
        publishes(json.putArray("publishes"));
        ArrayNode active = json.putArray("faults");
        faults.active().forEach(fault -> active.add(fault(fault)));
        return json;
    }

    private ObjectNode guarded() {
        ObjectNode json = Json.object().put("now", clock.instant().toString());
        ArrayNode live = json.putArray("connections");
        connections
                .all()
                .forEach(connection -> live.add(connection
                        .identity()
                        .toJson()
                        .put("id", connection.id())
                        .put("connectedAt", connection.connectedAt().toString())));
        ArrayNode used = json.putArray("channels");
        channels.all().sorted(Comparator.comparing(Channel::name)).forEach(channel -> used.add(channel(channel)));
        ArrayNode stored = json.putArray("messages");
        history.newest(MESSAGES).forEach(message -> stored.add(message(message)));
        ArrayNode entries = json.putArray("storage");
        storage.channels()
                .forEach(
                        channel -> storage.list(channel).values().forEach(entry -> entries.add(entry(channel, entry))));
        ArrayNode pending = json.putArray("schedules");
        schedules.pending().stream()
                .sorted(Comparator.comparing(Schedules.Pending::time))
                .forEach(schedule -> pending.add(schedule(schedule)));
        return json;
    }

    private static ObjectNode channel(Channel channel) {
        ObjectNode json =
                Json.object().put("name", channel.name()).put("subscriptionsCount", channel.subscriptionsCount());
        if (channel.isPresence()) {
            json.set("members", channel.members());
        }
        ArrayNode subscriptions = json.putArray("subscriptions");
        channel.subscriptions()
                .forEach(subscription -> subscriptions.add(subscription
                        .identity()
                        .toJson()
                        .put("connectionId", subscription.connection().id())
                        .put("alias", subscription.alias())));
        return json;
    }

    private static ObjectNode entry(String channel, StoredEntry entry) {
        return entry.toJson().put("channel", channel).put("expiresAt", orNever(entry.expiresAt()));
    }

    private static ObjectNode message(StoredMessage message) {
        return message.toJson(true).put("at", message.at().toString()).put("expiresAt", orNever(message.expiresAt()));
    }

    private static @Nullable String orNever(Instant time) {
        return time.equals(Instant.MAX) ? null : time.toString();
    }

    private static ObjectNode schedule(Schedules.Pending schedule) {
        return Json.object()
                .put("at", schedule.time().toString())
                .put("channel", schedule.channel())
                .put("event", schedule.event())
                .put("scheduleArn", schedule.arn());
    }

    /** Newest first. */
    private void publishes(ArrayNode json) {
        List<PublishRecord> records = publishes.records();
        for (int i = records.size() - 1; i >= Math.max(0, records.size() - PUBLISHES); i--) {
            PublishRecord record = records.get(i);
            json.addObject()
                    .put("at", record.at().toString())
                    .put("transport", record.transport().name())
                    .put("caller", record.caller())
                    .put("outcome", record.outcome().name())
                    .put("fault", record.fault())
                    .put("explanation", record.explanation())
                    .put("channel", record.channel())
                    .put("event", record.event())
                    .put("body", record.body());
        }
    }

    private static ObjectNode fault(ActiveEffect fault) {
        ObjectNode json = Json.object()
                .put("name", fault.effect().name())
                .put("target", fault.target().name())
                .put("applied", fault.applied());
        return fault.limit() == Long.MAX_VALUE ? json.putNull("limit") : json.put("limit", fault.limit());
    }
}
