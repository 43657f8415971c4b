package io.hotsock.processor.model;

import com.palantir.javapoet.ClassName;

/** One step along a path: how the next value is got from the one before. */
public sealed interface Step {

    /** The name in the path that the step serves. */
    String name();

    /** What the step yields. */
    Ref type();

    /** A call without arguments. */
    record Call(String name, String method, Ref type) implements Step {}

    /** A field, or an array's length. */
    record Field(String name, Ref type) implements Step {}

    /** The value of a map's constant key. */
    record Key(String name, Ref type) implements Step {}

    /** The value of a map's key that is an enum constant. */
    record EnumKey(String name, ClassName constants, Ref type) implements Step {}

    /** An {@code Optional}'s value, or null. */
    record OrNull(String name, Ref type) implements Step {}

    /** A primitive optional's value, by its getter; an empty one counts as null. */
    record Present(String name, String getter, Ref type) implements Step {}
}
