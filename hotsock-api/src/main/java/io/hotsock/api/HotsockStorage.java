package io.hotsock.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes an entry of channel storage each time the annotated method returns normally. Observers of the key receive
 * {@code hotsock.channelStorageUpdated} when the value changed (contract section 2.7).
 *
 * <p>Templates and paths are those of {@link HotsockEvent}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(HotsockStorages.class)
public @interface HotsockStorage {

    /** Template of the channel name. */
    String channel();

    /** Template of the storage key: 1 to 128 characters without white space, {@code *}, {@code #} and comma. */
    String key();

    /** Path to the value. Default: the result. The service clears the entry when the value is an empty object. */
    String data() default "";

    /** Path to a {@code boolean}: the entry is written only when it is true. Default: always. */
    String when() default "";

    /** Seconds for which the entry lives: -1 (default) for ever, else 1 to 3155695200; 0 is not allowed. */
    long store() default -1;

    /** Whether the service also emits a {@code hotsock.channelStorageUpdated} pub/sub event. */
    boolean emitPubSubEvent() default false;

    /** Path to the time of writing, as in {@link HotsockEvent#schedule()}. Default: at once. */
    String schedule() default "";

    /** Whether writes keep their order with the other messages of the channel. */
    boolean ordered() default true;

    /** Name of the installation to write to. Default: the default installation. */
    String installation() default "";
}
