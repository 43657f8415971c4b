package io.hotsock.processor.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The single-valued reactive types, which publish when they are subscribed to. Attachments that meet methods at run time
 * must give the caller what a shim returns for these, and only for these and for streams.
 */
public enum ReactiveType {
    /** Reactor's. */
    MONO("reactor.core.publisher.Mono", "doOnSuccess", true),
    /** Mutiny's. */
    UNI("io.smallrye.mutiny.Uni", "onItem().invoke", true),
    /** RxJava's with a value. */
    SINGLE("io.reactivex.rxjava3.core.Single", "doOnSuccess", true),
    /** RxJava's with a value or none. */
    MAYBE("io.reactivex.rxjava3.core.Maybe", "doOnSuccess", true),
    /** RxJava's without a value; the action that looks on has no argument. */
    COMPLETABLE("io.reactivex.rxjava3.core.Completable", "doOnComplete", false);

    private final String typeName;
    private final String operator;
    private final boolean valued;

    ReactiveType(String typeName, String operator, boolean valued) {
        this.typeName = typeName;
        this.operator = operator;
        this.valued = valued;
    }

    /** The names of all. */
    public static Set<String> names() {
        return Arrays.stream(values()).map(ReactiveType::typeName).collect(Collectors.toUnmodifiableSet());
    }

    /** The type's qualified name. */
    public String typeName() {
        return typeName;
    }

    /** How an action is hung on its success. */
    public String operator() {
        return operator;
    }

    /** Whether it has a value, as its only type argument. */
    public boolean valued() {
        return valued;
    }
}
