package io.hotsock.api.shim;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One use of a channel.
 *
 * <p>Types are text, as Java source would have it with all names qualified: {@code java.util.List<com.acme.User>}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ChannelUse {

    /** The channel's template as written. */
    String channel();

    /** The event's template as written; empty for a storage entry. */
    String event() default "";

    /** The storage key's template as written; empty for an event. */
    String key() default "";

    /** The annotated method as a Javadoc reference. */
    String method();

    /**
     * Types: first those of the channel's placeholders, then those of the event's or key's, then that of the data, if there is
     * any, then that of the time of delivery, if there is one.
     */
    String[] types();

    /** Seconds of retention. */
    long store() default 0;

    /** Whether a pub/sub event is emitted. */
    boolean emitPubSubEvent() default false;

    /** Whether ids are assigned at once. */
    boolean eagerIdGeneration() default false;

    /** Whether messages keep their order. */
    boolean ordered() default true;

    /** Whether the last type is that of the time of delivery. */
    boolean scheduled() default false;

    /** The installation's name; empty for the default one. */
    String installation() default "";
}
