package io.hotsock.api.shim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One use of a channel, on a method of a metadata type whose parameters carry the Java types: first those of the channel's
 * placeholders, then those of the event's or key's, then that of the data, if there is any, then that of the time of delivery,
 * if there is one.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ChannelUse {

    /** The channel's template as written. */
    String channel();

    /** The event's template as written; empty for a storage entry. */
    String event() default "";

    /** The storage key's template as written; empty for an event. */
    String key() default "";

    /** Parameter names for the channel's placeholders. */
    String[] channelNames() default {};

    /** Parameter names for the event's or key's placeholders. */
    String[] eventNames() default {};

    /** The annotated method as a Javadoc reference. */
    String method();

    /** Seconds of retention. */
    long store();

    /** Whether a pub/sub event is emitted. */
    boolean emitPubSubEvent() default false;

    /** Whether ids are assigned at once. */
    boolean eagerIdGeneration() default false;

    /** Whether messages keep their order. */
    boolean ordered() default true;

    /** Whether the last parameter is the time of delivery. */
    boolean scheduled() default false;

    /** The installation's name; empty for the default one. */
    String installation() default "";
}
