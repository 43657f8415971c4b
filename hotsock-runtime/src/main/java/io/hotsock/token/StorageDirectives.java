package io.hotsock.token;

import java.time.Duration;
import java.time.Instant;

/**
 * What a browser may do with one entry of a channel's storage, or with those that match a pattern (contract section 3.7).
 * All is off unless said. A denial holds against every other key that matches the same entry.
 */
public final class StorageDirectives extends Directives {

    StorageDirectives(ClaimKey key, ChannelDirectives channel) {
        super("storage", key, channel);
    }

    /** Receives changes, and the present value on subscribing. */
    public StorageDirectives observe() {
        set("observe", true);
        return this;
    }

    /** Never receives changes. */
    public StorageDirectives denyObserve() {
        set("observe", false);
        return this;
    }

    /** May read on demand, without a subscription. */
    public StorageDirectives get() {
        set("get", true);
        return this;
    }

    /** Must not read on demand. */
    public StorageDirectives denyGet() {
        set("get", false);
        return this;
    }

    /** May write, without a subscription. */
    public StorageDirectives set() {
        set("set", true);
        return this;
    }

    /** Must not write. */
    public StorageDirectives denySet() {
        set("set", false);
        return this;
    }

    /** How long entries are kept that this browser writes: whole seconds, 1 to 3,155,695,200; default for ever. */
    public StorageDirectives store(Duration time) {
        setStore(time, 1);
        return this;
    }

    /** Entries that this browser writes are kept for ever; the default. */
    public StorageDirectives storeForever() {
        setStoreForever();
        return this;
    }

    /** May schedule writes for times up to this one, which must lie ahead. */
    public StorageDirectives scheduleBefore(Instant latest) {
        setInstant("scheduleBefore", latest);
        return this;
    }

    /** Changes go to the installation's pub/sub topic or bus too. Has no effect where the entry can not be written. */
    public StorageDirectives emitPubSubEvent() {
        set("emitPubSubEvent", true);
        return this;
    }

    /** Changes never go to the installation's pub/sub topic or bus. */
    public StorageDirectives denyEmitPubSubEvent() {
        set("emitPubSubEvent", false);
        return this;
    }
}
