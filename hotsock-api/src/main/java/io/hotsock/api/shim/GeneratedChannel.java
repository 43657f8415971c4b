package io.hotsock.api.shim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells generated channel classes from classes of the user's that happen to have the same name. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedChannel {

    /** The channel's template. */
    String value();
}
