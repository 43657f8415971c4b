package io.hotsock.api.shim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose own annotated methods publish by themselves because a weaver put the calls in. Every other attachment
 * stands back from methods that such a class declares. Not inherited: it speaks of one class's own methods.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

    /** Which weaver did it, for people. */
    String by();
}
