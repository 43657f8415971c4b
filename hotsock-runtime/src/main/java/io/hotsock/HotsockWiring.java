package io.hotsock;

import io.hotsock.api.shim.AttachmentDetector;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether and how each annotated method is attached, so that "nothing happens" is found out by a test or at start-up:
 *
 * <pre>{@code
 * HotsockWiring.verify(orderDesk, userDirectory).requireAttached();
 * }</pre>
 *
 * <p>Knows the methods of all modules on the class path from the index that the annotation processor writes. Weaving is
 * seen by the class alone; a decorator or a Spring proxy is an object, so pass the objects that the application calls. That
 * AspectJ wove a class is seen, but not with which aspects: beside other aspects this may be too optimistic.
 *
 * <p>Loads the classes concerned and initialises none. Immutable.
 */
public final class HotsockWiring {

    private final List<AnnotatedMethod> methods;

    private HotsockWiring(List<AnnotatedMethod> methods) {
        this.methods = methods;
    }

    /**
     * Looks at every annotated method that the thread's context class loader knows of.
     *
     * @param used decorators and proxies that the application makes its calls through; others do no harm
     */
    public static HotsockWiring verify(Object... used) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return verify(context == null ? ClassLoader.getSystemClassLoader() : context, List.of(used));
    }

    /** As {@link #verify(Object...)}, for the annotated methods that a class loader knows of. */
    public static HotsockWiring verify(ClassLoader loader, Collection<?> used) {
        List<AttachmentDetector> detectors = Stream.concat(
                        Stream.of(new WovenDetector(), new DecoratorDetector()),
                        ServiceLoader.load(AttachmentDetector.class, loader).stream()
                                .map(ServiceLoader.Provider::get))
                .toList();
        return new HotsockWiring(ShimIndex.of(loader).stream()
                .map(entry -> look(entry, detectors, used))
                .toList());
    }

    private static AnnotatedMethod look(ShimIndex.Entry entry, List<AttachmentDetector> detectors, Collection<?> used) {
        Optional<String> attachment = entry.method()
                .flatMap(method -> detectors.stream()
                        .map(detector -> detector.attachment(method, used))
                        .filter(Objects::nonNull)
                        .findFirst());
        return new AnnotatedMethod(entry.type(), entry.signature(), attachment);
    }

    /** Every annotated method, sorted by type. */
    public List<AnnotatedMethod> methods() {
        return methods;
    }

    /** Those that publish nothing. */
    public List<AnnotatedMethod> detached() {
        return methods.stream().filter(method -> method.attachment().isEmpty()).toList();
    }

    /**
     * Fails when a method is not attached, or when there are no annotated methods at all; for tests.
     *
     * @throws IllegalStateException naming them
     */
    public void requireAttached() {
        if (methods.isEmpty()) {
            throw new IllegalStateException("There is no annotated method in any " + ShimIndex.RESOURCE
                    + " on the class path. Let the annotation processor io.hotsock:hotsock-processor run.");
        }
        List<AnnotatedMethod> detached = detached();
        if (!detached.isEmpty()) {
            throw new IllegalStateException(detached.size() + " of " + methods.size()
                    + " annotated methods are not attached and publish nothing:\n" + table(detached)
                    + "Weave them, or pass the decorators and proxies that serve them to HotsockWiring.verify.");
        }
    }

    /** A table for people, one method a line. */
    public String table() {
        return table(methods);
    }

    private static String table(List<AnnotatedMethod> methods) {
        int width = methods.stream()
                .mapToInt(method -> method.readable().length())
                .max()
                .orElse(0);
        return methods.stream()
                .map(method ->
                        method.readable() + " ".repeat(width - method.readable().length() + 2)
                                + method.attachment().orElse("NOT ATTACHED") + "\n")
                .collect(Collectors.joining());
    }

    /** The table. */
    @Override
    public String toString() {
        return table();
    }

    /**
     * An annotated method.
     *
     * @param type binary name of the type that declares it
     * @param signature its name and JVM descriptor
     * @param attachment how it is attached, for people; empty when it is not
     */
    public record AnnotatedMethod(String type, String signature, Optional<String> attachment) {

        String readable() {
            return type + "." + signature.substring(0, signature.lastIndexOf(')') + 1);
        }
    }
}
