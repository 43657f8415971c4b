package io.hotsock.api.shim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On generated shims: all that the step which builds channel classes and the index needs to know of their source type, so that
 * it never looks at the source again.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ShimMetadata {

    /** Binary name of the source type. */
    String source();

    /** Its annotated methods, in the order of {@link Shims#methods()}. */
    String[] methods();

    /** The parameter names of each of these methods, separated by commas: class files need not carry them. */
    String[] parameters();

    /** Their uses of channels, in source order. */
    ChannelUse[] uses();
}
