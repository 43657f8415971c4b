package io.hotsock.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names, declares or owns a channel. On a package or type; the generated channel class goes to that package.
 *
 * <p>Channel classes are named after the template's literals ({@code org.<o>.room.<r>} gives {@code OrgRoomChannel}).
 * This annotation chooses another name, declares a channel on which the code publishes nothing, and says which package
 * owns a channel that several packages use.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Repeatable(HotsockChannels.class)
public @interface HotsockChannel {

    /** Template of the channel name, such as {@code org.<org>.room.<room>}. */
    String value();

    /** Simple name of the generated class. Default: made from the template's literals. */
    String className() default "";
}
