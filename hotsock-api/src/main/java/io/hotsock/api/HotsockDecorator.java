package io.hotsock.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a generated decorator: for a class a subclass {@code Publishing<Name>} with the same constructors and one more
 * first parameter, an {@link Installation}; for an interface a class that wraps any implementation. Calls through the
 * decorator publish; no weaving is needed.
 *
 * <p>The class must be open to extension by a class in its package: not final, sealed, a record, an enum or private.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HotsockDecorator {

    /** Simple name of the generated class. Default: {@code Publishing} followed by the type's name. */
    String className() default "";
}
