package io.hotsock.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A message to publish: the attributes of contract section 2.1.
 *
 * <p>Immutable, except that {@link #data()} is the caller's own object; it is encoded when the message is handed to a
 * {@link Publisher}. {@link #toString()} never shows data.
 */
public final class Message {

    /** Keep for ever, as a value of {@code store}. */
    public static final long STORE_FOREVER = -1;

    /** Longest finite retention, in seconds. */
    public static final long MAX_STORE_SECONDS = 3_155_695_200L;

    private final String channel;
    private final String event;
    private final @Nullable Object data;
    private final boolean hasData;
    private final @Nullable String key;
    private final @Nullable String deduplicationId;
    private final boolean eagerIdGeneration;
    private final boolean emitPubSubEvent;
    private final @Nullable Long store;
    private final @Nullable String scheduleExpression;
    private final @Nullable String scheduleExpressionTimezone;
    private final boolean ordered;
    private final Map<String, @Nullable Object> attributes;

    private Message(Builder builder) {
        this.channel = builder.channel;
        this.event = builder.event;
        this.data = builder.data;
        this.hasData = builder.hasData;
        this.key = builder.key;
        this.deduplicationId = builder.deduplicationId;
        this.eagerIdGeneration = builder.eagerIdGeneration;
        this.emitPubSubEvent = builder.emitPubSubEvent;
        this.store = builder.store;
        this.scheduleExpression = builder.scheduleExpression;
        this.scheduleExpressionTimezone = builder.scheduleExpressionTimezone;
        this.ordered = builder.ordered;
        this.attributes = builder.attributes == null
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
    }

    /** All but channel, event and data at its default. */
    private Message(String channel, String event, @Nullable Object data, boolean hasData) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.event = Objects.requireNonNull(event, "event");
        this.data = data;
        this.hasData = hasData;
        this.key = null;
        this.deduplicationId = null;
        this.eagerIdGeneration = false;
        this.emitPubSubEvent = false;
        this.store = null;
        this.scheduleExpression = null;
        this.scheduleExpressionTimezone = null;
        this.ordered = true;
        this.attributes = Collections.emptyMap();
    }

    /** Starts a message for a channel by name. */
    public static Builder builder(String channel, String event) {
        return new Builder(channel, event);
    }

    /** Starts a message for a channel. */
    public static Builder builder(Channel channel, String event) {
        return new Builder(channel.name(), event);
    }

    /**
     * A message without data and with every other attribute at its default, as {@link Builder#build()} makes and checks
     * it.
     *
     * @throws InvalidMessageException naming all problems
     */
    public static Message of(String channel, String event) {
        return checked(new Message(channel, event, null, false));
    }

    /** As {@link #of(String, String)}, for a channel. */
    public static Message of(Channel channel, String event) {
        return of(channel.name(), event);
    }

    /**
     * A message with data and every other attribute at its default, as {@link Builder#build()} makes and checks it.
     *
     * @param data as {@link Builder#data(Object)} takes it; {@code null} is sent as JSON null
     * @throws InvalidMessageException naming all problems
     */
    public static Message of(String channel, String event, @Nullable Object data) {
        return checked(new Message(channel, event, data, true));
    }

    /** As {@link #of(String, String, Object)}, for a channel. */
    public static Message of(Channel channel, String event, @Nullable Object data) {
        return of(channel.name(), event, data);
    }

    private static Message checked(Message message) {
        MessageRules.check(message);
        return message;
    }

    /**
     * Starts a write to channel storage (contract section 2.7): sets {@code key} and the value, kept for ever unless
     * {@code store} is set. A {@code null} value, or an empty object, clears the entry.
     */
    public static Builder storage(String channel, String key, @Nullable Object value) {
        return new Builder(channel, Names.STORAGE_SET).key(key).data(value);
    }

    /** The channel's name. */
    public String channel() {
        return channel;
    }

    /** The event's name. */
    public String event() {
        return event;
    }

    /** The data as given; {@code null} both for explicit {@code null} data and for none, see {@link #hasData()}. */
    public @Nullable Object data() {
        return data;
    }

    /** Whether data was given, be it {@code null}; otherwise the attribute is left out. */
    public boolean hasData() {
        return hasData;
    }

    /** The storage key, or {@code null}. */
    public @Nullable String key() {
        return key;
    }

    /** The deduplication id, or {@code null} when none was given. */
    public @Nullable String deduplicationId() {
        return deduplicationId;
    }

    /** Whether the service assigns the id at once and returns it. */
    public boolean eagerIdGeneration() {
        return eagerIdGeneration;
    }

    /** Whether the service also emits a pub/sub event. */
    public boolean emitPubSubEvent() {
        return emitPubSubEvent;
    }

    /** Retention in seconds when it was given. */
    public OptionalLong store() {
        return store == null ? OptionalLong.empty() : OptionalLong.of(store);
    }

    /** The schedule, as {@code at(yyyy-MM-ddTHH:mm:ss)}, or {@code null}. */
    public @Nullable String scheduleExpression() {
        return scheduleExpression;
    }

    /** The schedule's time zone, or {@code null} for UTC. */
    public @Nullable String scheduleExpressionTimezone() {
        return scheduleExpressionTimezone;
    }

    /** Whether the message keeps its place among the other messages of its channel. */
    public boolean ordered() {
        return ordered;
    }

    /** Further attributes, passed to the service as they are, in the order they were given. */
    public Map<String, @Nullable Object> attributes() {
        return attributes;
    }

    /** Starts a message with the same attributes, to set further ones or others; the channel and event stay. */
    public Builder toBuilder() {
        Builder builder = new Builder(channel, event);
        builder.data = data;
        builder.hasData = hasData;
        builder.key = key;
        builder.deduplicationId = deduplicationId;
        builder.eagerIdGeneration = eagerIdGeneration;
        builder.emitPubSubEvent = emitPubSubEvent;
        builder.store = store;
        builder.scheduleExpression = scheduleExpression;
        builder.scheduleExpressionTimezone = scheduleExpressionTimezone;
        builder.ordered = ordered;
        builder.attributes = attributes.isEmpty() ? null : new LinkedHashMap<>(attributes);
        return builder;
    }

    /** Channel and event; never data. */
    @Override
    public String toString() {
        return "Message[channel=" + channel + ", event=" + event + "]";
    }

    /**
     * Builds a message. Not for use by several threads; a builder may be used again after {@link #build()}.
     */
    public static final class Builder {

        private final String channel;
        private final String event;
        private @Nullable Object data;
        private boolean hasData;
        private @Nullable String key;
        private @Nullable String deduplicationId;
        private boolean eagerIdGeneration;
        private boolean emitPubSubEvent;
        private @Nullable Long store;
        private @Nullable String scheduleExpression;
        private @Nullable String scheduleExpressionTimezone;
        private boolean ordered = true;
        private @Nullable Map<String, @Nullable Object> attributes;

        private Builder(String channel, String event) {
            this.channel = Objects.requireNonNull(channel, "channel");
            this.event = Objects.requireNonNull(event, "event");
        }

        /** Any value the data encoder can write as JSON, at most 32 KiB of it. {@code null} is sent as JSON null. */
        public Builder data(@Nullable Object data) {
            this.data = data;
            this.hasData = true;
            return this;
        }

        /** The storage key; used by the service only with {@link Names#STORAGE_SET}. */
        public Builder key(String key) {
            this.key = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * Up to 128 ASCII letters, digits and punctuation characters. A second message with the same id on the same
         * channel within 5 minutes is accepted and dropped. Empty or {@code null} means none (contract section 2.5).
         */
        public Builder deduplicationId(@Nullable String deduplicationId) {
            this.deduplicationId = deduplicationId == null || deduplicationId.isEmpty() ? null : deduplicationId;
            return this;
        }

        /** Whether the service assigns the id at once and returns it. Default false. */
        public Builder eagerIdGeneration(boolean eagerIdGeneration) {
            this.eagerIdGeneration = eagerIdGeneration;
            return this;
        }

        /** Whether the service also emits a pub/sub event. Default false. */
        public Builder emitPubSubEvent(boolean emitPubSubEvent) {
            this.emitPubSubEvent = emitPubSubEvent;
            return this;
        }

        /**
         * Retention in seconds: {@link #STORE_FOREVER}, or up to {@link #MAX_STORE_SECONDS}. The service's default is 0
         * (not kept) for messages and for ever for storage entries, for which 0 is not allowed.
         */
        public Builder store(long seconds) {
            this.store = seconds;
            return this;
        }

        /** Delivers at an instant, to the second; the service fires within that minute (contract section 2.6). */
        public Builder scheduleAt(Instant instant) {
            return at(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), null);
        }

        /**
         * Delivers at a time on the wall clock of its zone. A plain offset is turned into UTC, and so is a time that comes
         * twice, when clocks are put back: the wall clock alone would not say which is meant.
         */
        public Builder scheduleAt(ZonedDateTime time) {
            LocalDateTime local = time.toLocalDateTime();
            // UTC+2 and Etc/GMT-2 are offsets, too.
            ZoneId zone = time.getZone().normalized();
            boolean clear = zone.getRules().getValidOffsets(local).size() == 1;
            return clear && !(zone instanceof ZoneOffset) ? at(local, zone.getId()) : scheduleAt(time.toInstant());
        }

        /** Delivers at an instant given with an offset. */
        public Builder scheduleAt(OffsetDateTime time) {
            return scheduleAt(time.toInstant());
        }

        /**
         * Delivers at {@code at(yyyy-MM-ddTHH:mm:ss)} in a zone, the service's own form.
         *
         * @param timezone an IANA zone name; {@code null} for UTC
         */
        public Builder schedule(String expression, @Nullable String timezone) {
            this.scheduleExpression = Objects.requireNonNull(expression, "expression");
            this.scheduleExpressionTimezone = timezone;
            return this;
        }

        private Builder at(LocalDateTime time, @Nullable String timezone) {
            return schedule(time.truncatedTo(ChronoUnit.SECONDS).format(MessageRules.At.FORMAT), timezone);
        }

        /**
         * Whether the message keeps its place among the other messages of its channel. Default true; false lets it
         * overtake and be overtaken, and lifts the ceiling of one message per round trip.
         */
        public Builder ordered(boolean ordered) {
            this.ordered = ordered;
            return this;
        }

        /**
         * A further attribute, passed to the service as it is, for what the service may learn to accept.
         *
         * @throws IllegalArgumentException for an attribute that this builder has its own method for
         */
        public Builder attribute(String name, @Nullable Object value) {
            if (MessageRules.KNOWN_ATTRIBUTES.contains(name)) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is set by the builder's own method, not as a further" + " attribute.");
            }
            if (attributes == null) {
                attributes = new LinkedHashMap<>();
            }
            attributes.put(name, value);
            return this;
        }

        /**
         * The message, checked by every rule that needs no encoding.
         *
         * @throws InvalidMessageException naming all problems
         */
        public Message build() {
            return checked(new Message(this));
        }
    }
}
