package io.hotsock.api.shim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through optionals on paths. */
public final class Optionals {

    private Optionals() {}

    /** The value, or null for an empty optional; one that is itself null counts as empty. */
    @SuppressWarnings({"OptionalAssignedToNull", "NullableOptional"})
    public static <T> @Nullable T orNull(@Nullable Optional<? extends T> optional) {
        return optional == null ? null : optional.orElse(null);
    }
}
