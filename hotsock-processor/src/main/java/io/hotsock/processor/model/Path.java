package io.hotsock.processor.model;

import java.util.List;

/** A path, resolved or not. */
public sealed interface Path {

    /** The path as written. */
    String text();

    /** What a path starts at. */
    enum Root {
        /** A parameter. */
        PARAMETER,
        /** The result. */
        RESULT,
        /** The object. */
        THIS
    }

    /**
     * A path that means something.
     *
     * @param root what it starts at
     * @param rootName the parameter's name, {@code result} or {@code this}
     * @param rootType the root's type
     * @param steps from the root on; none when the path is the root alone
     * @param checked whether reading it may throw checked exceptions
     */
    record Resolved(String text, Root root, String rootName, Ref rootType, List<Step> steps, boolean checked)
            implements Path {

        /** What the whole path yields. */
        public Ref type() {
            return steps.isEmpty() ? rootType : steps.get(steps.size() - 1).type();
        }
    }

    /**
     * A path of which a name can not be found.
     *
     * @param cause what went wrong
     * @param name the name
     * @param owner what was asked for it, for people
     * @param candidates the names that would do
     */
    record Unresolved(String text, Cause cause, String name, String owner, List<String> candidates) implements Path {

        /** What can go wrong. */
        public enum Cause {
            /** Neither a parameter nor a property of the result. */
            UNKNOWN_ROOT,
            /** No such property. */
            UNKNOWN_PROPERTY,
            /** It exists, but generated code may not touch it. */
            INACCESSIBLE,
            /** {@code this} in a static method. */
            THIS_IN_STATIC,
            /** {@code result} of a {@code void} method. */
            RESULT_OF_VOID,
            /** {@code result} where a parameter has that name too. */
            AMBIGUOUS_RESULT,
            /** Spelling. */
            GRAMMAR
        }
    }
}
