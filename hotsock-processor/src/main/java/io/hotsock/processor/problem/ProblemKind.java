package io.hotsock.processor.problem;

import java.util.Locale;

/**
 * The catalogue of problems. Ids are stable: users write them in build files and searches. Each is explained in
 * {@code docs/diagnostics.md}.
 */
public enum ProblemKind {
    /** A template or path that breaks the grammar. */
    BAD_TEMPLATE(Severity.ERROR),
    /** A name that is neither a parameter nor a property. */
    UNKNOWN_PLACEHOLDER(Severity.ERROR),
    /** A property that is there but out of reach. */
    INACCESSIBLE_PROPERTY(Severity.ERROR),
    /** {@code this} in a static method. */
    THIS_IN_STATIC(Severity.ERROR),
    /** {@code result} of a {@code void} method. */
    RESULT_OF_VOID(Severity.ERROR),
    /** {@code result} that is also a parameter's name. */
    AMBIGUOUS_RESULT(Severity.ERROR),
    /** A placeholder whose type has no sensible text. */
    NO_TEXT_FORM(Severity.ERROR),
    /** A placeholder for one segment whose text always has a dot. */
    DOTTED_TEXT(Severity.ERROR),
    /** A placeholder for one segment whose text often has a dot. */
    OFTEN_DOTTED_TEXT(Severity.WARNING),
    /** A literal that no channel name may hold. */
    BAD_CHANNEL(Severity.ERROR),
    /** A literal that no event name may hold. */
    BAD_EVENT(Severity.ERROR),
    /** An event name that belongs to the service. */
    RESERVED_EVENT(Severity.ERROR),
    /** A literal that no storage key may hold. */
    BAD_KEY(Severity.ERROR),
    /** A retention that the service refuses. */
    STORE_OUT_OF_RANGE(Severity.ERROR),
    /** A condition that is no {@code boolean}. */
    WHEN_NOT_BOOLEAN(Severity.ERROR),
    /** A schedule that is no time. */
    SCHEDULE_NOT_TIME(Severity.ERROR),
    /** A result or other data that can not be published as it is. */
    UNSUPPORTED_DATA(Severity.ERROR),
    /** A storage entry of a {@code void} method that names no value. */
    STORAGE_WITHOUT_VALUE(Severity.ERROR),
    /** Eager ids together with deduplication. */
    EAGER_DEDUPLICATION(Severity.WARNING),
    /** {@code each} on something without elements. */
    EACH_WITHOUT_ELEMENTS(Severity.ERROR),
    /** A type that shims can not name. */
    PRIVATE_TYPE(Severity.ERROR),
    /** Two methods whose shims would be the same. */
    SHIM_CLASH(Severity.ERROR),
    /** An annotated method without a body. */
    ABSTRACT_METHOD(Severity.WARNING),
    /** An annotated method of an interface that has a body, and no decorator. */
    INTERFACE_METHOD(Severity.WARNING),
    /** An annotated method that overrides an annotated one. */
    PUBLISHES_TWICE(Severity.WARNING),
    /** A decorator that can not be. */
    NO_DECORATOR(Severity.ERROR),
    /** An annotated method that its decorator can not override. */
    NOT_DECORATED(Severity.WARNING),
    /** A decorator without an annotated method. */
    EMPTY_DECORATOR(Severity.WARNING),
    /** A chosen class name that is no Java name. */
    BAD_CLASS_NAME(Severity.ERROR),
    /** A generated class whose name is taken by a class of the user's. */
    CLASS_NAME_TAKEN(Severity.ERROR),
    /** A channel without a literal to name its class after. */
    NAMELESS_CHANNEL(Severity.ERROR),
    /** Two channels whose classes would have one name. */
    CHANNEL_CLASS_CLASH(Severity.ERROR),
    /** A channel that several packages claim. */
    CHANNEL_OWNED_TWICE(Severity.ERROR),
    /** A use that turned up after the channel's class had been written. */
    LATE_CHANNEL_USE(Severity.ERROR),
    /** An option given to the compiler that makes no sense. */
    BAD_OPTION(Severity.ERROR),
    /** A file that the compiler could not write. */
    NOT_WRITTEN(Severity.ERROR);

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, such as {@code hotsock-unknown-placeholder}. */
    public String id() {
        return "hotsock-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How loudly it is told unless the user wishes otherwise. */
    public Severity severity() {
        return severity;
    }
}
