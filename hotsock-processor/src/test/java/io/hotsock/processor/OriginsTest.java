package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What each generated file says it was made from, as a build tool that wraps the compiler, such as Gradle, sees it. */
class OriginsTest {

    private final Map<String, List<String>> origins = new TreeMap<>();

    @Test
    void isolatedFilesNameTheirSourceAndAggregatedOnesAllMetadata() {
        Compilation compilation = compile("""
                package com.acme;
                import io.hotsock.api.*;
                @HotsockDecorator
                class First {
                    @HotsockEvent(channel = "user.<id>", event = "first") void first(String id) {}
                }
                class Second {
                    static class Inner {
                        @HotsockEvent(channel = "user.<id>", event = "second") void second(String id) {}
                    }
                }
                """);

        Compile.succeeded(compilation);
        List<String> first = List.of("com.acme.First");
        List<String> second = List.of("com.acme.Second.Inner");
        List<String> metadata = List.of("com.acme.FirstShims", "com.acme.Second_InnerShims");
        assertEquals(
                Map.of(
                        "com.acme.FirstShims", first,
                        "com.acme.PublishingFirst", first,
                        "com.acme.Second_InnerShims", second,
                        "com.acme.UserChannel", metadata,
                        "META-INF/hotsock/shims", metadata),
                origins);
    }

    /** Without the compiler's syntax trees repeated annotations have no place of their own. */
    @Test
    void problemsOfRepeatedAnnotationsStandOnTheMethodWhereTheCompilerIsHidden() {
        Compilation compilation = compile("""
                package com.acme;
                import io.hotsock.api.*;
                class First {
                    @HotsockEvent(channel = "user.<idd>", event = "first")
                    @HotsockEvent(channel = "user.<idx>", event = "second")
                    void first(String id) {}
                }
                """);

        assertEquals(
                List.of("6 \"idd\"", "6 \"idx\""),
                compilation.errors().stream()
                        .map(error -> error.getLineNumber() + " "
                                + error.getMessage(Locale.ROOT).split(" ", -1)[1])
                        .toList());
    }

    private Compilation compile(String source) {
        return Compiler.javac()
                .withProcessors(new Wrapped(new ShimProcessor()), new Wrapped(new ChannelProcessor()))
                .compile(Compile.source("com.acme.First", source));
    }

    /** Runs a processor in an environment that is not the compiler's own. */
    private final class Wrapped extends AbstractProcessor {
        private final Processor wrapped;

        Wrapped(Processor wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            wrapped.init(new WrappedEnvironment(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return wrapped.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return wrapped.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            wrapped.process(annotations, round);
            return false;
        }
    }

    private final class WrappedEnvironment implements ProcessingEnvironment {
        private final ProcessingEnvironment wrapped;

        WrappedEnvironment(ProcessingEnvironment wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public Map<String, String> getOptions() {
            return wrapped.getOptions();
        }

        @Override
        public Messager getMessager() {
            return wrapped.getMessager();
        }

        @Override
        public Filer getFiler() {
            return new RecordingFiler(wrapped.getFiler());
        }

        @Override
        public Elements getElementUtils() {
            return wrapped.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return wrapped.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return wrapped.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return wrapped.getLocale();
        }
    }

    private final class RecordingFiler implements Filer {
        private final Filer wrapped;

        RecordingFiler(Filer wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
            record(name, from);
            return wrapped.createSourceFile(name, from);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... from) throws IOException {
            return wrapped.createClassFile(name, from);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence home, CharSequence name, Element... from)
                throws IOException {
            record(name, from);
            return wrapped.createResource(location, home, name, from);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence home, CharSequence name)
                throws IOException {
            return wrapped.getResource(location, home, name);
        }

        private void record(CharSequence name, Element... from) {
            origins.put(
                    name.toString(),
                    Stream.of(from).map(Element::toString).sorted().toList());
        }
    }
}
