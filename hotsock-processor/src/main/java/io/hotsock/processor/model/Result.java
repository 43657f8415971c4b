package io.hotsock.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, in layers: {@code CompletionStage<Optional<User>>} is a stage around an optional around a user.
 *
 * @param layers from the outside in
 * @param value the innermost type: what {@code result} means in paths; for {@code void} of no use
 * @param isVoid whether there is no value
 */
public record Result(List<Layer> layers, Ref value, boolean isVoid) {

    /** The innermost layer, if there is any. */
    public @Nullable Layer innermost() {
        return layers.isEmpty() ? null : layers.get(layers.size() - 1);
    }

    /** A layer around the value. */
    public sealed interface Layer {}

    /** {@code Optional}. */
    public record Optional(Ref inner) implements Layer {}

    /** {@code OptionalInt} and its like. */
    public record PrimitiveOptional(String getter, Ref inner) implements Layer {}

    /** A {@code CompletionStage}. */
    public record Stage(Ref inner) implements Layer {}

    /**
     * A single-valued reactive type.
     *
     * @param operator how an action is hung on its success, such as {@code doOnSuccess}
     */
    public record Reactive(String operator, Ref inner) implements Layer {

        /** Whether the action gets a value. */
        public boolean valued() {
            return !inner.name().equals(TypeName.VOID);
        }
    }

    /** An array or {@code Iterable} of which each element is published. */
    public record Elements(Ref inner) implements Layer {}

    /** A stream of which each element is published as it flows by. */
    public record Flowing(Ref inner) implements Layer {}

    /** Something that can not be published as it is. */
    public record Refused(Reason reason, String shown) implements Layer {}

    /** Why a type is refused. */
    public enum Reason {
        /** A {@code Future} tells nobody when it is done. */
        FUTURE,
        /** A subtype of a single-valued reactive type: what publishes is not of that subtype any more. */
        SUBTYPE,
        /** Something asynchronous that shims know no way to wait for. */
        ASYNCHRONOUS,
        /** Many-valued reactive. */
        MANY_VALUED,
        /** A stream without {@code each}. */
        STREAM,
        /** An iterator or input that can be read once. */
        READ_ONCE,
        /** {@code each} on something without elements. */
        NO_ELEMENTS
    }
}
