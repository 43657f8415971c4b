package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which types can be published, and which have text that can be part of a name. */
class TypesTest {

    /** Lines of the generated source, from 1: the annotation is on this one. */
    private static final int LINE = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "CharSequence",
                "char",
                "boolean",
                "byte",
                "short",
                "int",
                "long",
                "Character",
                "Boolean",
                "Byte",
                "Short",
                "Integer",
                "Long",
                "Number",
                "java.math.BigInteger",
                "java.util.concurrent.TimeUnit",
                "Enum<?>",
                "java.util.UUID",
                "java.time.LocalDate",
                "java.time.ZoneId",
                "Optional<String>",
                "OptionalInt",
                "Named",
                "Own",
                "List<String>[]"
            })
    void textsForOneSegment(String type) {
        // The length of an array is a number like any other.
        String path = type.endsWith("[]") ? "value.length" : "value";
        assertEquals(List.of(), problems(compile(type, "<" + path + ">", "void", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.URI", "java.net.URL", "java.math.BigDecimal", "java.time.Instant",
                "java.time.LocalDateTime", "java.time.ZonedDateTime", "java.time.Duration", "java.nio.file.Path"
            })
    void textsThatOftenHaveDots(String type) {
        assertEquals(List.of("hotsock-often-dotted-text " + LINE), problems(compile(type, "<value>", "void", "")));
        assertEquals(List.of(), problems(compile(type, "<value...>", "void", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "double", "Float", "Double", "OptionalDouble"})
    void textsThatAlwaysHaveDots(String type) {
        assertEquals(List.of("hotsock-dotted-text " + LINE), problems(compile(type, "<value>", "void", "")));
        assertEquals(List.of(), problems(compile(type, "<value...>", "void", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String[]",
                "int[]",
                "List<String>",
                "Set<String>",
                "Map<String, String>",
                "Iterable<String>",
                "Iterator<String>",
                "java.util.stream.Stream<String>",
                "java.util.stream.IntStream",
                "java.util.concurrent.Future<String>",
                "java.util.concurrent.CompletableFuture<String>",
                "java.util.concurrent.Flow.Publisher<String>",
                "reactor.core.publisher.Mono<String>",
                "Object",
                "Record",
                "java.util.Date",
                "Bare",
                "Plain",
                "Optional<Object>",
                "Optional<Optional<String>>"
            })
    void noText(String type) {
        assertEquals(List.of("hotsock-no-text-form " + LINE), problems(compile(type, "<value>", "void", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.Future<String>, Return a CompletionStage",
        "java.util.concurrent.Flow.Publisher<String>, may give many values",
        "org.reactivestreams.Publisher<String>, may give many values",
        "reactor.core.publisher.Flux<String>, may give many values",
        "io.smallrye.mutiny.Multi<String>, may give many values",
        "io.reactivex.rxjava3.core.Flowable<String>, may give many values",
        "io.reactivex.rxjava3.core.Observable<String>, may give many values",
        "java.util.stream.Stream<String>, Set each = true",
        "java.util.stream.IntStream, Set each = true",
        "Iterator<String>, Return a List",
        "java.io.InputStream, Return a List",
        "io.reactivex.rxjava3.subjects.SingleSubject<String>, Declare the reactive type itself",
        "'reactor.core.publisher.MonoOperator<String, String>', Declare the reactive type itself",
        "io.reactivex.Single<String>, Nothing waits for a",
        "io.vertx.core.Future<String>, Nothing waits for a",
        "io.reactivex.Observable<String>, may give many values",
        "Optional<java.util.concurrent.CompletableFuture<String>>, What would be published is a",
        "java.util.concurrent.CompletableFuture<java.util.concurrent.Flow.Publisher<String>>, What would be published",
        "java.util.concurrent.CompletableFuture<io.reactivex.rxjava3.core.Single<String>>, What would be published"
    })
    void resultsThatAreRefusedWithAHint(String type, String hint) {
        Compilation compilation = compile("int", "lobby", type, "");
        assertEquals(List.of("hotsock-unsupported-data " + LINE), problems(compilation));
        assertTrue(
                compilation.errors().get(0).getMessage(Locale.ROOT).contains(hint),
                () -> compilation.errors().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.smallrye.mutiny.Uni<String>",
                "io.reactivex.rxjava3.core.Single<String>",
                "io.reactivex.rxjava3.core.Observable<String>",
                "io.reactivex.Single<String>",
                "io.vertx.core.Future<String>"
            })
    void dataThatIsNotThereYet(String type) {
        assertEquals(
                List.of("hotsock-unsupported-data " + LINE),
                problems(compile(type, "lobby", "void", ", data = \"value\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "int",
                "int[]",
                "String[]",
                "List<String>",
                "Map<String, String>",
                "Optional<String>",
                "OptionalInt",
                "OptionalLong",
                "OptionalDouble",
                "Object",
                "Bare",
                "Void",
                "java.util.concurrent.CompletionStage<String>",
                "java.util.concurrent.CompletableFuture<Void>",
                "Promise<Optional<List<String>>>",
                "reactor.core.publisher.Mono<String>",
                "io.smallrye.mutiny.Uni<List<String>>",
                "io.reactivex.rxjava3.core.Single<String>",
                "io.reactivex.rxjava3.core.Maybe<String>",
                "io.reactivex.rxjava3.core.Completable"
            })
    void resultsThatCanBePublished(String type) {
        assertEquals(List.of(), problems(compile("int", "lobby", type, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String[]",
                "int[]",
                "List<String>",
                "Set<String>",
                "Iterable<String>",
                "ArrayDeque<String>",
                "java.util.stream.Stream<String>",
                "java.util.stream.IntStream",
                "java.util.stream.LongStream",
                "java.util.stream.DoubleStream",
                "Optional<List<String>>",
                "Promise<List<String>>",
                "reactor.core.publisher.Mono<String[]>",
                "io.smallrye.mutiny.Uni<Optional<List<String>>>"
            })
    void resultsWithElements(String type) {
        assertEquals(List.of(), problems(compile("int", "lobby", type, ", each = true")));
    }

    @ParameterizedTest
    @CsvSource({
        "void, hotsock-each-without-elements",
        "Void, hotsock-each-without-elements",
        "String, hotsock-each-without-elements",
        "'Map<String, String>', hotsock-each-without-elements",
        "io.reactivex.rxjava3.core.Completable, hotsock-each-without-elements",
        "Optional<String>, hotsock-each-without-elements",
        "Promise<java.util.stream.Stream<String>>, hotsock-unsupported-data",
        "List<java.util.concurrent.CompletableFuture<String>>, hotsock-unsupported-data"
    })
    void resultsWithoutElements(String type, String id) {
        assertEquals(List.of(id + " " + LINE), problems(compile("int", "lobby", type, ", each = true")));
    }

    private static Compilation compile(String parameter, String channel, String result, String attributes) {
        String body = result.equals("void") ? "" : "throw new IllegalStateException();";
        return Compile.compiler().compile(sources("""
                package com.acme;
                import io.hotsock.api.HotsockEvent;
                import java.util.*;
                class Typed {
                    @HotsockEvent(channel = "typed.%s", event = "typed"%s) %s typed(%s value) { %s }

                    interface Named { @Override String toString(); }
                    record Own(int x) { @Override public String toString() { return ""; } }
                    record Bare(int x) {}
                    static class Plain {}
                    static class Promise<T> extends java.util.concurrent.CompletableFuture<T> {}
                }
                """.formatted(channel, attributes, result, parameter, body)));
    }

    private static List<JavaFileObject> sources(String typed) {
        return List.of(
                Compile.source("com.acme.Typed", typed),
                foreign("io.reactivex", "Single"),
                foreign("io.reactivex", "Observable"),
                foreign("io.vertx.core", "Future"));
    }

    private static JavaFileObject foreign(String packageName, String type) {
        String text = "package " + packageName + "; public interface " + type + "<T> {}";
        return Compile.source(packageName + "." + type, text);
    }

    private static List<String> problems(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getMessage(Locale.ROOT).contains("[hotsock-"))
                .map(TypesTest::shown)
                .toList();
    }

    private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        int end = message.indexOf(']');
        String id = message.startsWith("[") && end > 0 ? message.substring(1, end) : message;
        return id + " " + diagnostic.getLineNumber();
    }
}
