package io.hotsock.api.shim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The uniform entry to the shims of one source type, for attachments that meet methods at run time (aspects, advisors).
 * Generated classes implement it; their name is the source type's binary name with {@code $} replaced by {@code _},
 * followed by {@code Shims}, and they have a constructor without arguments.
 */
public interface Shims {

    /**
     * The annotated methods, as name and JVM descriptor such as {@code rename(Ljava/lang/String;)V}; a method's number is
     * its place in this list.
     */
    List<String> methods();

    /**
     * Publishes what a method returned, to the installations that its annotations name. Never throws what the method's
     * caller should not see, see {@link EventSink}.
     *
     * @param method the method's number
     * @param self the object it was called on; {@code null} for a static method
     * @param arguments the arguments at entry
     * @param result what it returned; {@code null} for {@code void}
     * @return what the caller gets: the result itself, except for reactive types, where publishing hangs on the
     *     subscription
     */
    @Nullable
    Object returned(int method, @Nullable Object self, @Nullable Object[] arguments, @Nullable Object result);
}
