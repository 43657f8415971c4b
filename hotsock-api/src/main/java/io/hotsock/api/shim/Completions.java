package io.hotsock.api.shim;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hangs publishing on asynchronous results without changing what their callers see. */
public final class Completions {

    private Completions() {}

    /**
     * Calls an action with the stage's value when it completes normally: at once if it already has, else on the completing
     * thread. The stage itself stays as it is; an exceptional completion calls nothing.
     *
     * @param action must not throw
     */
    public static <T extends @Nullable Object> void whenDone(CompletionStage<T> stage, Consumer<T> action) {
        stage.whenComplete((value, failure) -> {
            if (failure == null) {
                action.accept(value);
            }
        });
    }
}
