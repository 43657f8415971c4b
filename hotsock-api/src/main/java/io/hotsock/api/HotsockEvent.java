package io.hotsock.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a message each time the annotated method returns normally.
 *
 * <pre>{@code
 * @HotsockEvent(channel = "user.<id>", event = "user.updated")
 * public User changeEmail(String id, String email) { ... }
 * }</pre>
 *
 * <p>The annotation processor checks every attribute at compile time and writes the publishing code; the method is then
 * attached by build-time weaving, an agent, an aspect, a Spring advisor, or a generated decorator.
 *
 * <h2>Templates and paths</h2>
 *
 * A <em>template</em> is literal text with placeholders: {@code <id>} fills exactly one dot-separated segment,
 * {@code <path...>} may span several and never comes first. A placeholder holds a <em>path</em>:
 * {@code name(.property)*}, where the name is a parameter, {@code result} or {@code this}; a bare name that is no
 * parameter is a property of the result. A property is a record accessor, a no-argument method, a getter or a public
 * field. Parameters mean the references at entry; properties are read when the method returns.
 *
 * <p>A {@code null} on a path that starts at the result skips the message; a {@code null} or unsuitable value from
 * anywhere else in a channel or event is a reported failure. Neither ever changes what the method returns.
 *
 * <p>Limits follow the service: channel 1 to 256 characters, event 1 to 128, data 32 KiB of JSON (contract section 2.1).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(HotsockEvents.class)
public @interface HotsockEvent {

    /** Template of the channel name, such as {@code user.<id>}. */
    String channel();

    /** Template of the event name, such as {@code user.updated}. */
    String event();

    /** Path to the message's data. Default: the result; for a {@code void} method, no data. */
    String data() default "";

    /** Path to a {@code boolean}: the message is published only when it is true. Default: always. */
    String when() default "";

    /**
     * Template of the deduplication id: a second message with the same id, channel and event within 5 minutes is
     * accepted and dropped by the service. Sent prefixed with channel and event. Default: none chosen by the user.
     */
    String deduplicationId() default "";

    /** Seconds for which the service keeps the message; 0 (default) not at all, -1 for ever, at most 3155695200. */
    long store() default 0;

    /** Whether the service also emits a {@code hotsock.messagePublished} pub/sub event. */
    boolean emitPubSubEvent() default false;

    /** Whether the service assigns the message id at once; gives up the order of messages close in time. */
    boolean eagerIdGeneration() default false;

    /**
     * Path to the time of delivery: an {@link java.time.Instant}, {@link java.time.ZonedDateTime} or
     * {@link java.time.OffsetDateTime}. Default: at once.
     */
    String schedule() default "";

    /**
     * One message per element of the returned array, {@link Iterable} or {@link java.util.stream.Stream}, in order;
     * {@code result} then stands for the element.
     */
    boolean each() default false;

    /** Whether messages of the same channel keep the order of the calls. */
    boolean ordered() default true;

    /** Name of the installation to publish to, as registered with the runtime. Default: the default installation. */
    String installation() default "";
}
