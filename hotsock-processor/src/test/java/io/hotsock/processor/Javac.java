package io.hotsock.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compilations into a directory that keeps what earlier ones left, with that directory on the class path, as builds do. */
final class Javac {

    private final Path directory;

    private Javac(Path directory) {
        this.directory = directory;
    }

    static Javac into(Path directory) {
        return new Javac(directory);
    }

    /**
     * Compiles, or fails.
     *
     * @param classes names of compiled types to process again
     */
    void compile(List<String> classes, JavaFileObject... sources) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        if (!compile(diagnostics, classes, sources)) {
            throw new AssertionError(diagnostics.getDiagnostics().toString());
        }
    }

    /** Compiles, and returns what the compiler has to say. */
    List<Diagnostic<? extends JavaFileObject>> problems(JavaFileObject... sources) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compile(diagnostics, List.of(), sources);
        return diagnostics.getDiagnostics();
    }

    private boolean compile(
            DiagnosticCollector<JavaFileObject> diagnostics, List<String> classes, JavaFileObject... sources)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = directory + File.pathSeparator + System.getProperty("java.class.path");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(directory));
            List<String> options = List.of("--release", "17", "-classpath", classPath);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, options, classes, List.of(sources));
            task.setProcessors(List.of(new ChannelProcessor(), new ShimProcessor()));
            return task.call();
        }
    }
}
