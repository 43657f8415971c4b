package io.hotsock.api.shim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the metadata type that is generated beside the shims of a source type: all that the step which builds channel classes
 * and the index needs to know, so that it never looks at the source again. Each use of a channel is a method of that type,
 * see {@link ChannelUse}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ShimMetadata {

    /** Binary name of the source type. */
    String source();

    /** Binary name of its shims. */
    String shims();

    /** Its annotated methods, in the order of {@link Shims#methods()}. */
    String[] methods();

    /** The parameter names of each of these methods, separated by commas: class files need not carry them. */
    String[] parameters();
}
