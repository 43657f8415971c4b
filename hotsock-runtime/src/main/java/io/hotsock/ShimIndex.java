package io.hotsock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The annotated methods of all modules, as the annotation processor lists them: type, shims and method, by tabs. */
final class ShimIndex {

    static final String RESOURCE = "META-INF/hotsock/shims";

    private ShimIndex() {}

    static List<Entry> of(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(RESOURCE)).stream()
                    .flatMap(ShimIndex::lines)
                    .distinct()
                    .sorted()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Entry(cells[0], cells[2], find(cells[0], cells[2], loader)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(URL resource) {
        try (InputStream stream = resource.openStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static Optional<Method> find(String type, String signature, ClassLoader loader) {
        try {
            return Arrays.stream(Class.forName(type, false, loader).getDeclaredMethods())
                    .filter(method -> signature.equals(signature(method)))
                    .findFirst();
        } catch (ClassNotFoundException | LinkageError e) {
            // A type that is gone, or of an optional feature whose library is missing: nobody can call it.
            return Optional.empty();
        }
    }

    private static String signature(Method method) {
        return method.getName()
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .descriptorString();
    }

    /**
     * An annotated method.
     *
     * @param method empty when it can not be found
     */
    record Entry(String type, String signature, Optional<Method> method) {}
}
