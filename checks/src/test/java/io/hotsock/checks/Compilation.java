package io.hotsock.checks;

import io.hotsock.weaver.HotsockBuildPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.BuildLogger;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;

/** What a user's build does, in a directory: javac with the processor, then the weaver. */
final class Compilation {

    /** All but two: of annotations that nobody claims, and of a page's types sharing one file. */
    private static final String LINT = "all,-processing,-auxiliaryclass";

    private final Path classes;
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final boolean succeeded;

    private Compilation(Path classes, String source) {
        this.classes = classes;
        CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-d", classes.toString(), "--release", "17", "-Xlint:" + LINT),
                        null,
                        List.of(new Source(source)));
        task.setProcessors(ServiceLoader.load(Processor.class).stream()
                .filter(processor -> processor.type().getName().startsWith("io.hotsock."))
                .map(ServiceLoader.Provider::get)
                .toList());
        succeeded = task.call();
    }

    static Compilation of(String source, Path classes) {
        return new Compilation(classes, source);
    }

    boolean succeeded() {
        return succeeded;
    }

    /** What javac says, as {@code line: message}, errors and warnings alike. */
    List<String> messages() {
        return diagnostics.getDiagnostics().stream().map(Compilation::text).toList();
    }

    Compilation weave() throws IOException {
        try (HotsockBuildPlugin plugin = new HotsockBuildPlugin(BuildLogger.NoOp.INSTANCE)) {
            Plugin.Engine.Default.of(
                            EntryPoint.Default.REBASE,
                            ClassFileVersion.JAVA_V17,
                            MethodNameTransformer.Suffixing.withRandomSuffix())
                    .with(ClassFileLocator.ForClassLoader.of(getClass().getClassLoader()))
                    .apply(classes.toFile(), classes.toFile(), new Plugin.Factory.Simple(plugin));
        }
        return this;
    }

    URLClassLoader load() {
        try {
            return new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///page/Page.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
